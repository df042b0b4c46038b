/** The blocks of a file in columns: objects are made of those that somebody asks for. */
import type { OpenLevels } from './levels.js';
import { Numbers } from './numbers.js';

/** Numbers of a block. */
const WIDTH = 8;
const [START, END, PLACE, SEEN, CONTEXT, BILLING, SUBSCRIBER, PATIENT] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Blocks in the order of the text; an index is below `length`. */
export class BlockColumns {
  private constructor(private readonly numbers: Numbers) {}

  /** None, with room for some. */
  static withRoomFor(count: number): BlockColumns {
    return new BlockColumns(new Numbers(count * WIDTH));
  }

  get length(): number {
    return this.numbers.length / WIDTH;
  }

  /** The first blocks, to which others may be added. */
  first(count: number): BlockColumns {
    return new BlockColumns(this.numbers.first(count * WIDTH));
  }

  /** `firstPlace`: index of its first code among the places of the file. `seen`, `context`: numbers of the scanner. */
  push(
    start: number,
    end: number,
    firstPlace: number,
    seen: number,
    context: number,
    { billing, subscriber, patient }: Readonly<OpenLevels>,
  ): void {
    const { numbers } = this;
    numbers.push(start);
    numbers.push(end);
    numbers.push(firstPlace);
    numbers.push(seen);
    numbers.push(context);
    numbers.push(billing);
    numbers.push(subscriber);
    numbers.push(patient);
  }

  startOf(index: number): number {
    return this.number(index, START);
  }

  /** Behind the terminator of its last segment. */
  endOf(index: number): number {
    return this.number(index, END);
  }

  firstPlaceOf(index: number): number {
    return this.number(index, PLACE);
  }

  seenIn(index: number): number {
    return this.number(index, SEEN);
  }

  contextOf(index: number): number {
    return this.number(index, CONTEXT);
  }

  levelsOf(index: number, into: OpenLevels): void {
    into.set(this.number(index, BILLING), this.number(index, SUBSCRIBER), this.number(index, PATIENT));
  }

  /** The last block that begins at the offset or before it; -1 where there is none. */
  lastStarting(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private number(index: number, column: number): number {
    return this.numbers.at(index * WIDTH + column);
  }
}
