/** Goes through a text once and finds the places of its codes. Only segments that carry codes are looked into. */
import { GUESSED_FROM } from '../syntax/delimiters.js';
import type { Scanned } from './scanned.js';
import { Scanner } from './scanner.js';

/** The end of a block is known by the name of the segment behind it, so a few characters more must be the same. */
const LOOK_AHEAD = 200;

/** `before`: what an earlier version of the text gave, of which the blocks that lie in `unchanged` characters are kept. */
export function scan(text: string, before?: Scanned, unchanged = 0): Scanned {
  // Without a header the delimiters are guessed from the beginning of the text.
  const kept = unchanged < GUESSED_FROM ? undefined : before?.before(unchanged - LOOK_AHEAD);
  return new Scanner(text, kept).scan();
}
