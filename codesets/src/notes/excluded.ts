import type { NoteStore, StoredLine, StoredReference } from '../details/note-store.js';
import type { CodeStore } from '../store/code-store.js';
import type { NoteKind } from '../types.js';
import type { ClaimCodes } from './claim-codes.js';
import type { ReferenceQualifier } from './parsed-reference.js';
import { meets } from './qualifier.js';

/** A line that excludes codes, and the code that carries it. */
export interface Exclusion {
  readonly carrier: number;
  readonly line: StoredLine;
  /** Index of the first code that its target names. */
  readonly target: number;
  /** What the target's codes must meet besides. */
  readonly qualifier?: ReferenceQualifier;
}

/** What a code excludes: an interval of codes (`end` exclusive) for each target of each line of it and its ancestors. */
interface Exclusions {
  readonly bounds: Int32Array;
  readonly exclusions: readonly Exclusion[];
}

/** Past this many codes the memory starts anew: more than a workspace of claims has of distinct codes. */
const MOST_REMEMBERED = 8192;

/**
 * Excludes notes of codes and the categories above them; those of blocks and chapters are left to the hover. Nothing is
 * made for a pair of codes: each code's intervals are laid out once, and a pair is looked up among the few of each.
 */
export class Excluded {
  private readonly remembered = new Map<number, Exclusions>();

  constructor(
    private readonly store: CodeStore,
    private readonly notes: NoteStore,
    private readonly kind: NoteKind,
    private readonly list: number,
  ) {}

  /** The line by which one code excludes the other, its nearest carrier first; undefined when none does. */
  between(a: number, b: number): Exclusion | undefined {
    return this.oneWay(a, b) ?? this.oneWay(b, a);
  }

  /** True when each of the two excludes the other by a line of its own. */
  bothWays(a: number, b: number): boolean {
    return this.oneWay(a, b) !== undefined && this.oneWay(b, a) !== undefined;
  }

  /** The codes of a claim that lie in an interval of the code's; those that a qualifier spares included. */
  *candidates(from: number, codes: ClaimCodes): Generator<number> {
    const { bounds, exclusions } = this.exclusionsOf(from);
    for (let place = 0; place < exclusions.length; place++) {
      yield* codes.between(bounds[2 * place] ?? 0, bounds[2 * place + 1] ?? 0);
    }
  }

  private oneWay(from: number, to: number): Exclusion | undefined {
    const { bounds, exclusions } = this.exclusionsOf(from);
    for (let place = 0; place < exclusions.length; place++) {
      if (to < (bounds[2 * place] ?? 0) || to >= (bounds[2 * place + 1] ?? 0)) continue;
      const exclusion = exclusions[place];
      if (exclusion !== undefined && this.isMeant(exclusion, to)) return exclusion;
    }
    return undefined;
  }

  private isMeant({ qualifier, target }: Exclusion, to: number): boolean {
    if (qualifier === undefined) return true;
    return meets(this.store.codes.at(to), qualifier, this.store.codes.lengthAt(target)) === true;
  }

  private exclusionsOf(index: number): Exclusions {
    const known = this.remembered.get(index);
    if (known !== undefined) return known;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const read = this.read(index);
    this.remembered.set(index, read);
    return read;
  }

  private read(index: number): Exclusions {
    const bounds: number[] = [];
    const exclusions: Exclusion[] = [];
    for (const carrier of this.carriersOf(index)) {
      for (const line of this.notes.lines(carrier, this.list)) {
        if (line.kind !== this.kind) continue;
        for (const reference of line.references) {
          if (reference.mention || this.concernsItself(carrier, reference)) continue;
          const qualifier = this.notes.qualifierOf(reference);
          bounds.push(reference.first, this.store.endBelow(reference.last));
          exclusions.push({ carrier, line, target: reference.first, ...(qualifier && { qualifier }) });
        }
      }
    }
    return { bounds: Int32Array.from(bounds), exclusions };
  }

  /** Basophilia (D72.824) under D72, of which it is a part: which of the codes below would exclude it nobody can say. */
  private concernsItself(carrier: number, { first, last }: StoredReference): boolean {
    const above = first >= carrier && first < this.store.endBelow(carrier);
    return above || (carrier >= first && carrier < this.store.endBelow(last));
  }

  /** The code and all codes that it begins with, whichever the day: the list alone says which of them carry a note. */
  private *carriersOf(index: number): Generator<number> {
    yield index;
    const code = this.store.codes.at(index);
    for (let length = code.length - 1; length > 0; length--) {
      const above = this.store.codes.find(code.slice(0, length));
      if (above >= 0) yield above;
    }
  }
}
