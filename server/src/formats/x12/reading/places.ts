/** Where the codes of a file stand, in columns: a file of ten megabytes has a hundred thousand of them. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import { codeKind, KIND_BITS } from './code-kinds.js';
import { Numbers } from './numbers.js';

/** Places of codes in the order of the text; an index is below `length`. */
export interface Places {
  readonly length: number;
  /** Offset of the first character. */
  startOf(index: number): number;
  /** Offset behind the last character. */
  endOf(index: number): number;
  systemOf(index: number): SystemId;
}

/** The lower bits of a number tell of which kind a code is, the others how long it is. */
const KIND_MASK = (1 << KIND_BITS) - 1;

/** The places while they are found: two numbers for each. */
export class PlaceColumns implements Places {
  private constructor(private readonly numbers: Numbers) {}

  /** None, with room for some. */
  static withRoomFor(count: number): PlaceColumns {
    return new PlaceColumns(new Numbers(count * 2));
  }

  get length(): number {
    return this.numbers.length >> 1;
  }

  /** The first places, to which others may be added. */
  first(count: number): PlaceColumns {
    return new PlaceColumns(this.numbers.first(count * 2));
  }

  /** `kind`: a number of `code-kinds.ts`. */
  push(start: number, end: number, kind: number): void {
    this.numbers.push(start);
    this.numbers.push(((end - start) << KIND_BITS) | kind);
  }

  /** Takes one out again. */
  remove(index: number): void {
    this.numbers.remove(index * 2, 2);
  }

  startOf(index: number): number {
    return this.numbers.at(index * 2);
  }

  endOf(index: number): number {
    return this.startOf(index) + (this.numbers.at(index * 2 + 1) >>> KIND_BITS);
  }

  systemOf(index: number): SystemId {
    return codeKind(this.kindOf(index)).system;
  }

  kindOf(index: number): number {
    return this.numbers.at(index * 2 + 1) & KIND_MASK;
  }
}
