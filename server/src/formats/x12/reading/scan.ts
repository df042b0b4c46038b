/** Goes through a text once and cuts it into blocks with their codes. Only segments that carry codes are looked into. */
import type { CodeReference } from '../../../model/encounter.js';
import { GUESSED_FROM } from '../syntax/delimiters.js';
import type { Block } from './block.js';
import { type Interchange, Scanner } from './scanner.js';

export interface Scanned {
  readonly blocks: readonly Block[];
  /** Those of all blocks. */
  readonly references: readonly CodeReference[];
  /** Where each set of delimiters begins to hold; the first one holds from the beginning of the text. */
  readonly interchanges: readonly Interchange[];
}

/** `before`: what an earlier version of the text gave, of which the blocks that lie in `unchanged` characters are kept. */
export function scan(text: string, before?: Scanned, unchanged = 0): Scanned {
  // Without a header the delimiters are guessed from the beginning of the text.
  const kept = before === undefined || unchanged < GUESSED_FROM ? [] : keptBlocks(before.blocks, unchanged);
  const last = kept.at(-1);
  if (before === undefined || last === undefined) return scanned(new Scanner(text).scan());
  const interchanges = before.interchanges.filter(({ start }) => start < last.end);
  return scanned(new Scanner(text, kept, interchanges, last).scan());
}

/** The end of a block is known by the name of the segment behind it, so a few characters more must be the same. */
const LOOK_AHEAD = 200;

function keptBlocks(blocks: readonly Block[], unchanged: number): Block[] {
  let count = 0;
  while ((blocks[count]?.end ?? Number.POSITIVE_INFINITY) + LOOK_AHEAD < unchanged) count += 1;
  return blocks.slice(0, count);
}

function scanned({ blocks, interchanges }: Scanner): Scanned {
  return { blocks, interchanges, references: referencesOf(blocks) };
}

function referencesOf(blocks: readonly Block[]): CodeReference[] {
  const all: CodeReference[] = [];
  for (const { references } of blocks) for (const reference of references) all.push(reference);
  return all;
}
