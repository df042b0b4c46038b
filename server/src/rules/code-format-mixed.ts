import { compact } from '../../../codesets/src/shapes.js';
import type { CodeReference } from '../model/encounter.js';
import { defineRule, type RuleContext } from './rule.js';
import { write } from './support/fixes.js';

/** So many codes without a dot for each that has one make it a file without dots. */
const MOST_DOTLESS = 3;

export default defineRule({
  meta: {
    id: 'code-format-mixed',
    summary: 'Some ICD-10-CM codes of a file have their dot, and this one does not.',
    why: 'Both forms mean the same code, but a search for one does not find the other, and a difference between two files shows changes that are none. The official lists are read with the dot. A file that leaves out nearly all of them is left alone.',
    severity: 'hint',
    sources: ['ICD-10-CM Official Guidelines, Section I.A.2 (format and structure)'],
    data: ['ICD-10-CM order files'],
    fix: 'always',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, F329, I10]
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses: [E11.9, F32.9, I10]
`,
      },
    ],
    since: '0.1.0',
  },

  checkFile(context) {
    const { file, codes, report } = context;
    const diagnoses = file.references.filter(({ system }) => system === 'icd10cm');
    const dotless = diagnoses.flatMap((reference) => {
      const code = dottedForm(reference, codes);
      return code === undefined ? [] : [{ reference, code }];
    });
    const dotted = diagnoses.filter(({ text }) => text.includes('.'));
    // Where nearly all leave the dot out, the file does so, and those that have it are the odd ones.
    if (dotless.length > MOST_DOTLESS * dotted.length) return;
    for (const { reference, code } of dotless) {
      const repair = write(reference, code, 'repair', context);
      // A format that writes codes without the dot, or keeps to the habit of the file, is not mixed by this one.
      if (!repair.edits.some(({ text }) => text.includes('.'))) continue;
      const message = `${reference.text} has no dot; other codes of this file have theirs`;
      report({ span: reference.span, message, fixes: [repair] });
    }
  },
});

/** Undefined for a code that has its dot or needs none, and for one that the release does not know. */
function dottedForm({ text, date }: CodeReference, codes: RuleContext['codes']): string | undefined {
  if (date === undefined || text.includes('.') || compact(text).length <= 3) return undefined;
  const { status, code } = codes.lookup('icd10cm', text, date);
  return status === 'valid' || status === 'header' ? code : undefined;
}
