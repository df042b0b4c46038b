/** What a lookup says, in words. */
import { systemLabel } from '../../../../codesets/src/system-names.js';
import type { CodeLibrary, Lookup, SystemId, UnknownReason } from '../../../../codesets/src/types.js';

/** Systems whose valid codes are called billable; the others qualify a claim. */
const BILLED: readonly SystemId[] = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'];

/** One sentence without its subject: `billable on 2026-01-14`, `retired: last valid on 2021-09-30` … */
export function statusSentence(found: Lookup, library: CodeLibrary): string {
  switch (found.status) {
    case 'valid':
      return `${BILLED.includes(found.system) ? 'billable' : 'valid'} on ${found.date}`;
    case 'header':
      return `not billable on ${found.date}: a heading that needs more characters`;
    case 'retired':
      return `retired: ${found.through === undefined ? 'not' : `last valid on ${found.through}, not`} valid on ${found.date}`;
    case 'not-yet':
      return `not yet valid on ${found.date}${found.from === undefined ? '' : `: begins on ${found.from}`}`;
    case 'absent':
      return `not a code: the release of ${found.date} does not have it`;
    case 'unknown':
      return `unknown on ${found.date}: ${unknownBecause(found, library)}`;
  }
}

function unknownBecause(found: Lookup, library: CodeLibrary): string {
  const label = systemLabel(found.system);
  const reasons: Record<UnknownReason, string> = {
    'outside-releases': `the loaded ${label} releases do not cover that day${coverage(found, library)}`,
    'between-releases': `a ${label} release between the loaded ones may have changed it`,
    'licensed-table-not-loaded': `${label} is licensed, and no table of yours is loaded`,
    'system-not-loaded': `no ${label} release is loaded`,
  };
  return reasons[found.unknownReason ?? 'system-not-loaded'];
}

function coverage(found: Lookup, library: CodeLibrary): string {
  const covered = library.coverage(found.system);
  return covered === undefined ? '' : ` (they cover ${covered.from} to ${covered.through})`;
}
