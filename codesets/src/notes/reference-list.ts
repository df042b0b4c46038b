/** Lists of references: `A40, A41.-`, `I70.2--I70.7-`, `F10, F13, F19 with .26, .96`. */
import type { Enclosure, Token } from './note-tokens.js';
import type { ReferenceCodes, ReferenceQualifier } from './parsed-reference.js';
import { readQualifier } from './qualifier-grammar.js';

/** One code or range, with its UTF-16 offsets in the note. */
export interface Atom {
  readonly codes: ReferenceCodes;
  readonly start: number;
  readonly end: number;
}

export interface ReferenceList {
  readonly atoms: readonly Atom[];
  /** Belongs to every atom of the list. */
  readonly qualifier?: ReferenceQualifier;
  /** Where the qualifier ends when it follows the last atom at once; else 0. */
  readonly qualifierEnd: number;
  /** Inside parentheses that are closed. */
  readonly closed: boolean;
  /** `for codes G31.0-G31.83, use …` and `except O62.3` limit the note; they are not what it points at. */
  readonly setsScope: boolean;
  /** Index of the first token after the list. */
  readonly next: number;
}

/** Reads the list that begins with the code at an index. */
export function readList(tokens: readonly Token[], at: number, enclosure: Enclosure): ReferenceList {
  const atoms: Atom[] = [];
  let next = at;
  for (let start: number | undefined = at; start !== undefined; start = nextInList(tokens, next, enclosure.opened)) {
    const read = readAtom(tokens, start);
    atoms.push(read.atom);
    next = read.next;
  }
  const { qualifier, end, next: after } = qualifierAfter(tokens, next, enclosure);
  return {
    atoms,
    ...(qualifier !== undefined && { qualifier }),
    qualifierEnd: end,
    closed: enclosure.closed,
    setsScope: !enclosure.opened && setsScope(tokens, at),
    next: after,
  };
}

interface CodeReading {
  readonly code: string;
  readonly dash: boolean;
  readonly end: number;
  readonly next: number;
  /** A dash or `to` leads on to a second code. */
  readonly opensRange: boolean;
}

function readAtom(tokens: readonly Token[], at: number): { atom: Atom; next: number } {
  const start = tokens[at]?.start ?? 0;
  const first = readCode(tokens, at);
  if (!first.opensRange) {
    const codes: ReferenceCodes = { kind: 'code', code: first.code, dash: first.dash };
    return { atom: { codes, start, end: first.end }, next: first.next };
  }
  const last = readCode(tokens, first.next);
  const codes: ReferenceCodes = { kind: 'range', first: first.code, last: last.code };
  return { atom: { codes, start, end: last.end }, next: last.next };
}

/**
 * A code with its own dash, told from the dash of a range. With one dash, `A-B`, `A - B` and `A -B` are ranges, and
 * `A- B` is two codes. With two, `A--B` and `A- - B`, the first is the code's own.
 */
function readCode(tokens: readonly Token[], at: number): CodeReading {
  const token = tokens[at];
  const code = (token?.text ?? '').replace('.', '');
  const end = token?.end ?? 0;
  const dot =
    tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'dash' && touch(tokens, at) && touch(tokens, at + 1);
  const from = dot ? at + 2 : at + 1;
  let next = from;
  while (tokens[next]?.kind === 'dash') next++;

  const beforeCode = tokens[next]?.kind === 'code';
  const dashes = next - from;
  const own = dashes > 0 && touch(tokens, from - 1) && !(dashes === 1 && beforeCode && touch(tokens, from));
  if (beforeCode && dashes > (own ? 1 : 0)) return { code, dash: own, end, next, opensRange: true };
  const after = own ? from + 1 : at + 1;
  const to = tokens[after]?.text === 'to' && tokens[after + 1]?.kind === 'code';
  return { code, dash: own, end: own ? (tokens[from]?.end ?? end) : end, next: to ? after + 1 : after, opensRange: to };
}

/** True when no white space stands between a token and the next. */
function touch(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.end === tokens[at + 1]?.start;
}

/** Index of the next code of the list. Outside parentheses a mere space does not join, nor does a full stop. */
function nextInList(tokens: readonly Token[], at: number, opened: boolean): number | undefined {
  const separators = opened ? /^(?:[,;.]|and|or)$/ : /^(?:[,;]|and|or)$/;
  let next = at;
  while (next < at + 3 && separators.test(tokens[next]?.text ?? '')) next++;
  return tokens[next]?.kind === 'code' && (opened || next > at) ? next : undefined;
}

interface QualifierPlace {
  readonly qualifier?: ReferenceQualifier;
  readonly end: number;
  readonly next: number;
}

/** The qualifier behind a list: at once, after `,` or `.`, or after the parenthesis: `(T36-T50) with sixth character 6`. */
function qualifierAfter(tokens: readonly Token[], at: number, enclosure: Enclosure): QualifierPlace {
  const none = { end: 0, next: at };
  const outside = tokens[at]?.text === ')';
  const start = /^[,.)]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  if (tokens[start]?.text !== 'with') return none;
  const read = readQualifier(tokens, start + 1);
  if (read !== undefined) {
    const end = outside ? 0 : (tokens[read.next - 1]?.end ?? 0);
    return { ...(read.qualifier !== undefined && { qualifier: read.qualifier }), end, next: read.next };
  }
  return outside ? none : wordsAfter(tokens, start, enclosure.opened);
}

/** `with ketoacidosis`: the words up to the end of the clause. */
function wordsAfter(tokens: readonly Token[], at: number, opened: boolean): QualifierPlace {
  const stop = opened ? /^[(),;]$/ : /^[(),.;:]$/;
  let next = at;
  while (next < tokens.length && tokens[next]?.kind !== 'code' && !stop.test(tokens[next]?.text ?? '')) next++;
  return { qualifier: { kind: 'words' }, end: tokens[next - 1]?.end ?? 0, next };
}

/** How many words before a list may hold the word that makes it a limit. */
const SCOPE_WORDS = 4;

function setsScope(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - SCOPE_WORDS), at).map((token) => token.text.toLowerCase());
  if (/ for(?: codes?| categor(?:y|ies)| subcategor(?:y|ies))?$/.test(` ${before.join(' ')}`)) return true;
  return before.some((word) => /^(?:except|excluding|not)$/.test(word));
}
