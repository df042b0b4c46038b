/** How the documents of a mapped file are laid out: YAML, one JSON value, or a JSON value on each line. */
import type { Notation, SyntaxReader } from '../syntax/index.js';
import { readJsonDocuments } from '../syntax/json-document.js';
import { moved, movedSpan, movedTrouble, type SyntaxDocument } from '../syntax/node.js';

export type Layout = Notation | 'json-lines';

export function layoutOf(fileName: string): Layout {
  if (/\.ya?ml$/i.test(fileName)) return 'yaml';
  return /\.(?:jsonl|ndjson)$/i.test(fileName) ? 'json-lines' : 'json';
}

export function notationOf(layout: Layout): Notation {
  return layout === 'yaml' ? 'yaml' : 'json';
}

export function readLayout(text: string, layout: Layout, reader: SyntaxReader): SyntaxDocument[] {
  return layout === 'json-lines' ? linesOf(text) : reader.read(text, layout);
}

/** The document around an offset alone, read afresh. */
export function documentAt(
  text: string,
  layout: Layout,
  offset: number,
  reader: SyntaxReader,
): SyntaxDocument | undefined {
  if (layout !== 'json-lines') return reader.documentAt(text, layout, offset);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  return lineAt(text, start, newline < 0 ? text.length : newline);
}

function linesOf(text: string): SyntaxDocument[] {
  const documents: SyntaxDocument[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const document = lineAt(text, start, end);
    if (document) documents.push(document);
    start = end + 1;
  }
  return documents;
}

/** A line is read on its own, so that a mistake in it disturbs no other. */
function lineAt(text: string, start: number, end: number): SyntaxDocument | undefined {
  const line = text.slice(start, end);
  if (line.trim() === '') return undefined;
  const [first] = readJsonDocuments(line);
  return first && movedDocument(first, start);
}

function movedDocument({ span, root, troubles, comments }: SyntaxDocument, by: number): SyntaxDocument {
  return {
    span: movedSpan(span, by),
    ...(root && { root: moved(root, by) }),
    troubles: troubles.map((trouble) => movedTrouble(trouble, by)),
    comments: comments.map((comment) => ({ ...comment, span: movedSpan(comment.span, by) })),
  };
}
