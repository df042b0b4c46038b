/** Reads `with fifth or sixth character 5`, `with .17, .27, .97`, `with final characters -23` and their relatives. */
import type { Token } from './note-tokens.js';
import type { ReferenceQualifier } from './parsed-reference.js';

/** A qualifier that was read; absent `qualifier`: the words name a position but ask for no value. */
export interface QualifierReading {
  readonly qualifier?: ReferenceQualifier;
  /** Index of the first token after it. */
  readonly next: number;
}

/** `six` for `sixth` is a typo of the tabular list. */
const ORDINALS: Readonly<Record<string, number>> = {
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  six: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
};

const CHARACTER_WORD = /^(?:characters?|digits?)$/;
const VALUE = /^(?:[0-9]{1,4}|[A-Z])$/;

/** Reads the qualifier after the word `with`; undefined when what follows has none of the known forms. */
export function readQualifier(tokens: readonly Token[], at: number): QualifierReading | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (ORDINALS[first.text] !== undefined) return readCharacters(tokens, at);
  if (first.text === 'final') return readFinal(tokens, at + 1);
  if (first.kind === 'suffix' || /^[0-9]+$/.test(first.text)) return readSubdivision(tokens, at);
  return undefined;
}

/** `fifth or sixth character 1-4 or 6`; `fifth to sixth characters 51`; `fifth-character 1`. */
function readCharacters(tokens: readonly Token[], at: number): QualifierReading | undefined {
  const positions: number[] = [];
  let joint = '';
  let next = at;
  for (; ; next++) {
    const token = tokens[next];
    const position = ORDINALS[token?.text ?? ''];
    if (position !== undefined) positions.push(position);
    else if (token?.text === 'or' || token?.text === 'to') joint = token.text;
    else if (token?.kind !== 'dash') break;
  }
  if (!CHARACTER_WORD.test(tokens[next]?.text ?? '')) return undefined;
  const { values, next: end } = readValues(tokens, next + 1);
  if (values.length === 0) return { next: next + 1 };
  // "fifth to sixth characters 51" is one value of two characters: it begins at the fifth.
  const where = joint === 'to' ? positions.slice(0, 1) : positions;
  return { qualifier: { kind: 'characters', positions: where, values }, next: end };
}

/** `characters -23`, `character 6`; `characters .00 or .01` follows the category, as its dot says. */
function readFinal(tokens: readonly Token[], at: number): QualifierReading | undefined {
  if (!CHARACTER_WORD.test(tokens[at]?.text ?? '')) return undefined;
  if (tokens[at + 1]?.kind === 'suffix') return readSubdivision(tokens, at + 1);
  const start = tokens[at + 1]?.kind === 'dash' ? at + 2 : at + 1;
  const { values, next } = readValues(tokens, start);
  return values.length === 0 ? undefined : { qualifier: { kind: 'final', values }, next };
}

function readSubdivision(tokens: readonly Token[], at: number): QualifierReading {
  const { values, next } = readValues(tokens, at);
  return { qualifier: { kind: 'subdivision', values }, next };
}

/** Values of one or more characters: `5`, `1-4 or 6`, `.17, .27`, `.61-`, `.51-.52`, `.15. .25` (a typo). */
function readValues(tokens: readonly Token[], at: number): { values: string[]; next: number } {
  const values: string[] = [];
  let next = at;
  for (let candidate = at; ; candidate = afterSeparators(tokens, next)) {
    const value = readValue(tokens[candidate]);
    if (value === undefined) return { values, next };
    next = candidate + 1;
    const dash = tokens[next];
    const last = dash?.kind === 'dash' ? readValue(tokens[next + 1]) : undefined;
    values.push(...(last === undefined ? [value] : valuesBetween(value, last)));
    if (last !== undefined) next += 2;
    else if (dash?.kind === 'dash' && dash.start === tokens[candidate]?.end) next += 1;
  }
}

function readValue(token: Token | undefined): string | undefined {
  if (token?.kind === 'suffix') return token.text.slice(1);
  return token?.kind === 'word' && VALUE.test(token.text) ? token.text : undefined;
}

/** `1-4` is 1, 2, 3 and 4; `.51-.52` counts in tens. Values of unequal length make no range. */
function valuesBetween(first: string, last: string): string[] {
  const [low, high] = [Number.parseInt(first, 36), Number.parseInt(last, 36)];
  if (first.length !== last.length || high < low) return [first, last];
  if (first.length === 1) return count(low, high).map((value) => value.toString(36).toUpperCase());
  return count(Number(first), Number(last)).map((value) => String(value).padStart(first.length, '0'));
}

function count(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low) + 1 }, (_, step) => low + step);
}

/** Skips `,`, `.`, `;`, `or` and `and` after a value. */
function afterSeparators(tokens: readonly Token[], at: number): number {
  let next = at;
  while (/^(?:[,.;]|or|and)$/.test(tokens[next]?.text ?? '')) next++;
  return next;
}
