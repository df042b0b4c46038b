import type { Pack } from '../pack/pack.js';
import { SparseLists } from '../pack/sparse-lists.js';

/** Which codes replaced which, by code index. */
export class Links {
  private readonly successorLists: SparseLists;
  private readonly predecessorLists: SparseLists;
  private readonly foreign: readonly string[];

  constructor(pack: Pack) {
    this.successorLists = new SparseLists(pack, 'successors');
    this.predecessorLists = new SparseLists(pack, 'predecessors');
    this.foreign = pack.json<string[]>('foreign');
  }

  /** Code indexes; numbers from `codeCount` on are texts of `foreignCode`. */
  successors(index: number): readonly number[] {
    return this.successorLists.of(index);
  }

  predecessors(index: number): readonly number[] {
    return this.predecessorLists.of(index);
  }

  /** A code that a publisher's table names and the system does not have. */
  foreignCode(number: number): string {
    return this.foreign[number] ?? '';
  }
}
