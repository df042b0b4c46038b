import type { CodeReference } from '../../../model/encounter.js';
import type { Block } from './block.js';
import type { BlockMaker } from './block-maker.js';
import type { Found, Interchange } from './found.js';
import type { Places } from './places.js';

/** What a scan has found in a text. Places are there at once; objects are made, once, of what is asked for. */
export class Scanned {
  private all: readonly Block[] | undefined;
  private flat: readonly CodeReference[] | undefined;

  constructor(
    private readonly found: Found,
    private readonly maker: BlockMaker,
  ) {}

  /** The places of all codes; those of `references`, in the same order. */
  get places(): Places {
    return this.found.places;
  }

  get interchanges(): readonly Interchange[] {
    return this.found.interchanges;
  }

  get blocks(): readonly Block[] {
    this.all ??= this.maker.blocks();
    return this.all;
  }

  /** Those of all blocks. */
  get references(): readonly CodeReference[] {
    this.flat ??= referencesOf(this.blocks);
    return this.flat;
  }

  /** The block that holds the offset, or ends there; no other is made for the answer. */
  blockAt(offset: number): Block | undefined {
    const { blocks } = this.found;
    const index = blocks.lastStarting(offset);
    return index >= 0 && offset <= blocks.endOf(index) ? this.maker.block(index) : undefined;
  }

  /** What belongs to the blocks that end before the offset; undefined where none does. */
  before(offset: number): Found | undefined {
    const { blocks } = this.found;
    let count = blocks.lastStarting(offset) + 1;
    while (count > 0 && blocks.endOf(count - 1) >= offset) count -= 1;
    return count === 0 ? undefined : this.found.first(count);
  }
}

function referencesOf(blocks: readonly Block[]): CodeReference[] {
  const all: CodeReference[] = [];
  for (const { references } of blocks) for (const reference of references) all.push(reference);
  return all;
}
