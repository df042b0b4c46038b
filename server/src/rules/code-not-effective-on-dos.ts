import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import type { CodeState } from './support/code-state.js';
import { billableBelow, type Offer, reportable, useCode } from './support/fixes.js';
import { mayBeCodedLater, severityOfIncomplete, severityOfWrong } from './support/outside-claims.js';
import { pointingDays } from './support/pointing-days.js';
import { stateOf } from './support/state-of.js';
import { lackedWords } from './support/title-words.js';

type Dated = Extract<CodeState, { kind: 'became-category' | 'retired' | 'not-yet' }>;

export default defineRule({
  meta: {
    id: 'code-not-effective-on-dos',
    summary: 'A code was or will be reportable, but not on the governing date.',
    why: 'A claim is judged by the release in force on the date of service (inpatient: the discharge date); a diagnosis of a claim over several days by the days of the lines that point to it. A code that was billable and has become a category since is reported here, not by dx-not-billable: CMS ends the validity of such a code on the day before (the MCE tables give M54.5 the dates 2015-10-01 to 2021-09-30), and the codes that took its place are known. Terminated HCPCS codes are reported by hcpcs-terminated.',
    severity: 'error',
    sources: [
      '45 CFR 162.1000 (the code set valid at the time the health care is furnished)',
      'Medicare Code Editor, edit 1 (invalid diagnosis or procedure code)',
      'I/OCE, edit 1 (invalid diagnosis code)',
    ],
    data: [
      'ICD-10-CM and ICD-10-PCS validity dates',
      'ICD-10-CM and ICD-10-PCS conversion tables',
      'HCPCS Level II add dates',
    ],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: back-pain-visit
claim: professional
from: 2022-01-05
diagnoses: [M54.5]
`,
        good: `encounter: back-pain-visit
claim: professional
from: 2022-01-05
diagnoses: [M54.50]
`,
      },
      {
        bad: `encounter: virus-test
claim: professional
from: 2020-03-31
diagnoses: [U07.1]
`,
        good: `encounter: virus-test
claim: professional
from: 2020-04-01
diagnoses: [U07.1]
`,
      },
    ],
    since: '0.1.0',
  },

  when: { systems: ['icd10cm', 'icd10pcs', 'hcpcs'] },

  checkReference(reference, context) {
    const state = stateOnItsDays(reference, context);
    if (state === undefined) return;
    if (state.kind === 'retired' && reference.system === 'hcpcs') return;
    if (state.kind === 'not-yet' && mayBeCodedLater(reference)) return;
    const graded = state.kind === 'became-category' ? severityOfIncomplete(reference) : severityOfWrong(reference);
    if (graded === undefined) return;
    context.report({
      span: reference.span,
      message: `${reference.text} ${trouble(state, reference.date)}`,
      fixes: fixes(reference, state, context),
      date: state.lookup.date,
      ...graded,
    });
  },
});

/**
 * What is wrong with the code on its governing date. A claim over several days has one for all its diagnoses; what
 * counts for each of them are the days of the services that it is for.
 */
function stateOnItsDays(reference: CodeReference, context: RuleContext): Dated | undefined {
  const days = pointingDays(reference, context);
  if (days.length === 0) return onlyDated(stateOf(reference, context));
  const states = days.map((date) => stateOf(date === reference.date ? reference : { ...reference, date }, context));
  return states.map(onlyDated).find((state) => state !== undefined);
}

function onlyDated(state: CodeState): Dated | undefined {
  return state.kind === 'became-category' || state.kind === 'retired' || state.kind === 'not-yet' ? state : undefined;
}

/** @param governing the date of the claim, which the days of its lines may differ from */
function trouble(state: Dated, governing: IsoDate | undefined): string {
  const { date, from, through } = state.lookup;
  const judged = date === governing ? `the governing date is ${date}` : `a line that points to it is of ${date}`;
  switch (state.kind) {
    case 'became-category':
      return `needs more characters since ${state.since}; ${judged}`;
    case 'retired':
      return through === undefined
        ? `is no longer in force on ${date}`
        : `was deleted: its last day was ${through}, and ${judged}`;
    case 'not-yet':
      return from === undefined ? `is not yet in force on ${date}` : `comes into force on ${from}; ${judged}`;
  }
}

/**
 * What the conversion table names, then what the tabular has below the code; first what keeps the words of its title (a
 * motorcycle driver became a driver of electric bicycles or of other motorcycles). Where lines of days before and after a
 * change point to it no code is right, and the claim must be split.
 */
function fixes(reference: CodeReference, { kind, lookup }: Dated, context: RuleContext): Fix[] {
  const { codes } = context;
  const system: SystemId = reference.system;
  const related = kind === 'not-yet' ? lookup.predecessors : lookup.successors;
  const named = reportable(system, related, lookup.date, codes);
  const below: readonly Offer[] =
    kind === 'became-category' ? billableBelow(system, lookup.code, lookup.date, codes) : [];
  const offers = new Map([...named, ...below].map((offer) => [offer.code, offer]));
  const days = pointingDays(reference, context);
  const lacked = ({ title }: Offer) => lackedWords(lookup.title ?? '', title);
  return [...offers.values()]
    .sort((a, b) => lacked(a) - lacked(b))
    .filter(({ code }) => days.every((day) => codes.lookup(system, code, day).status === 'valid'))
    .map((offer) => useCode(reference, offer, context));
}
