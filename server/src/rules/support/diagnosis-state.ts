import { hasShape } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate, Lookup } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { ACCEPTED, type CodeState, ICD10_FIRST_DAY } from './code-state.js';
import { type DatedReference, diagnosisLookup, isDated } from './diagnosis-lookup.js';
import { digitsForLetters, hasIcd10cmDot, otherSystem, validElsewhere } from './look-alike.js';
import { seventhChoices, withoutTrailingPlaceholders, withPlaceholdersMended } from './seventh-character.js';

/** ICD-9-CM diagnoses: three digits and at most two more. Five bare digits are left to CPT, which they also fit. */
const ICD9_NUMERIC = /^\d{3}(\.\d{1,2}|\d)?$/;

/** ICD-9-CM external causes: E000-E030 and E800-E999, the dot after the fourth character. */
const ICD9_EXTERNAL_CAUSE = /^E(0[0-2]\d|030|[89]\d\d)\.\d$/i;

/** ICD-9-CM V codes, where ICD-10-CM has no such code: its own V codes are billable with seven characters only. */
const ICD9_SUPPLEMENTARY = /^V\d{2}\.\d{1,2}$/i;

/** What is wrong with an ICD-10-CM code on its governing date. */
export function diagnosisState(reference: CodeReference, context: RuleContext): CodeState {
  const { codes } = context;
  const { text, date } = reference;
  if (date !== undefined && date < ICD10_FIRST_DAY) return ACCEPTED;
  const written = text.trim();
  if (ICD9_NUMERIC.test(written) || ICD9_EXTERNAL_CAUSE.test(written)) return { kind: 'icd-9' };
  if (!hasShape('icd10cm', text)) return misshapenDiagnosis(text, date, codes);
  if (!hasIcd10cmDot(text)) return misplacedDot(text, date, codes);
  return isDated(reference) ? datedState(reference, context) : ACCEPTED;
}

function misshapenDiagnosis(text: string, date: IsoDate | undefined, codes: CodeLibrary): CodeState {
  const repaired = date === undefined ? undefined : withPlaceholdersMended(text, date, codes);
  if (repaired !== undefined) return { kind: 'bad-placeholder', repaired };
  return otherSystem(text, 'icd10cm', date, codes) ?? { kind: 'misshapen' };
}

function misplacedDot(text: string, date: IsoDate | undefined, codes: CodeLibrary): CodeState {
  const meant = date === undefined ? undefined : codes.lookup('icd10cm', text, date);
  return meant?.status === 'valid' ? { kind: 'misplaced-dot', meant } : { kind: 'misplaced-dot' };
}

function datedState(reference: DatedReference, context: RuleContext): CodeState {
  const { codes } = context;
  const { date } = reference;
  const lookup = diagnosisLookup(reference, context);
  switch (lookup.status) {
    case 'header':
      return headerState(lookup, date, codes);
    case 'retired':
      return { kind: 'retired', lookup };
    case 'not-yet':
      return { kind: 'not-yet', lookup };
    case 'absent':
      return absentState(reference.text, lookup, date, codes);
    default:
      return ACCEPTED;
  }
}

function headerState(lookup: Lookup, date: IsoDate, codes: CodeLibrary): CodeState {
  const since = becameCategoryOn(lookup, date);
  if (since !== undefined) return { kind: 'became-category', lookup, since };
  const choices = seventhChoices(lookup.code, date, codes);
  return choices.length > 0 ? { kind: 'missing-seventh', choices } : { kind: 'category', lookup };
}

/** First day of the category that holds the date, when the code was billable before it. */
function becameCategoryOn({ periods }: Lookup, date: IsoDate): IsoDate | undefined {
  let wasBillable = false;
  let since: IsoDate | undefined;
  for (const { from, state } of periods) {
    if (from > date) break;
    if (state === 'valid') {
      wasBillable = true;
      since = undefined;
    } else if (wasBillable) since ??= from;
  }
  return since;
}

function absentState(text: string, lookup: Lookup, date: IsoDate, codes: CodeLibrary): CodeState {
  const repaired = withPlaceholdersMended(text, date, codes);
  if (repaired !== undefined) return { kind: 'bad-placeholder', repaired };
  const stem = withoutTrailingPlaceholders(text);
  const choices = stem === undefined ? [] : seventhChoices(stem, date, codes);
  if (choices.length > 0) return { kind: 'missing-seventh', choices };
  const digits = digitsForLetters(text, 1);
  const meant = digits === undefined ? undefined : codes.lookup('icd10cm', digits, date);
  if (meant?.status === 'valid') return { kind: 'letter-for-digit', repaired: meant.code, exists: true };
  if (ICD9_SUPPLEMENTARY.test(text.trim())) return { kind: 'icd-9' };
  return { kind: 'absent', lookup, elsewhere: validElsewhere(text, 'icd10cm', date, codes) };
}
