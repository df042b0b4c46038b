/** Offsets as positions, for a long document that has just been opened. */
import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What turns spans of a document into ranges. */
export type Positions = Pick<TextDocument, 'uri' | 'positionAt'>;

/** Characters from which on it is worth it. */
const LONG = 500_000;

/** When the answer has left. A keystroke before then finds the lines itself. */
const SOON_MILLISECONDS = 50;

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
  // Immediates run before the answer is on its way.
  setTimeout(() => {
    if (document.lineCount > 0) indexed.add(document);
  }, SOON_MILLISECONDS).unref();
  return { uri: document.uri, positionAt: positionsIn(text) };
}

/** The positions of offsets in a text whose lines end with line feeds. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
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

/** Characters of a line, supposed at first. */
const LINE = 32;

/** Where each line starts. A list that grows by itself would cost three times as much as the search. */
function lineStarts(text: string): Int32Array {
  let starts: Int32Array = new Int32Array(1 + Math.ceil(text.length / LINE));
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (count === starts.length) starts = withRoom(starts, 2 * count);
    starts[count] = at + 1;
    count += 1;
  }
  return starts.subarray(0, count);
}

function withRoom(numbers: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}
