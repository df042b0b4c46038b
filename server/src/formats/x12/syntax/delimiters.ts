/** The characters that cut an interchange into segments, elements and components. The interchange names them itself. */

export interface Delimiters {
  readonly element: string;
  readonly component: string;
  readonly terminator: string;
}

/** The header of an interchange (ISA), as far as it can be told. */
export interface Header {
  readonly delimiters: Delimiters;
  /** Behind the last element, before the terminator. */
  readonly end: number;
  /** Behind the terminator. */
  readonly next: number;
  /** What the header leaves out, so that it had to be guessed. */
  readonly missing?: 'elements' | 'component' | 'terminator';
}

/** Elements of ISA behind its name. */
const ELEMENTS = 16;

/** ISA has 106 characters; a header with longer elements is read too, and reported. */
const LONGEST = 400;

/** How much of a text is looked at when its delimiters must be guessed. */
export const GUESSED_FROM = 4096;

const USUAL: Delimiters = { element: '*', component: ':', terminator: '~' };

/** Reads the header at the offset, where the text says `ISA`. What it leaves out is taken from the fallback. */
export function headerAt(text: string, at: number, fallback: Delimiters): Header {
  const element = text.charAt(at + 3);
  const usual = { ...fallback, element, terminator: fallback.terminator === element ? '\n' : fallback.terminator };
  const last = lastSeparator(text, at, usual);
  if (last === undefined) {
    const end = endOfHeader(text, at, usual.terminator);
    return { delimiters: usual, end, next: Math.min(end + 1, text.length), missing: 'elements' };
  }
  const component = text.charAt(last + 1);
  if (isLineEnd(component) || lacksComponent(text, component, last + 1)) {
    const terminator = isLineEnd(component) ? '\n' : component;
    const delimiters = { ...usual, terminator };
    return { delimiters, end: last + 1, next: Math.min(last + 2, text.length), missing: 'component' };
  }
  const terminator = terminatorAt(text, last + 2);
  const end = Math.min(last + 2, text.length);
  if (terminator === undefined) return { delimiters: { ...usual, component }, end, next: end, missing: 'terminator' };
  return { delimiters: { element, component, terminator }, end, next: Math.min(end + 1, text.length) };
}

/** The delimiters of a text that names none: the usual ones, unless its first lines show others. */
export function guessDelimiters(text: string, at: number): Delimiters {
  const head = text.slice(at, at + GUESSED_FROM);
  const element = /^[A-Z][A-Z0-9]{1,2}([^A-Za-z0-9\s])/.exec(head)?.[1] ?? USUAL.element;
  const terminator = element !== USUAL.terminator && head.includes(USUAL.terminator) ? USUAL.terminator : '\n';
  const shown = /\b(?:HI.(?:A[BP][A-Z]|B[A-Z])|SV[15].HC|SV2.\d{4}.HC|SVC.HC)([^A-Za-z0-9\s])/.exec(head)?.[1];
  const isOther = shown !== undefined && shown !== element && shown !== terminator;
  return { element, component: isOther ? shown : USUAL.component, terminator };
}

/** The separator before the last element; undefined where the header ends too early. */
function lastSeparator(text: string, at: number, { element, terminator }: Delimiters): number | undefined {
  const limit = Math.min(text.length, at + LONGEST);
  let found = 0;
  for (let offset = at + 3; offset < limit; offset += 1) {
    const character = text.charAt(offset);
    if (character === element) {
      found += 1;
      if (found === ELEMENTS) return offset;
    } else if (character === terminator) {
      return undefined;
    }
  }
  return undefined;
}

function endOfHeader(text: string, at: number, terminator: string): number {
  const end = text.indexOf(terminator, at);
  return end < 0 ? text.length : end;
}

/** A line end may be the terminator; a letter, a digit or a blank cannot. */
function terminatorAt(text: string, at: number): string | undefined {
  const character = text.charAt(at);
  if (character === '\r') return text.charAt(at + 1) === '\n' ? '\n' : '\r';
  return character === '' || /[A-Za-z0-9 ]/.test(character) ? undefined : character;
}

/** `…*P*~` and a line end: the terminator stands where the component separator belongs, as the next line shows. */
function lacksComponent(text: string, component: string, at: number): boolean {
  if (component !== USUAL.terminator) return false;
  const rest = text.slice(at + 1, at + 1 + LONGEST);
  const [line = ''] = rest.trimStart().split(/\r?\n/, 1);
  return /^(?:\s|GS|$)/.test(rest) && (line === '' || line.trimEnd().endsWith(component));
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r' || character === '';
}
