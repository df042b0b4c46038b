import type { ExcludedPair, IsoDate } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { removal } from './support/diagnosis-fixes.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

/** More partners than this say nothing new of a code. */
const MOST_PARTNERS = 5;

/** Further pairs of one encounter come without fixes: a claim has 25 diagnoses, and each removal renumbers the pointers. */
const MOST_FIXED = 50;

export default defineRule({
  meta: {
    id: 'excludes1-conflict',
    summary: 'Two diagnoses exclude each other by an Excludes1 note of the tabular list.',
    why: 'An Excludes1 note says “not coded here”: the two conditions cannot occur together, and payers deny the pair. The notes of a code and of the categories above it count, in both directions; those of blocks and chapters stay in the hover. The one exception is two conditions that have nothing to do with each other (guideline I.A.12.a): then suppress the finding and give that as the reason. Only notes that are certain on the date are used: those of the tabular of the fiscal year, or, between two loaded tabulars, pairs that both exclude. The list of April 2026, which moved lines to Excludes2, is not loaded: from 2026-04-01 on only pairs are reported in which each code excludes the other, and none of neoplasms, blood disorders, respiratory failure and long-term drugs, where lines are known to have moved.',
    severity: 'warning',
    sources: [
      'ICD-10-CM Tabular List, Excludes1 notes',
      'ICD-10-CM Official Guidelines, Section I.A.12.a (Excludes1)',
      'ICD-10-CM order file specification (ranges by order number)',
    ],
    data: ['ICD-10-CM tabular list (FY2017, FY2023; FY2026 reconstructed from the addenda)', 'ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: diabetes-visit
claim: professional
from: 2025-11-03
diagnoses: [E10.9, E11.9]
`,
        good: `encounter: diabetes-visit
claim: professional
from: 2025-11-03
diagnoses: [E10.9, I10]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    let reported = 0;
    for (const [date, diagnoses] of byDate(reportedDiagnoses(encounter, context))) {
      const codes = diagnoses.map(({ code }) => code);
      const partners = new Map<number, number>();
      for (const pair of context.codes.excludesAmong('excludes1', codes, date)) {
        if (isOfLaboratoryAlone(pair, codes) || isOfStress(pair, codes)) continue;
        const count = (partners.get(pair.b) ?? 0) + 1;
        partners.set(pair.b, count);
        if (count > MOST_PARTNERS) continue;
        reportPair(pair, diagnoses, reported++ < MOST_FIXED ? encounter : undefined, context);
      }
    }
  },
});

/**
 * A line of Z01 (through fiscal year 2023) keeps laboratory and radiologic examinations that are part of a general
 * examination (Z00.0-) out of Z01: the other examinations of Z01, such as the gynecological one, are not what it names.
 */
function isOfLaboratoryAlone({ a, b, instruction }: ExcludedPair, codes: readonly string[]): boolean {
  if (instruction.carrier.id !== 'Z01' || !/^encounter for laboratory and radiologic/i.test(instruction.text))
    return false;
  return ![codes[a], codes[b]].some((code) => code !== undefined && /^Z01\.[78]/.test(code));
}

/**
 * A line of I51 (through fiscal year 2023) sends any condition of I51.4-I51.9 that is due to hypertension to I11. The
 * cardiomyopathy of stress (I51.81) is due to something else, and the guidelines (Section I.C.9.a.1) leave it out.
 */
function isOfStress({ a, b, instruction }: ExcludedPair, codes: readonly string[]): boolean {
  return /due to hypertension/i.test(instruction.text) && [codes[a], codes[b]].includes('I51.81');
}

/** Each code once, where it stands first: a repeated one has a finding of its own. */
function byDate(diagnoses: readonly ReportedDiagnosis[]): Map<IsoDate, ReportedDiagnosis[]> {
  const dates = new Map<IsoDate, Map<string, ReportedDiagnosis>>();
  for (const diagnosis of diagnoses) {
    const codes = dates.get(diagnosis.date) ?? new Map<string, ReportedDiagnosis>();
    if (!codes.has(diagnosis.code)) codes.set(diagnosis.code, diagnosis);
    dates.set(diagnosis.date, codes);
  }
  return new Map([...dates].map(([date, codes]) => [date, [...codes.values()]]));
}

function reportPair(
  { a, b, instruction }: ExcludedPair,
  diagnoses: readonly ReportedDiagnosis[],
  fixed: Encounter | undefined,
  context: RuleContext,
): void {
  const [earlier, later] = [diagnoses[a], diagnoses[b]];
  if (earlier === undefined || later === undefined) return;
  const note = `Excludes1 note of ${instruction.carrier.id}: ${instruction.text}`;
  context.report({
    span: later.reference.span,
    message: `${later.code} and ${earlier.code} exclude each other (${note})`,
    related: [{ span: earlier.reference.span, message: `${earlier.code}: ${earlier.title}` }],
    fixes:
      fixed === undefined
        ? []
        : inOrderOfRemoval(earlier, later, context).flatMap((diagnosis) => removal(fixed, diagnosis, context)),
  });
}

/**
 * What says less goes: a condition that the other's note names without specification (NOS), else a symptom or a history
 * beside a disease, else the code that the note stands at, which is not to be coded here. Where both have one, the
 * later one goes.
 */
function inOrderOfRemoval(
  earlier: ReportedDiagnosis,
  later: ReportedDiagnosis,
  { codes }: RuleContext,
): readonly ReportedDiagnosis[] {
  const lines = (one: ReportedDiagnosis, other: ReportedDiagnosis) =>
    codes.instructions(one.code, 'excludes1', one.date).filter((line) => codes.isTarget(line, other.code) === true);
  const [byEarlier, byLater] = [lines(earlier, later), lines(later, earlier)];
  const isUnspecified = (mentions: typeof byEarlier) => mentions.some(({ text }) => /\bNOS\b/.test(text));
  const reasons: readonly (readonly [boolean, boolean])[] = [
    [isUnspecified(byLater), isUnspecified(byEarlier)],
    [SAYS_LESS.test(earlier.code), SAYS_LESS.test(later.code)],
    [isUnidentified(earlier), isUnidentified(later)],
    [byEarlier.length > 0, byLater.length > 0],
  ];
  const [goes] = reasons.filter(([one, other]) => one !== other);
  return goes?.[0] === true ? [earlier, later] : [later, earlier];
}

/** Influenza by a virus that was not identified, beside one that was. */
function isUnidentified({ title }: ReportedDiagnosis): boolean {
  return /\bunidentified\b/i.test(title);
}

/** Symptoms and findings (chapter 18), personal and family history. */
const SAYS_LESS = /^(?:R|Z8[0-7])/;
