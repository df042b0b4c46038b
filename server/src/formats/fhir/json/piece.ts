import { JsonCursor } from './cursor.js';
import type { JsonNode, Trouble } from './node.js';
import { JsonReader } from './reader.js';
import { readStrictly } from './strict-reader.js';

/**
 * A value that is read once and kept as long as its text stays the same, wherever in the file it comes to stand. It
 * holds no text: who asks it for its tree says where it stands.
 */
export class Piece {
  constructor(
    readonly length: number,
    /** The tree; of valid JSON, without what holds no code. */
    readonly tree: JsonNode,
    readonly troubles: readonly Trouble[],
    /** Valid JSON that reads the same whatever stands around it. */
    readonly isValid: boolean,
  ) {}

  /** The tree with every value: for questions about one place. */
  wholeTree(text: string, start: number): JsonNode {
    return (this.isValid ? readStrictly(text, start, start + this.length, 'whole') : undefined) ?? this.tree;
  }
}

/** The object or array at the cursor as a piece; `isEntry`: an entry of a Bundle. */
export function readPiece(cursor: JsonCursor, isEntry: boolean): Piece {
  const { text, at, end } = cursor;
  const valid = readStrictly(text, at, end, 'lean');
  if (valid !== undefined) return new Piece(valid.end, valid, [], true);
  const own = new JsonCursor(text, at, end);
  own.base = at;
  return patientlyRead(own, new JsonReader(own, isEntry).read());
}

/** A piece that may be broken, or has entries that are pieces of their own: what its reader made of it. */
export function patientlyRead({ at, base, troubles }: JsonCursor, root: JsonNode): Piece {
  return new Piece(at - base, root, troubles, false);
}
