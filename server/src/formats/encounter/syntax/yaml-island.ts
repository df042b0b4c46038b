/** Reads one piece of YAML with the `yaml` package. Offsets count from the start of the piece. */
import { Composer, type CST, Lexer, type ParsedNode, Parser, type YAMLParseError } from 'yaml';
import type { Placed } from '../../../model/span.js';
import type { SyntaxNode, SyntaxTrouble } from './node.js';
import { type OpenQuote, treeOf } from './yaml-tree.js';
import { troubleOf } from './yaml-trouble.js';

export interface Island {
  readonly root?: SyntaxNode;
  readonly troubles: readonly SyntaxTrouble[];
  readonly comments: readonly Placed<string>[];
  /** True when an alias or an anchor is in it. */
  readonly hasNames: boolean;
}

/** Scalars stay what is written (`failsafe`); keys are checked by the converter, which knows them. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Each pass closes one quote; a text with more open ones is read as far as it goes. */
const MAX_MENDED_QUOTES = 4;

/**
 * An unclosed quote would take everything after it for its text. It is blanked and the piece read again, so that the
 * line is read as if it were not quoted; the tree still knows the quote.
 */
export function readIsland(text: string): Island {
  const quotes: OpenQuote[] = [];
  for (;;) {
    const island = readOnce(text, quotes);
    const open = island.openQuote;
    if (open === undefined || quotes.length >= MAX_MENDED_QUOTES) return island;
    quotes.push(open);
  }
}

function readOnce(text: string, quotes: readonly OpenQuote[]): Island & { readonly openQuote?: OpenQuote } {
  const comments: Placed<string>[] = [];
  try {
    const tokens = [...tokensOf(blanked(text, quotes), comments)];
    const [document] = new Composer<ParsedNode>(OPTIONS).compose(tokens, true, text.length);
    const tree = treeOf(document?.contents ?? null, text, quotes);
    return { ...tree, comments, troubles: troublesOf(text, quotes, document?.errors ?? []) };
  } catch {
    // The package promises not to throw, but recursion has an end: a thousand brackets are no encounter.
    const span = { start: 0, end: text.length };
    return { comments, hasNames: false, troubles: [{ span, message: 'This cannot be read: it is nested too deeply' }] };
  }
}

function* tokensOf(text: string, comments: Placed<string>[]): Generator<CST.Token> {
  const parser = new Parser();
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && lexeme.startsWith('#')) {
      const start = parser.offset;
      comments.push({ value: lexeme.slice(1).trim(), span: { start, end: start + lexeme.trimEnd().length } });
    }
    // The lexer announces the text of a scalar with this control character.
    isScalar = lexeme === '\u001F';
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function blanked(text: string, quotes: readonly OpenQuote[]): string {
  return quotes.reduce((mended, { at }) => `${mended.slice(0, at)} ${mended.slice(at + 1)}`, text);
}

/** The first trouble is the true one; those after it mostly follow from it. */
function troublesOf(text: string, quotes: readonly OpenQuote[], errors: readonly YAMLParseError[]): SyntaxTrouble[] {
  const [quote] = quotes;
  if (quote) {
    const lineEnd = text.indexOf('\n', quote.at);
    const end = lineEnd < 0 ? text.trimEnd().length : lineEnd;
    return [{ span: { start: quote.at, end: Math.max(end, quote.at + 1) }, message: 'This quote is not closed' }];
  }
  const [error] = errors;
  return error ? [troubleOf(error, text)] : [];
}
