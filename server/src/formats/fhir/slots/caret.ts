/** What stands at a caret: which value of which object. */
import { lastStarting } from '../../support/last-starting.js';
import type { JsonMember, JsonNode, JsonObject } from '../json/node.js';
import type { PlacedPiece } from '../json/pieces.js';
import { Tree } from '../json/tree.js';

export interface CaretPlace {
  readonly tree: Tree;
  readonly owner: JsonObject;
  readonly member: JsonMember;
  /** The key under which the owner stands, itself or in a list. */
  readonly ownerKey: string;
}

/** The piece at an offset: of those that hold it the one that begins last, which is an entry. */
export function pieceAt(pieces: readonly PlacedPiece[], offset: number): PlacedPiece | undefined {
  for (let index = lastStarting(pieces, offset); index >= 0; index -= 1) {
    const placed = pieces[index];
    if (placed !== undefined && offset <= placed.start + placed.piece.length) return placed;
  }
  return undefined;
}

/** The value at an offset, written or still missing; undefined at keys and between values. */
export function caretPlace(text: string, { piece, start }: PlacedPiece, offset: number): CaretPlace | undefined {
  const tree = new Tree(text, start, piece.wholeTree(text, start));
  return new CaretFinder(tree, offset - start).inNode(tree.root, '');
}

class CaretFinder {
  constructor(
    private readonly tree: Tree,
    private readonly at: number,
  ) {}

  inNode(node: JsonNode, key: string): CaretPlace | undefined {
    if (node.kind === 'object') return this.inObject(node, key);
    if (node.kind !== 'array') return undefined;
    const item = node.items.find(({ start, end }) => start < this.at && this.at < end);
    return item && this.inNode(item, key);
  }

  private inObject(owner: JsonObject, ownerKey: string): CaretPlace | undefined {
    for (const member of owner.members) {
      const { key, value } = member;
      if (value === undefined ? this.isNextTo(member) : this.isIn(value)) {
        const isPlain = value === undefined || value.kind === 'string' || value.kind === 'word';
        return isPlain ? { tree: this.tree, owner, member, ownerKey } : this.inNode(value, key);
      }
    }
    return undefined;
  }

  /** Between the quotes of a string, anywhere at a bare word, inside the brackets of the rest. */
  private isIn({ kind, start, end, ...node }: JsonNode): boolean {
    if (kind === 'word') return start <= this.at && this.at <= end;
    const isOpen = 'isClosed' in node && !node.isClosed;
    return start < this.at && (this.at < end || (isOpen && this.at === end));
  }

  /** Behind a colon with nothing but blanks before the caret. */
  private isNextTo({ valueFrom }: JsonMember): boolean {
    if (this.at < valueFrom) return false;
    const before = this.tree.text.slice(this.tree.base + valueFrom, this.tree.base + this.at);
    return this.tree.text.charAt(this.tree.base + valueFrom - 1) === ':' && /^[ \t]*$/.test(before);
  }
}
