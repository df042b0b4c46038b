/** Reads one piece of YAML with the `yaml` package. */
import { Composer, type CST, Lexer, type ParsedNode, Parser, type YAMLParseError } from 'yaml';
import type { Placed } from '../../model/span.js';
import { movedSpan, movedTrouble, place, type SyntaxNode, type SyntaxTrouble } from './node.js';
import { covered, type Mend, mendOfColon, mendOfQuote } from './yaml-mend.js';
import { treeOf } from './yaml-tree.js';
import { troubleOf } from './yaml-trouble.js';

/** Its spans count from the start of the file. */
export interface Island {
  readonly root?: SyntaxNode;
  readonly troubles: readonly SyntaxTrouble[];
  readonly comments: readonly Placed<string>[];
  /** True when an alias or an anchor is in it. */
  readonly hasNames: boolean;
}

/** Scalars stay what is written (`failsafe`); keys are checked by the converter, which knows them. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Each pass mends one slip; a text with more of them is read as far as it goes. */
const MAX_MENDS = 8;

/** `at`: where the text stands in the file. */
export function readIsland(text: string, at: number): Island {
  const mends: Mend[] = [];
  for (;;) {
    const { mend, ...island } = readOnce(text, mends);
    if (mend === undefined || mends.length >= MAX_MENDS) return placed(island, at);
    mends.push(mend);
  }
}

function placed({ root, troubles, comments, hasNames }: Island, at: number): Island {
  return {
    ...(root && { root: place(root, at) }),
    troubles: troubles.map((trouble) => movedTrouble(trouble, at)),
    comments: comments.map(({ span, value }) => ({ span: movedSpan(span, at), value })),
    hasNames,
  };
}

/** Spans count from the start of the text. */
function readOnce(text: string, mends: readonly Mend[]): Island & { readonly mend?: Mend | undefined } {
  const comments: Placed<string>[] = [];
  try {
    const tokens = [...tokensOf(covered(text, mends), comments)];
    const [document] = new Composer<ParsedNode>(OPTIONS).compose(tokens, true, text.length);
    const { openQuote, ...tree } = treeOf(document?.contents ?? null, text, mends);
    const [error] = document?.errors ?? [];
    const mend = openQuote === undefined ? mendOfColon(text, error) : mendOfQuote(text, openQuote);
    return { ...tree, comments, troubles: troublesOf(text, mends, error), mend };
  } catch {
    // The package promises not to throw, but recursion has an end: hundreds of brackets are no encounter.
    const span = { start: 0, end: text.length };
    return { comments, hasNames: false, troubles: [{ span, message: 'This cannot be read: it is nested too deeply' }] };
  }
}

/** What was mended is the true trouble, else the first error is: those after it mostly follow from it. */
function troublesOf(text: string, mends: readonly Mend[], error: YAMLParseError | undefined): SyntaxTrouble[] {
  if (mends.length > 0) return mends.map(({ trouble }) => trouble);
  return error ? [troubleOf(error, text)] : [];
}

/**
 * Far deeper than any encounter. The package recurses, and where the stack ends within a regular expression that is not
 * compiled yet, V8 ends the process instead of throwing.
 */
const MAX_NESTED = 200;

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
    if (parser.stack.length > MAX_NESTED) throw new RangeError('nested too deeply');
  }
  yield* parser.end();
}
