import { dayOf } from '../dates.js';
import type { NoteListEntry, NoteStore } from '../details/note-store.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import { Remembered } from '../store/remembered.js';
import { stretchOf } from '../store/stretch.js';
import { isInForce } from '../tree/ancestry.js';
import { codeRow } from '../tree/nodes.js';
import type { ExcludedPair, Instruction, IsoDate, NoteKind, TargetsFound } from '../types.js';
import { isBehindApril, isWhereLinesMoved } from './behind-april.js';
import { ClaimCodes } from './claim-codes.js';
import { Excluded, type Exclusion } from './excluded.js';
import { instructionOf, instructionsFor, isTargetOf, targetsAmong } from './instructions.js';
import { type TabularsFor, tabularsFor } from './tabulars-for.js';

type ExcludesKind = 'excludes1' | 'excludes2';

/** The lists that are asked about pairs on a day. */
interface Speakers {
  readonly day: number;
  readonly witnesses: readonly Excluded[];
  /** Excludes2 of the same lists, when asked for Excludes1: R00.1 is under both at I49 (FY2023), which says nothing of the pair. */
  readonly contrary: readonly Excluded[];
  /**
   * A reconstructed list may still have under Excludes1 what the official one has under Excludes2. It is trusted where
   * the official list before it, first in force on `since`, says the same of the pair, or could not: the carrier or the
   * target is newer.
   */
  readonly check?: { readonly since: number; readonly excluded: Excluded };
  /** True when the list lacks the last addenda: then one line is not enough. */
  readonly isBehind: boolean;
}

/** Past this many answers the memory starts anew. */
const MOST_REMEMBERED = 4096;

/** What the notes of ICD-10-CM ask of the codes of one claim, with memory of its own that lives as long as the store. */
export class NoteLogic {
  private readonly excluded = new Map<string, Excluded>();
  /** Of the claim that was asked about last: several questions follow each other. */
  private lastClaim: { readonly texts: readonly string[]; readonly codes: ClaimCodes } | undefined;
  private readonly speakers = new Remembered<{ readonly on: Speakers | undefined }>(MOST_REMEMBERED);
  private readonly carried = new Remembered<readonly Instruction[]>(MOST_REMEMBERED);
  private readonly instructed = new Remembered<readonly Instruction[]>(MOST_REMEMBERED);

  constructor(private readonly store: CodeStore) {}

  instructions(text: string, kind: NoteKind, date: IsoDate): readonly Instruction[] {
    const stretch = stretchOf(this.store.system, date);
    return this.instructed.get(`${stretch} ${kind} ${text}`, () =>
      instructionsFor(this.store, text, kind, date, (carrier, workOut) =>
        this.carried.get(`${stretch} ${kind} ${carrier}`, workOut),
      ),
    );
  }

  isTarget(instruction: Instruction, text: string): boolean | undefined {
    return isTargetOf(this.store, instruction, text);
  }

  targetsAmong(instruction: Instruction, texts: readonly string[]): TargetsFound {
    return targetsAmong(this.store, instruction, this.claimCodes(texts));
  }

  excludes(kind: ExcludesKind, a: string, b: string, date: IsoDate): Instruction | undefined {
    const speakers = this.speakersOn(kind, date);
    const [first, second] = [this.store.codes.find(compact(a)), this.store.codes.find(compact(b))];
    return speakers === undefined || first < 0 || second < 0 ? undefined : this.told(speakers, first, second);
  }

  excludesAmong(kind: ExcludesKind, texts: readonly string[], date: IsoDate): ExcludedPair[] {
    const speakers = this.speakersOn(kind, date);
    const newest = speakers?.witnesses[0];
    if (speakers === undefined || newest === undefined) return [];
    const codes = this.claimCodes(texts);
    const pairs = new Map<string, ExcludedPair>();
    for (const from of codes.sorted) {
      for (const to of newest.candidates(from, codes)) {
        const [one, other] = [codes.placeOf(from), codes.placeOf(to)];
        const [a, b] = one < other ? [one, other] : [other, one];
        const key = `${a} ${b}`;
        const instruction = pairs.has(key) ? undefined : this.told(speakers, from, to);
        if (instruction !== undefined) pairs.set(key, { a, b, instruction });
      }
    }
    return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
  }

  private claimCodes(texts: readonly string[]): ClaimCodes {
    if (this.lastClaim?.texts !== texts) this.lastClaim = { texts, codes: new ClaimCodes(this.store, texts) };
    return this.lastClaim.codes;
  }

  private speakersOn(kind: ExcludesKind, date: IsoDate): Speakers | undefined {
    const question = `${kind} ${stretchOf(this.store.system, date)}`;
    return this.speakers.get(question, () => ({ on: this.findSpeakers(kind, date) })).on;
  }

  private findSpeakers(kind: ExcludesKind, date: IsoDate): Speakers | undefined {
    const { notes } = this.store;
    const day = dayOf(date);
    const tabulars = notes === undefined || day === undefined ? undefined : tabularsFor(notes, day);
    if (notes === undefined || day === undefined || tabulars === undefined) return undefined;
    const { witnesses } = tabulars;
    const before = witnesses.length === 1 ? officialBefore(notes, tabulars) : undefined;
    return {
      day,
      witnesses: witnesses.map((list) => this.excludedIn(notes, kind, list)),
      contrary: kind === 'excludes2' ? [] : witnesses.map((list) => this.excludedIn(notes, 'excludes2', list)),
      isBehind: kind === 'excludes1' && isBehindApril(notes.lists[tabulars.list], date),
      ...(before && { check: { since: before.from, excluded: this.excludedIn(notes, kind, tabulars.list - 1) } }),
    };
  }

  /** Only what every tabular list that must witness it says of this very pair, however the lines are worded. */
  private told({ day, witnesses, contrary, check, isBehind }: Speakers, a: number, b: number): Instruction | undefined {
    let told: Exclusion | undefined;
    for (const witness of witnesses) {
      const exclusion = witness.between(a, b);
      if (exclusion === undefined || (isBehind && !this.staysCertain(witness, a, b))) return undefined;
      told ??= exclusion;
    }
    if (told === undefined || contrary.some((list) => list.between(a, b) !== undefined)) return undefined;
    const { carrier, target, line } = told;
    if (check !== undefined) {
      const isNew = [carrier, target].some((code) => !isInForce(this.store, code, check.since));
      if (!isNew && check.excluded.between(a, b) === undefined) return undefined;
    }
    return instructionOf(this.store, line, codeRow(this.store, carrier, day), undefined, true);
  }

  /** A pair that excludes each other both ways, outside of where lines are known to have moved. */
  private staysCertain(witness: Excluded, a: number, b: number): boolean {
    return witness.bothWays(a, b) && ![a, b].some((code) => isWhereLinesMoved(this.store.codes.at(code)));
  }

  private excludedIn(notes: NoteStore, kind: ExcludesKind, list: number): Excluded {
    const key = `${kind} ${list}`;
    let excluded = this.excluded.get(key);
    if (excluded === undefined) {
      excluded = new Excluded(this.store, notes, kind, list);
      this.excluded.set(key, excluded);
    }
    return excluded;
  }
}

/** The list before a reconstructed one; undefined when the list is official. */
function officialBefore(notes: NoteStore, { list }: TabularsFor): NoteListEntry | undefined {
  return notes.lists[list]?.release.derived === true ? notes.lists[list - 1] : undefined;
}
