import { compact } from '../../../codesets/src/shapes.js';
import type { Diagnosis, Encounter } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { leadingName, writtenLeadingDiagnosis } from './support/diagnosis-roles.js';

/** Categories and codes of the guideline's list, without dots; each stands for all codes below it. */
const FIRST_ONLY = [
  'Z00',
  'Z01',
  'Z02',
  'Z04',
  'Z3181',
  'Z3183',
  'Z3184',
  'Z332',
  'Z34',
  'Z38',
  'Z39',
  'Z40',
  'Z42',
  'Z510',
  'Z511',
  'Z52',
  'Z761',
  'Z762',
  'Z9912',
];

/** What the guideline takes out of the categories above. */
const EXCEPT = ['Z006', 'Z529'];

export default defineRule({
  meta: {
    id: 'z-first-listed-only',
    summary: 'A Z code that may only be principal or first-listed is a further diagnosis.',
    why: 'These codes state the reason for the whole encounter. Not reported where the first diagnosis is one of them too: records of several encounters on one day may be combined, and several treatments of a neoplasm may follow in any order. Births (Z38) on a stay are left to newborn-z38-first.',
    severity: 'warning',
    effective: { from: '2023-10-01' },
    sources: [
      'ICD-10-CM Official Guidelines, Section I.C.21.c.16 (Z codes that may only be principal or first-listed diagnosis)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: yearly-examination
claim: professional
from: 2024-02-14
diagnoses: [I10, Z00.00]
`,
        good: `encounter: yearly-examination
claim: professional
from: 2024-02-14
diagnoses: [Z00.00, I10]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    const first = writtenLeadingDiagnosis(encounter);
    if (first?.code === undefined || isFirstOnly(first)) return;
    for (const diagnosis of encounter.diagnoses) {
      if (diagnosis.role !== 'other' || !isFirstOnly(diagnosis) || isBirthOfStay(diagnosis, encounter)) continue;
      if (!isInForce(diagnosis, context)) continue;
      const { text, span } = diagnosis.code ?? first.code;
      const message = `${text} may only be ${leadingName(first)}, which is ${first.code.text} here`;
      const related = [{ span: first.code.span, message: `Reported as ${leadingName(first)}` }];
      context.report({ span, message, fixes: moveFirst(encounter, diagnosis, first, context), related });
    }
  },
});

function isFirstOnly({ code }: Diagnosis): boolean {
  const written = compact(code?.text ?? '');
  return FIRST_ONLY.some((head) => written.startsWith(head)) && !EXCEPT.some((head) => written.startsWith(head));
}

function isBirthOfStay({ code }: Diagnosis, { claim }: Encounter): boolean {
  return claim?.value === 'inpatient' && compact(code?.text ?? '').startsWith('Z38');
}

/** A code with a mistake of its own is reported for that. */
function isInForce({ code }: Diagnosis, { codes }: RuleContext): boolean {
  return code?.date !== undefined && codes.lookup(code.system, code.text, code.date).status === 'valid';
}

function moveFirst(encounter: Encounter, diagnosis: Diagnosis, first: Diagnosis, { file }: RuleContext): Fix[] {
  const edits = file.edits?.moveDiagnosis(encounter, diagnosis, first) ?? [];
  return edits.length === 0 ? [] : [{ title: `Move ${diagnosis.code?.text} to the front`, kind: 'edit', edits }];
}
