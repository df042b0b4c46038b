import { dayOf } from '../../../codesets/src/dates.js';
import type { IsoDate } from '../../../codesets/src/types.js';
import type { Encounter, ServiceLine } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import type { Placed } from '../model/span.js';
import { defineRule, type RuleContext } from './rule.js';

export default defineRule({
  meta: {
    id: 'date-order',
    summary: 'Two dates of an encounter contradict each other.',
    why: 'A period ends before it begins, a service lies outside the encounter, a patient is treated before birth or admitted after discharge. One of the dates is mistyped, and code sets are chosen by it. (Services before an admission may belong to it: they are not reported.)',
    severity: 'error',
    sources: [
      'I/OCE, edit 23 (invalid date)',
      'Medicare Claims Processing Manual, chapter 25, section 75.1 (form locators 6, 10 and 12) and section 75.5 (form locator 45)',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: pneumonia-stay
claim: inpatient
from: 2023-02-17
through: 2023-02-14
diagnoses: [{ code: J18.9, poa: Y }]
`,
        good: `encounter: pneumonia-stay
claim: inpatient
from: 2023-02-14
through: 2023-02-17
diagnoses: [{ code: J18.9, poa: Y }]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const { from, through, birthDate, admissionDate, claim } = encounter;
    const isPeriod = checkPeriod(from, through, context);
    late(birthDate, from, 'is a birth date after the first day of service', context);
    // The dates of a period that runs backwards judge nothing else.
    if (!isPeriod) return;
    const end = through ?? (claim?.value === 'inpatient' ? undefined : from);
    late(admissionDate, end, 'is an admission after the last day of the encounter', context);
    for (const { date } of encounter.procedures) late(date, through, 'is after the last day of the stay', context);
    for (const line of encounter.lines) checkLine(line, encounter, context);
  },
});

/** False when the end comes before the beginning. */
function checkPeriod(
  from: Placed<IsoDate> | undefined,
  through: Placed<IsoDate> | undefined,
  context: RuleContext,
): boolean {
  if (from === undefined || through === undefined || from.value <= through.value) return true;
  const message = `${through.value} is before ${from.value}, on which the period begins`;
  const related = [{ span: from.span, message: 'Begins here' }];
  context.report({ span: through.span, message, related, fixes: [swapped(from, through, context)] });
  return false;
}

function checkLine(line: ServiceLine, { from, through, claim }: Encounter, context: RuleContext): void {
  if (!checkPeriod(line.from, line.through, context)) return;
  late(line.through ?? line.from, through, 'is after the last day of the encounter', context);
  if (line.from === undefined || from === undefined || line.from.value >= from.value) return;
  // Services before an admission may belong to it. Where the file does not tell the kind of claim, it may be a stay.
  if (claim?.value === 'inpatient' || (claim === undefined && isInPaymentWindow(line.from.value, from.value))) return;
  reportAgainst(line.from, from, 'is before the first day of the encounter', context);
}

/** The three days before an admission, whose services are billed with it (42 CFR 412.2(c)(5)). */
function isInPaymentWindow(day: IsoDate, admission: IsoDate): boolean {
  const [first, last] = [dayOf(day), dayOf(admission)];
  return first !== undefined && last !== undefined && last - first <= 3;
}

function late(
  date: Placed<IsoDate> | undefined,
  limit: Placed<IsoDate> | undefined,
  trouble: string,
  context: RuleContext,
): void {
  if (date !== undefined && limit !== undefined && date.value > limit.value) {
    reportAgainst(date, limit, trouble, context);
  }
}

function reportAgainst(date: Placed<IsoDate>, limit: Placed<IsoDate>, trouble: string, { report }: RuleContext): void {
  const related = [{ span: limit.span, message: limit.value }];
  report({ span: date.span, message: `${date.value} ${trouble}, ${limit.value}`, related });
}

/** Each date as it is written goes to the place of the other one. */
function swapped({ span: a }: Placed<IsoDate>, { span: b }: Placed<IsoDate>, { file }: RuleContext): Fix {
  const [first, second] = [file.text.slice(a.start, a.end), file.text.slice(b.start, b.end)];
  const edits = [
    { span: a, text: second },
    { span: b, text: first },
  ];
  return { title: 'Swap the dates', kind: 'edit', edits };
}
