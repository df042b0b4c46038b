import { expect, test } from 'vitest';
import { applyEdits, parseFile } from '../../../support/parse.js';

/** The text after every title is replaced by the one that the table has for its code. */
async function retitled(text: string, titles: Readonly<Record<string, string>>): Promise<string> {
  const file = await parseFile(text);
  const edits = file.references.flatMap((reference) => {
    const title = titles[reference.text];
    return (title === undefined ? undefined : file.replaceTitle?.(reference, title)) ?? [];
  });
  return applyEdits(text, edits);
}

test('a title is written in the quotes that it has or needs', async () => {
  const text = `claim: inpatient
from: 2026-01-14
diagnoses: [{ code: J18.9, title: Pneumonia, poa: Y }]
procedures:
  - code: 0DTJ4ZZ
    title: 'Appendectomy' # laparoscopic
`;
  const titles = {
    'J18.9': 'Pneumonia, unspecified organism',
    '0DTJ4ZZ': 'Resection of Appendix, Percutaneous Endoscopic Approach',
  };
  expect(await retitled(text, titles)).toBe(`claim: inpatient
from: 2026-01-14
diagnoses: [{ code: J18.9, title: "Pneumonia, unspecified organism", poa: Y }]
procedures:
  - code: 0DTJ4ZZ
    title: 'Resection of Appendix, Percutaneous Endoscopic Approach' # laparoscopic
`);
});

test('a title that is not there, or runs over several lines, is not written', async () => {
  const text = `claim: professional
from: 2026-01-14
diagnoses:
  - { code: J18.9 }
  - code: I10
    title: >
      High blood
      pressure
`;
  expect(await retitled(text, { 'J18.9': 'Pneumonia', I10: 'Essential (primary) hypertension' })).toBe(text);
});
