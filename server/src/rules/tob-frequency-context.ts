import type { Encounter } from '../model/encounter.js';
import type { Placed } from '../model/span.js';
import { defineRule, type RuleContext } from './rule.js';

const REPLACEMENT = '7';
const VOID = '8';

/** The bills of a stay that goes on: the first and the continuing ones. */
const INTERIM: ReadonlySet<string> = new Set(['2', '3']);

export default defineRule({
  meta: {
    id: 'tob-frequency-context',
    summary:
      'A claim replaces or voids an earlier one without naming it, or an interim bill of a stay has an hour of discharge.',
    why: 'A payer that is not told which claim to replace rejects the new one, or pays it as a duplicate. A bill by which the stay goes on (frequency 2 or 3) and an hour of discharge contradict each other. The letters by which Medicare contractors name their own adjustments are left alone.',
    severity: 'error',
    sources: [
      'X12 RFI 1538 and 2110 (005010X223A2, loop 2300, REF payer claim control number: required when CLM05-3 says replacement or void)',
      'X12 005010X223A2, loop 2300, DTP discharge hour (final inpatient claims)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: emergency-visit
claim: outpatient
from: 2023-02-14
billType: "0137"
diagnoses: [R07.9]
`,
        good: `encounter: emergency-visit
claim: outpatient
from: 2023-02-14
billType: "0137"
replaces: "22304500817"
diagnoses: [R07.9]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const { frequency } = encounter;
    if (frequency === undefined) return;
    reportUnnamed(encounter, frequency, context);
    reportDischarged(encounter, frequency, context);
  },
});

function reportUnnamed({ replaces }: Encounter, { value, span }: Placed<string>, context: RuleContext): void {
  if (replaces !== undefined || (value !== REPLACEMENT && value !== VOID)) return;
  const verb = value === VOID ? 'voids' : 'replaces';
  context.report({ span, message: `${value} says that the claim ${verb} another, and it does not say which` });
}

function reportDischarged(encounter: Encounter, frequency: Placed<string>, context: RuleContext): void {
  const { claim, dischargeHour } = encounter;
  if (claim?.value !== 'inpatient' || dischargeHour === undefined || !INTERIM.has(frequency.value)) return;
  context.report({
    span: dischargeHour.span,
    message: `${dischargeHour.value} is an hour of discharge, and the stay goes on by the frequency of the bill`,
    related: [{ span: frequency.span, message: `${frequency.value}: an interim bill` }],
  });
}
