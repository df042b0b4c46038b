/** Cuts FHIR Shorthand into words, strings and comments. Linear, whatever the text. */

const NEWLINE = 10;
const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;

export interface Token {
  readonly kind: 'word' | 'string' | 'comment';
  readonly start: number;
  readonly end: number;
  /** How far the first word of a line is indented; -1 for the others. */
  readonly indent: number;
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const endings = new Endings(text);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let lineStart = at;
  let isFirst = true;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === NEWLINE) {
      lineStart = at + 1;
      isFirst = true;
      at += 1;
    } else if (isBlank(char)) {
      at += 1;
    } else {
      const kind = kindAt(text, at);
      const end = endOf(text, at, kind, endings);
      tokens.push({ kind, start: at, end, indent: isFirst ? at - lineStart : -1 });
      isFirst = false;
      at = end;
    }
  }
  return tokens;
}

function kindAt(text: string, at: number): Token['kind'] {
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'comment';
  return text.charAt(at) === '"' ? 'string' : 'word';
}

function endOf(text: string, at: number, kind: Token['kind'], endings: Endings): number {
  if (kind === 'word') return wordEnd(text, at);
  if (text.startsWith('"""', at)) return endings.behind('"""', at + 3) ?? lineEnd(text, at);
  if (text.startsWith('/*', at)) return endings.behind('*/', at + 2) ?? lineEnd(text, at);
  return kind === 'string' ? stringEnd(text, at) : lineEnd(text, at);
}

/** Finds the endings of what goes over several lines, and remembers those that the rest of the text does not have. */
class Endings {
  private readonly missing = new Set<string>();

  constructor(private readonly text: string) {}

  behind(ending: string, from: number): number | undefined {
    const at = this.missing.has(ending) ? -1 : this.text.indexOf(ending, from);
    if (at !== -1) return at + ending.length;
    this.missing.add(ending);
    return undefined;
  }
}

/** A word goes on to the next blank; the code behind `#` may be quoted and hold blanks. */
function wordEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === NEWLINE || isBlank(char)) return at;
    if (char === HASH && text.charCodeAt(at + 1) === QUOTE) return stringEnd(text, at + 1);
  }
  return text.length;
}

/** What begins a line that no string runs into: a rule or a keyword. */
const LINE =
  /\n[ \t]*(?:\*[ \t]|(?:Alias|Profile|Extension|Logical|Resource|Instance|InstanceOf|Invariant|ValueSet|CodeSystem|RuleSet|Mapping|Parent|Id|Title|Description|Usage):)/y;

/** The end of a string; where its quote is missing, the end of the line before the next rule. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) return at + 1;
    if (char === BACKSLASH) at += 1;
    if (char !== NEWLINE) continue;
    LINE.lastIndex = at;
    if (LINE.test(text)) return lineEnd(text, start);
  }
  return lineEnd(text, start);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function isBlank(char: number): boolean {
  return char === 32 || char === 9 || char === 13 || char === 160;
}
