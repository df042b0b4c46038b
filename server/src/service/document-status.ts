/** Which releases answer for a file, and which are missing: the status item. */
import type { CodeLibrary, IsoDate, Release, SystemId } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { governingDate } from '../rules/support/governing-date.js';

export interface DocumentStatus {
  /** Id of the file's format, for people. */
  readonly format: string;
  /** Governing date of the encounter at the top. */
  readonly date?: IsoDate;
  readonly releases: readonly Release[];
  readonly missing: readonly SystemId[];
}

/** One release per system and date in force; systems in the order of the library, the diagnoses first. */
export function documentStatus(file: ParsedFile, codes: CodeLibrary, today: IsoDate): DocumentStatus {
  const [top] = file.encounters;
  const date = top && governingDate(top);
  const releases = new Set<Release>();
  const missing = new Set<SystemId>();
  for (const [, reference] of distinctQuestions(file.references, today)) {
    const release = codes.releaseOn(reference.system, reference.date ?? today);
    if (release !== undefined) releases.add(release);
    else if (!isLicensed(codes, reference, today)) missing.add(reference.system);
  }
  const rank = (system: SystemId) => codes.systems.indexOf(system);
  return {
    format: file.format,
    ...(date !== undefined && { date }),
    releases: [...releases].sort((a, b) => rank(a.system) - rank(b.system)),
    missing: [...missing].sort((a, b) => rank(a) - rank(b)),
  };
}

function distinctQuestions(references: readonly CodeReference[], today: IsoDate): Map<string, CodeReference> {
  return new Map(references.map((reference) => [`${reference.system} ${reference.date ?? today}`, reference]));
}

/** A licensed table that nobody loaded is not a missing release: nothing that ships could fill the gap. */
function isLicensed(codes: CodeLibrary, { system, text, date }: CodeReference, today: IsoDate): boolean {
  return codes.lookup(system, text, date ?? today).unknownReason === 'licensed-table-not-loaded';
}
