import type { Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { useCode } from './support/fixes.js';
import { type Trimester, trimesterIn, trimesterName, trimesterOf, weekOf } from './support/gestation.js';
import { admissionDay, nightsBetween } from './support/inpatient-stay.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

export default defineRule({
  meta: {
    id: 'trimester-week-mismatch',
    summary: 'The trimester of a diagnosis is not that of the weeks of gestation (Z3A) on the same encounter.',
    why: 'One of the two is wrong. During a stay that runs into another trimester, a complication takes the trimester in which it developed, while Z3A tells the week of admission: such codes are left alone.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.15.a.3 (final character for trimester)',
      'ICD-10-CM Official Guidelines, Section I.C.15.a.4 (stays of more than one trimester)',
      'ICD-10-CM Official Guidelines, Section I.C.21.c.11 (weeks of gestation)',
      'ICD-10-CM Tabular List, chapter 15 note on trimesters',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: prenatal-visit
claim: professional
from: 2023-02-14
diagnoses: [O26.891, Z3A.32]
`,
        good: `encounter: prenatal-visit
claim: professional
from: 2023-02-14
diagnoses: [O26.893, Z3A.32]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { diagnoses: ['Z'] },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    const told = reported.filter(({ code }) => code.startsWith('Z3A.'));
    const [weeks] = told;
    const week = weeks === undefined ? undefined : weekOf(weeks.code);
    if (weeks === undefined || week === undefined || told.length > 1) return;
    const last = latestTrimester(encounter, week);
    for (const diagnosis of reported) {
      const named = trimesterIn(diagnosis.title);
      if (named === undefined || (named >= trimesterOf(week) && named <= last)) continue;
      context.report({
        span: diagnosis.reference.span,
        message: `${diagnosis.reference.text} is of the ${trimesterName(named)} trimester, ${weeks.code} of the ${trimesterName(trimesterOf(week))}`,
        related: [{ span: weeks.reference.span, message: `${weeks.code}: ${weeks.title}` }],
        fixes: siblingOf(diagnosis, named, trimesterOf(week), context),
      });
    }
  },
});

const DAYS_OF_A_WEEK = 7;

/**
 * The last trimester in which a complication can have developed: that of the discharge. Z3A counts completed weeks, so
 * up to six days more have passed on the day of admission. A stay of unknown length may reach into the third.
 */
function latestTrimester(encounter: Encounter, week: number): Trimester {
  const { claim, through } = encounter;
  if (claim?.value !== undefined && claim.value !== 'inpatient') return trimesterOf(week);
  const admitted = admissionDay(encounter);
  if (admitted === undefined || through === undefined) return 3;
  return trimesterOf(week + (nightsBetween(admitted, through.value) + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK);
}

/** The code beside it that differs in the trimester alone. */
function siblingOf(diagnosis: ReportedDiagnosis, named: Trimester, wanted: Trimester, context: RuleContext): Fix[] {
  const title = diagnosis.title.replaceAll(`${trimesterName(named)} trimester`, `${trimesterName(wanted)} trimester`);
  const subcategory = diagnosis.code.slice(0, SUBCATEGORY_LENGTH);
  return context.codes
    .billableBelow('icd10cm', subcategory, diagnosis.date, MOST_RELATIVES)
    .filter((node) => node.title === title)
    .map((node) => useCode(diagnosis.reference, { code: node.id, title: node.title }, context));
}

/** `O26.8`: what has the same condition in other trimesters and for other fetuses. */
const SUBCATEGORY_LENGTH = 5;

/** More codes than any such subcategory has. */
const MOST_RELATIVES = 400;
