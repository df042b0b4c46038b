import type { CodeFlag } from '../../../codesets/src/types.js';
import { defineRule, type RuleContext } from './rule.js';
import { type ReportedDiagnosis, reportedDiagnoses } from './support/reported-diagnoses.js';

/** The models whose hierarchies are loaded: CMS-HCC. */
const MODELS: ReadonlySet<string> = new Set(['hcc-v24', 'hcc-v28']);

/**
 * The tabular list wants them together with the more exact code that drops them (insulin with diabetes, hypertensive
 * heart disease with heart failure): nobody reports them for the score.
 */
const COMPANIONS = ['Z79.4', 'I11.0', 'I13.0', 'I13.2'];

/** A diagnosis with a risk category of it. */
interface Category {
  readonly diagnosis: ReportedDiagnosis;
  readonly flag: CodeFlag;
}

export default defineRule({
  meta: {
    id: 'hcc-hierarchy-shadow',
    summary:
      'The risk category (CMS-HCC) of a diagnosis does not count beside a higher one that another diagnosis has.',
    why: 'The risk-adjustment models pay for the most severe category of a family. The diagnosis is not wrong and is reported as documented; the hint only says that it adds nothing to the risk score. It appears where every category of the code is dropped, in all models of the day, and not for codes that the tabular list wants beside the higher one (Z79.4, I11.0, I13.0, I13.2).',
    severity: 'hint',
    // On a stay the lower category is coded beside the higher one as a matter of course.
    claims: ['professional', 'outpatient'],
    payers: ['medicare', 'medicare-advantage', 'medicare advantage'],
    sources: [
      'CMS-HCC risk adjustment software, hierarchy macro V24H86H1 (payment year 2022)',
      'CMS-HCC risk adjustment software, hierarchy macro V28115H1 (payment year 2024)',
    ],
    data: ['CMS-HCC mappings and hierarchies, V24 and V28'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: kidney-visit
claim: professional
from: 2025-02-14
diagnoses: [I12.0, N18.5, N18.32]
`,
        good: `encounter: kidney-visit
claim: professional
from: 2025-02-14
diagnoses: [I12.0, N18.5]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const reported = reportedDiagnoses(encounter, context);
    if (reported.length < 2) return;
    const all = categories(reported, context);
    const dropping = droppers(all);
    // A category that is dropped itself drops nothing.
    const higher = droppers(all.filter(({ flag }) => !dropping.has(keyOf(flag))));
    for (const own of byDiagnosis(all)) {
      const [first] = own;
      const beside = first && higher.get(keyOf(first.flag));
      if (first === undefined || beside === undefined || COMPANIONS.includes(first.diagnosis.code)) continue;
      if (own.every(({ flag }) => higher.has(keyOf(flag)))) report(first, beside, context);
    }
  },
});

/** The categories of all diagnoses, in their order. A code is asked once, however often it stands there. */
function categories(reported: readonly ReportedDiagnosis[], { codes }: RuleContext): Category[] {
  const known = new Map<string, readonly CodeFlag[]>();
  return reported.flatMap((diagnosis) => {
    const { code, date } = diagnosis;
    const flags = known.get(`${code} ${date}`) ?? codes.flags('icd10cm', code, date).filter(({ id }) => MODELS.has(id));
    known.set(`${code} ${date}`, flags);
    return flags.map((flag) => ({ diagnosis, flag }));
  });
}

/** For every category that does not count, the first one that drops it. */
function droppers(all: readonly Category[]): Map<string, Category> {
  const found = new Map<string, Category>();
  for (const category of all) {
    for (const label of category.flag.outranks ?? []) {
      const key = keyOf({ id: category.flag.id, label });
      if (!found.has(key)) found.set(key, category);
    }
  }
  return found;
}

function keyOf({ id, label }: Pick<CodeFlag, 'id' | 'label'>): string {
  return `${id} ${label}`;
}

function byDiagnosis(all: readonly Category[]): Iterable<readonly Category[]> {
  const found = new Map<ReportedDiagnosis, Category[]>();
  for (const category of all) {
    const own = found.get(category.diagnosis);
    if (own === undefined) found.set(category.diagnosis, [category]);
    else own.push(category);
  }
  return found.values();
}

function report(lower: Category, higher: Category, context: RuleContext): void {
  const { span, text } = lower.diagnosis.reference;
  const other = higher.diagnosis.reference;
  context.report({
    span,
    message: `${text} adds nothing to the risk score: ${lower.flag.label} does not count beside ${higher.flag.label} of ${other.text}`,
    related: [{ span: other.span, message: `${other.text}: ${higher.flag.label}` }],
  });
}
