import { compact } from '../../../codesets/src/shapes.js';
import type { Encounter, ServiceLine } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { lineCode } from './support/code-numbers.js';
import {
  isEmergencyVisit,
  isEstablishedOfficeVisit,
  isFacilityVisit,
  isNewOfficeVisit,
} from './support/evaluation-and-management.js';
import { addModifier, DISTINCT_SERVICE, modifierAmong } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';
import { serviceDay } from './support/service-day.js';

/** Modifiers that say that the second visit was another one. */
const SEPARATE_VISIT: ReadonlySet<string> = new Set(['24', '25', '27', '57', '76', '77', ...DISTINCT_SERVICE]);

/** Condition code: distinct visits on one day. */
const DISTINCT_VISITS = 'G0';

export default defineRule({
  meta: {
    id: 'em-multiple-same-day',
    summary:
      'A Medicare claim has two office visits on one day without a modifier, or two hospital visits of one day and revenue code without condition code G0.',
    why: 'Two visits of one day are paid only when they were separate, for unrelated problems, and the claim says so. Else the second is denied, or the hospital claim is returned. New and established visits together are left to em-new-established-both.',
    severity: 'warning',
    needs: ['modifiers'],
    claims: ['professional', 'outpatient'],
    sources: [
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6.7 (office and other outpatient visits)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 4 (condition code G0: several visits on one day)',
      'I/OCE, edit 42 (multiple medical visits on the same day with the same revenue code without condition code G0)',
    ],
    data: ['Numbers of evaluation and management codes'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visits
claim: outpatient
from: 2020-11-02
payer: medicare
billType: "0131"
diagnoses: [I10, M17.12]
lines:
  - { revenue: "0510", code: G0463, units: 1 }
  - { revenue: "0510", code: G0463, modifiers: ["27"], units: 1 }
`,
        good: `encounter: clinic-visits
claim: outpatient
from: 2020-11-02
payer: medicare
billType: "0131"
conditions: [G0]
diagnoses: [I10, M17.12]
lines:
  - { revenue: "0510", code: G0463, units: 1 }
  - { revenue: "0510", code: G0463, modifiers: ["27"], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (!isMedicare(encounter)) return;
    if (encounter.claim?.value === 'professional') checkOfficeVisits(encounter, context);
    else if (isProspectivePayment(encounter)) checkHospitalVisits(encounter, context);
  },
});

function checkOfficeVisits(encounter: Encounter, context: RuleContext): void {
  for (const family of [isNewOfficeVisit, isEstablishedOfficeVisit]) {
    const visits = encounter.lines.filter((line) => family(lineCode(line)));
    for (const [line, first] of laterOnes(visits, (visit) => providerAndDay(visit, encounter))) {
      if ([line, first].some((visit) => modifierAmong(visit, SEPARATE_VISIT) !== undefined)) continue;
      const trouble = 'is a second office visit of the day; a separate one needs modifier 25';
      reportSecond(line, first, trouble, context);
    }
  }
}

/** The visits of one provider count, by the line or, where it names none, by the claim. */
function providerAndDay(visit: ServiceLine, encounter: Encounter): string | undefined {
  const day = serviceDay(visit, encounter);
  return day && `${day} ${visit.renderingProvider?.value ?? ''}`;
}

function checkHospitalVisits(encounter: Encounter, context: RuleContext): void {
  if (encounter.conditions.some(({ text }) => compact(text) === DISTINCT_VISITS)) return;
  const visits = encounter.lines.filter((line) => isEmergencyVisit(lineCode(line)) || isFacilityVisit(lineCode(line)));
  const centreAndDay = (line: ServiceLine) => {
    const day = serviceDay(line, encounter);
    return day && line.revenue && `${day} ${compact(line.revenue.text)}`;
  };
  for (const [line, first] of laterOnes(visits, centreAndDay)) {
    const trouble = `is a second visit of the day with revenue code ${line.revenue?.text ?? ''}; distinct visits need condition code ${DISTINCT_VISITS}`;
    reportSecond(line, first, trouble, context, false);
  }
}

/** The edit is of the outpatient prospective payment system: hospital outpatient bills, type 013x. */
function isProspectivePayment({ billType }: Encounter): boolean {
  return billType !== undefined && compact(billType.text).startsWith('013');
}

/** Lines whose key an earlier one has, with that one. Lines without a key are left out. */
function laterOnes(lines: readonly ServiceLine[], keyOf: (line: ServiceLine) => string | undefined) {
  const firsts = new Map<string, ServiceLine>();
  return lines.flatMap((line): [ServiceLine, ServiceLine][] => {
    const key = keyOf(line);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first !== undefined) return [[line, first]];
    firsts.set(key, line);
    return [];
  });
}

function reportSecond(line: ServiceLine, first: ServiceLine, trouble: string, context: RuleContext, mendable = true) {
  if (line.code === undefined) return;
  context.report({
    span: line.code.span,
    message: `${line.code.text} ${trouble}`,
    fixes: mendable ? addModifier(line, '25', context) : [],
    ...(first.code && { related: [{ span: first.code.span, message: `${first.code.text} is the first` }] }),
  });
}
