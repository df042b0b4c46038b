import { inCategories } from './code-ranges.js';
import type { ReportedDiagnosis } from './reported-diagnoses.js';

export type DrugRole = 'poisoning' | 'adverse-effect' | 'underdosing';

const TITLES: readonly (readonly [DrugRole, RegExp])[] = [
  ['poisoning', /^Poisoning by /],
  ['adverse-effect', /^Adverse effect of /],
  ['underdosing', /^Underdosing of /],
];

/**
 * What a code of T36-T65 says of the substance. Official titles of T36-T50 begin with it (fifth or sixth character
 * 1-4 poisoning, 5 adverse effect, 6 underdosing); T51-T65 are toxic effects, sequenced like poisoning.
 */
export function drugRoleOf({ code, title }: ReportedDiagnosis): DrugRole | undefined {
  if (inCategories(code, 'T51', 'T65')) return 'poisoning';
  if (!inCategories(code, 'T36', 'T50')) return undefined;
  return TITLES.find(([, begins]) => begins.test(title))?.[0];
}
