import type { Delimiters } from '../syntax/delimiters.js';
import type { Block } from './block.js';
import { BlockColumns } from './block-columns.js';
import type { Context } from './context.js';
import { PlaceColumns } from './places.js';

export interface Interchange {
  readonly start: number;
  readonly delimiters: Delimiters;
}

/** Claims are seldom denser; where they are, the room grows. */
const CHARACTERS_PER_PLACE = 64;
const CHARACTERS_PER_BLOCK = 256;

/** What a scan finds: numbers in columns, and what few of them share. */
export class Found {
  private constructor(
    readonly places: PlaceColumns,
    readonly blocks: BlockColumns,
    /** What stands around the blocks. */
    readonly contexts: Context[],
    /** Where each set of delimiters begins to hold; the first one holds from the beginning of the text. */
    readonly interchanges: Interchange[],
    /** Blocks that were made for somebody, by index. */
    readonly made: (Block | undefined)[],
  ) {}

  /** Nothing yet, with room for what a text of the length holds. */
  static nothing(length: number): Found {
    const places = PlaceColumns.withRoomFor(Math.ceil(length / CHARACTERS_PER_PLACE));
    const blocks = BlockColumns.withRoomFor(Math.ceil(length / CHARACTERS_PER_BLOCK));
    return new Found(places, blocks, [], [], []);
  }

  /** The first blocks (one at least) with all that belongs to them, to which others may be added. */
  first(count: number): Found {
    const { blocks, places, contexts, interchanges, made } = this;
    const end = blocks.endOf(count - 1);
    return new Found(
      places.first(this.firstPlaceOf(count)),
      blocks.first(count),
      contexts.slice(0, blocks.contextOf(count - 1) + 1),
      interchanges.filter(({ start }) => start < end),
      made.slice(0, count),
    );
  }

  /** Index of the first place of the block; for the number of blocks, the number of places. */
  firstPlaceOf(block: number): number {
    return block < this.blocks.length ? this.blocks.firstPlaceOf(block) : this.places.length;
  }
}
