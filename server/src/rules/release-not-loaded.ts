import { compact } from '../../../codesets/src/shapes.js';
import type { SystemId } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isCptModifier } from './support/cpt-modifiers.js';
import { systemName } from './support/names.js';

export default defineRule({
  meta: {
    id: 'release-not-loaded',
    summary:
      'A code could not be checked, because no loaded release covers its governing date. Said once per file and code system.',
    why: 'Checks that were skipped are not checks that passed: without this the file would look clean.',
    severity: 'warning',
    sources: ['45 CFR 162.1000 (the code set valid at the time the health care is furnished)'],
    data: ['Manifest of the loaded releases'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: visit-before-icd-10
claim: professional
from: 2015-09-30
diagnoses: [I10]
`,
        good: `encounter: visit-on-the-first-day
claim: professional
from: 2015-10-01
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },

  checkFile({ file, codes, report }) {
    const told = new Set<SystemId>();
    for (const reference of file.references) {
      const system = publishedWith(reference.system);
      if (told.has(system) || !wasSkipped(reference, codes)) continue;
      told.add(system);
      report({ span: reference.span, message: `${reference.text} ${whatIsMissing(reference, codes)}` });
    }
  },
});

/** Modifiers come with the HCPCS file: one missing file is one finding. */
function publishedWith(system: SystemId): SystemId {
  return system === 'modifier' ? 'hcpcs' : system;
}

function wasSkipped({ system, text, date }: CodeReference, codes: RuleContext['codes']): boolean {
  if (date === undefined || text.trim() === '' || codes.covers(system, date)) return false;
  if (system === 'modifier' && isCptModifier(compact(text))) return false;
  const { unknownReason } = codes.lookup(system, text, date);
  return unknownReason !== undefined && unknownReason !== 'licensed-table-not-loaded';
}

function whatIsMissing({ system, date }: CodeReference, codes: RuleContext['codes']): string {
  const name = systemName(publishedWith(system));
  const coverage = codes.coverage(system);
  const loaded =
    coverage === undefined
      ? 'no release is loaded'
      : `releases from ${coverage.from} to ${coverage.through} are loaded, but none that is in force on that day`;
  return `was not checked on ${date}: of ${name} ${loaded}. Load one with "chartwright codesets import".`;
}
