import { hasShape } from '../../../codesets/src/shapes.js';
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { isAmbulanceTrip } from './support/ambulance-trips.js';
import { mayBeCodedLater } from './support/outside-claims.js';

export default defineRule({
  meta: {
    id: 'release-not-loaded',
    summary:
      'A code could not be checked, because no loaded release covers its governing date, or (info) because its claim tells no date, or a release between the loaded ones may have changed it. Said once per file and code system.',
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
diagnoses: ["401.9"]
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

  checkFile(context) {
    const { file, codes, report } = context;
    const undated = saysThatDatesAreMissing(context)
      ? undefined
      : file.references.find((each) => isUndated(each, codes));
    if (undated !== undefined) {
      const message = `${undated.text} was not checked: its claim tells no date that says which codes are valid`;
      report({ span: undated.span, message, severity: 'info' });
    }
    const told = new Map<Publication, CodeReference>();
    for (const reference of file.references) {
      const publication = publicationOf(reference.system);
      const before = told.get(publication);
      if (before !== undefined && (isLikelySound(reference, codes) || !isLikelySound(before, codes))) continue;
      if (wasSkipped(reference, context)) told.set(publication, reference);
    }
    for (const reference of told.values()) {
      report({
        span: reference.span,
        message: `${reference.text} ${whatIsMissing(reference, codes)}`,
        ...(isLikelySound(reference, codes) && { severity: 'info' }),
      });
    }
  },
});

/** A code of a claim without a date, of a system that changes every year. What is said outside of claims needs none. */
function isUndated({ use, date, text, system }: CodeReference, codes: RuleContext['codes']): boolean {
  if (use !== undefined || date !== undefined || text.trim() === '') return false;
  return codes.systems.includes(system) && publicationOf(system) !== 'the CMS claim code lists';
}

/** Where a file must have a date and has none, that is its own finding. */
function saysThatDatesAreMissing({ file }: RuleContext): boolean {
  return file.problems.some(({ rule }) => rule === 'encounter-missing-key' || rule === 'encounter-bad-date');
}

/** What is published together is one finding: modifiers come with the HCPCS file, the short lists of CMS with each other. */
type Publication = 'ICD-10-CM' | 'ICD-10-PCS' | 'HCPCS Level II' | 'the CMS claim code lists';

function publicationOf(system: SystemId): Publication {
  switch (system) {
    case 'icd10cm':
      return 'ICD-10-CM';
    case 'icd10pcs':
      return 'ICD-10-PCS';
    case 'hcpcs':
    case 'cpt':
    case 'modifier':
      return 'HCPCS Level II';
    default:
      return 'the CMS claim code lists';
  }
}

function wasSkipped(reference: CodeReference, context: RuleContext): boolean {
  const { codes } = context;
  const { system, text, date } = reference;
  if (date === undefined || text.trim() === '' || codes.covers(system, date)) return false;
  // What has not even the shape of a code is reported as such, whatever the day. Before ICD-10 its places held others.
  if (!system.startsWith('icd10') && !hasShape(system, text)) return false;
  // A licensed table is missed by cpt-unverifiable.
  if (system === 'cpt' && !codes.systems.includes(system)) return false;
  // What began before the code set did says nothing of the day on which it was coded.
  if (mayBeCodedLater(reference) && date < (codes.coverage(system)?.from ?? date)) return false;
  // From where to where an ambulance drove is in no release.
  if (system === 'modifier' && isAmbulanceTrip(reference, context)) return false;
  const { unknownReason } = codes.lookup(system, text, date);
  return unknownReason !== undefined && unknownReason !== 'licensed-table-not-loaded';
}

/** Said outside of claims, or in a loaded release whose neighbour may have changed it: told for information. */
function isLikelySound({ use, system, text, date }: CodeReference, codes: RuleContext['codes']): boolean {
  return use !== undefined || (date !== undefined && isBetweenReleases(system, text, date, codes));
}

function isBetweenReleases(system: SystemId, text: string, date: IsoDate, codes: RuleContext['codes']): boolean {
  const { title, unknownReason } = codes.lookup(system, text, date);
  return title !== undefined && unknownReason === 'between-releases';
}

function whatIsMissing({ system, text, date }: CodeReference, codes: RuleContext['codes']): string {
  if (date !== undefined && isBetweenReleases(system, text, date, codes)) {
    return `was not checked on ${date}: a ${publicationOf(system)} release between the loaded ones may have changed it`;
  }
  const coverage = codes.coverage(system);
  const loaded =
    coverage === undefined
      ? 'no release is loaded'
      : `releases from ${coverage.from} to ${coverage.through} are loaded, but none that is in force on that day`;
  return `was not checked on ${date}: of ${publicationOf(system)} ${loaded}`;
}
