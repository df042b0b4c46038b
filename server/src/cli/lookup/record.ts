import type { CodeLibrary, IsoDate, LookupStatus, SystemId } from '../../../../codesets/src/types.js';
import type { Answer } from './answer.js';

/** A line of `lookup --format json`: a stable contract. Every member is always there; null says there is nothing to say. */
export interface LookupRecord {
  /** The item as it was typed. */
  readonly text: string;
  /** Null when the item has the shape of no code. */
  readonly system: SystemId | null;
  readonly code: string;
  readonly date: IsoDate;
  readonly status: LookupStatus;
  readonly billable: boolean;
  readonly title: string | null;
  readonly from: IsoDate | null;
  readonly through: IsoDate | null;
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
  readonly parent: string | null;
  readonly chapter: string | null;
  /** Ids of what is true of the code on the date: `poa-exempt`, `mcc`, `manifestation` … */
  readonly flags: readonly string[];
  /** Name of the release that answers, e.g. `FY2026`. */
  readonly release: string | null;
  readonly publisher: string | null;
  /** True when the release was reconstructed and is not the publisher's own file. */
  readonly derived: boolean | null;
  /** Why the status is `unknown`. */
  readonly reason: string | null;
  /** Other systems in which the same characters are a code. */
  readonly alsoIn: readonly SystemId[];
}

export function recordOf({ text, date, found, alsoIn }: Answer, library: CodeLibrary): LookupRecord {
  const flags = found === undefined ? [] : library.flags(found.system, found.code, date);
  return {
    text,
    system: found?.system ?? null,
    code: found?.code ?? text,
    date,
    // No system writes its codes like this: there is no such code.
    status: found?.status ?? 'absent',
    billable: found?.billable ?? false,
    title: found?.title ?? null,
    from: found?.from ?? null,
    through: found?.through ?? null,
    successors: found?.successors ?? [],
    predecessors: found?.predecessors ?? [],
    parent: found?.parent ?? null,
    chapter: found?.chapter ?? null,
    flags: flags.map(({ id }) => id),
    release: found?.release?.name ?? null,
    publisher: found?.release?.publisher ?? null,
    derived: found?.release?.derived ?? null,
    reason: found?.unknownReason ?? null,
    alsoIn,
  };
}
