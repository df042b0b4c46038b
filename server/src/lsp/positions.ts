/** Offsets as positions, for a long document that has just been opened. */
import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What turns spans of a document into ranges. */
export type Positions = Pick<TextDocument, 'uri' | 'positionAt'>;

/** Characters from which on it is worth it. */
const LONG = 500_000;

/** The documents that know their lines. */
const indexed = new WeakSet<TextDocument>();

/**
 * The positions of a document: its own, or faster ones until it has found its lines. It looks at each character, and
 * does so when nobody waits for an answer; line feeds alone are found by the machine's own search.
 */
export function positionsOf(document: TextDocument): Positions {
  if (indexed.has(document)) return document;
  const text = document.getText();
  if (text.length < LONG || text.includes('\r')) return document;
  setImmediate(() => {
    if (document.lineCount > 0) indexed.add(document);
  });
  return { uri: document.uri, positionAt: positionsIn(text) };
}

/** The positions of offsets in a text whose lines end with line feeds. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const within = Math.max(0, Math.min(offset, text.length));
    let line = 0;
    for (let high = starts.length; high - line > 1; ) {
      const middle = (line + high) >> 1;
      if ((starts[middle] ?? 0) <= within) line = middle;
      else high = middle;
    }
    return { line, character: within - (starts[line] ?? 0) };
  };
}
