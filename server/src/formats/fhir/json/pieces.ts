/** Cuts a file into pieces: the values at its top level (lines of NDJSON), and the entries of Bundles in them. */
import { END, JsonCursor, OPEN_BRACE, OPEN_BRACKET } from './cursor.js';
import type { Trouble } from './node.js';
import { type Piece, patientlyRead, readPiece } from './piece.js';
import { JsonReader } from './reader.js';
import { unchangedAround } from './unchanged.js';

export interface PlacedPiece {
  readonly piece: Piece;
  readonly start: number;
}

export interface CutText {
  readonly text: string;
  /** In the order of the text; a piece comes before the entries in it. */
  readonly pieces: readonly PlacedPiece[];
  /** Trouble between the pieces. */
  readonly troubles: readonly Trouble[];
}

/** `lines`: each line a value. `snapshot`: values with names before them, which are no JSON. */
export type Layout = 'value' | 'lines' | 'snapshot';

/** `before`: the version before this one; pieces whose text is the same in both are kept. */
export function cut(text: string, layout: Layout, before?: CutText): CutText {
  const cutter = new Cutter(text, layout, before);
  cutter.run();
  return { text, pieces: cutter.pieces, troubles: layout === 'snapshot' ? [] : cutter.cursor.troubles };
}

class Cutter {
  readonly pieces: PlacedPiece[] = [];
  readonly cursor: JsonCursor;
  private readonly known: ReadonlyMap<number, Piece>;
  private readonly mayHaveEntries: boolean;

  constructor(
    private readonly text: string,
    private readonly layout: Layout,
    before: CutText | undefined,
  ) {
    this.cursor = new JsonCursor(text, text.startsWith('\uFEFF') ? 1 : 0, text.length);
    this.known = before ? knownPieces(text, before) : new Map();
    this.mayHaveEntries = text.includes('"entry"');
  }

  run(): void {
    if (this.layout !== 'lines') {
      this.values();
      return;
    }
    const { text, cursor } = this;
    for (let start = cursor.at; start < text.length; start = cursor.end + 1) {
      const newline = text.indexOf('\n', start);
      cursor.end = newline < 0 ? text.length : newline;
      cursor.at = start;
      this.values();
    }
  }

  private values(): void {
    const { cursor, text } = this;
    let endOfLast: number | undefined;
    for (let next = cursor.peek(); next !== END; next = cursor.peek()) {
      const start = cursor.at;
      if (next !== OPEN_BRACE && next !== OPEN_BRACKET) {
        const message = endOfLast === undefined ? 'JSON begins with { or [' : 'Nothing may follow the value';
        cursor.trouble(start, start + 1, message);
        cursor.at = nextBracket(text, start + 1, cursor.end);
        continue;
      }
      // Several values one after the other are NDJSON under another name, as long as each has lines of its own.
      if (endOfLast !== undefined && !text.slice(endOfLast, start).includes('\n')) {
        cursor.trouble(start, start + 1, 'Nothing may follow the value');
      }
      cursor.at = start + this.root().length;
      endOfLast = cursor.at;
    }
  }

  private root(): Piece {
    const { cursor } = this;
    if (!this.mayHaveEntries) return this.place(cursor, false);
    const start = cursor.at;
    const index = this.pieces.length;
    const own = new JsonCursor(this.text, start, cursor.end);
    own.base = start;
    const entry = (at: JsonCursor) => at.at + this.place(at, true).length;
    const root = new JsonReader(own, false, entry).read();
    const isPlain = this.pieces.length === index && own.troubles.length === 0;
    const piece = isPlain ? readPiece(cursor, false) : patientlyRead(own, root);
    this.pieces.splice(index, 0, { piece, start });
    return piece;
  }

  private place(cursor: JsonCursor, isEntry: boolean): Piece {
    const start = cursor.at;
    const piece = this.known.get(start) ?? readPiece(cursor, isEntry);
    this.pieces.push({ piece, start });
    return piece;
  }
}

function nextBracket(text: string, from: number, end: number): number {
  const bracket = /[[{]/g;
  bracket.lastIndex = from;
  return Math.min(bracket.exec(text)?.index ?? end, end);
}

/** Valid pieces that lie in what both texts begin or end with, by their places in the new text. */
function knownPieces(text: string, before: CutText): ReadonlyMap<number, Piece> {
  const { head, tail } = unchangedAround(before.text, text);
  const moved = text.length - before.text.length;
  const tailStart = before.text.length - tail;
  const known = new Map<number, Piece>();
  for (const { piece, start } of before.pieces) {
    if (!piece.isValid) continue;
    if (start + piece.length <= head) known.set(start, piece);
    else if (start >= tailStart) known.set(start + moved, piece);
  }
  return known;
}
