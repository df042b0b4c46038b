import { JsonCursor } from './cursor.js';
import { OF_INTEREST } from './keys.js';
import type { JsonNode, Trouble } from './node.js';
import { JsonReader } from './reader.js';
import { skim } from './skim.js';
import { type Interest, ValidReader } from './valid-reader.js';

/**
 * A value that is read once and kept as long as its text stays the same, wherever in the file it comes to stand. It
 * holds no text: who asks it for its tree says where it stands.
 */
export class Piece {
  private lean: JsonNode | undefined;

  constructor(
    readonly length: number,
    readonly troubles: readonly Trouble[],
    /** Read already, for a piece that is not valid JSON or has entries. */
    private readonly known?: JsonNode,
  ) {}

  /** Valid JSON that reads the same whatever stands around it. */
  get isValid(): boolean {
    return this.known === undefined;
  }

  /** The tree without what holds no code. */
  tree(text: string, start: number): JsonNode {
    this.lean ??= this.known ?? readIn(text, start, start + this.length, true);
    return this.lean;
  }

  /** The tree with every value: for questions about one place. */
  wholeTree(text: string, start: number): JsonNode {
    return this.known ?? readIn(text, start, start + this.length, false);
  }
}

function readIn(text: string, start: number, end: number, onlyInteresting: boolean): JsonNode {
  return new ValidReader(text, start, end, onlyInteresting ? interestIn(text, start, end) : undefined).read();
}

/** Asked from left to right. */
function interestIn(text: string, from: number, to: number): Interest {
  const places: number[] = [];
  // A slice, so that the search ends with it.
  const own = text.slice(from, to);
  OF_INTEREST.lastIndex = 0;
  while (OF_INTEREST.test(own)) places.push(from + OF_INTEREST.lastIndex);
  let next = 0;
  return {
    isIn(start, end) {
      while ((places[next] ?? end) <= start) next += 1;
      return (places[next] ?? end) < end;
    },
  };
}

/** The object or array at the cursor as a piece; `isEntry`: an entry of a Bundle. */
export function readPiece(cursor: JsonCursor, isEntry: boolean): Piece {
  const { text, at, end } = cursor;
  const valid = skim(text, at, end);
  if (valid !== undefined) return new Piece(valid - at, []);
  const own = new JsonCursor(text, at, end);
  own.base = at;
  const root = new JsonReader(own, isEntry).read();
  return new Piece(own.at - at, own.troubles, root);
}
