/** The words of a note, and the code-shaped ones among them. */

export type TokenKind = 'code' | 'suffix' | 'word' | 'dash' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** UTF-16 offsets in the note, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * One token at a time, longest words whole, so that `G6PD` and `E11.9x` are words and not codes with something behind.
 * The second character of a code may be a letter only before a digit (`QA0`): `HIV` and `NOS` are words.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<code>[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\.[0-9A-Z]{1,4})?(?!\.?[\p{L}\p{N}]))`,
    String.raw`(?<suffix>\.[0-9A-Z]{1,4}(?![\p{L}\p{N}]))`,
    String.raw`(?<word>[\p{L}\p{N}]+)`,
    String.raw`(?<dash>[-\u2010-\u2015])`,
    String.raw`(?<sign>\S)`,
  ].join('|'),
  'gu',
);

/** Splits a note into tokens; white space separates and is dropped. Linear in the length of the text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    kind: kindOf(match.groups ?? {}),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  for (const kind of ['code', 'suffix', 'word', 'dash'] as const) if (groups[kind] !== undefined) return kind;
  return 'sign';
}

/** Where parentheses stand around a token. */
export interface Enclosure {
  /** Inside an opened parenthesis, closed or not. */
  readonly opened: boolean;
  /** Inside a parenthesis that is closed further on. */
  readonly closed: boolean;
}

/** The enclosure of every token, in their order. */
export function enclosuresOf(tokens: readonly Token[]): Enclosure[] {
  const open: number[] = [];
  const closedFrom = new Int32Array(tokens.length + 1);
  const depths = tokens.map((token, index) => {
    if (token.text === '(') open.push(index);
    const opener = token.text === ')' ? open.pop() : undefined;
    if (opener !== undefined) {
      closedFrom[opener] = (closedFrom[opener] ?? 0) + 1;
      closedFrom[index] = (closedFrom[index] ?? 0) - 1;
    }
    return open.length;
  });
  let closed = 0;
  return depths.map((depth, index) => {
    closed += closedFrom[index] ?? 0;
    return { opened: depth > 0, closed: closed > 0 };
  });
}
