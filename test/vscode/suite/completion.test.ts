import * as assert from 'node:assert/strict';
import { accept, chartwright, complete, endOf, labelOf, until, write } from './support.js';

const VISIT = `encounter: office-visit-0305
claim: professional
from: 2025-11-14
place: "11"
diagnoses:
  - DIAGNOSIS
lines:
  - { code: "99213", diagnoses: [1], units: 1 }
`;

/** Types a diagnosis, takes the completion with the label, and gives the line that this leaves. */
async function diagnosisAfter(typed: string, label: string): Promise<string> {
  const editor = await write('office-visit.encounter.yaml', VISIT.replace('DIAGNOSIS', typed));
  const caret = endOf(editor.document, `  - ${typed}`);
  const item = await until(`${label} among the completions of ${typed}`, async () =>
    (await complete(editor, caret)).find((each) => labelOf(each) === label),
  );
  await accept(editor, item);
  return editor.document.lineAt(caret.line).text;
}

describe('completion', () => {
  before(chartwright);

  it('replaces a code that was begun with its dot', async () => {
    assert.equal(await diagnosisAfter('E11.2', 'E11.22'), '  - E11.22');
  });

  it('replaces a code that was begun without its dot', async () => {
    assert.equal(await diagnosisAfter('e1122', 'E11.22'), '  - E11.22');
  });

  it('finds a code by words of its title', async () => {
    assert.equal(await diagnosisAfter('diabetic chronic kidney', 'E11.22'), '  - E11.22');
  });

  it('offers only what is in force on the date of service', async () => {
    // U07.1 came into force on 1 April 2020.
    const dated = (date: string) => VISIT.replace('2025-11-14', date).replace('DIAGNOSIS', 'U07.');
    const labelsOn = async (date: string) => {
      const editor = await write('office-visit.encounter.yaml', dated(date));
      return (await complete(editor, endOf(editor.document, '  - U07.'))).map(labelOf);
    };
    await until('U07.1 in November 2025', async () => (await labelsOn('2025-11-14')).includes('U07.1'));
    assert.ok(!(await labelsOn('2019-11-14')).includes('U07.1'));
  });

  it('offers the keys of the format where a key may stand', async () => {
    const editor = await write('office-visit.encounter.yaml', `${VISIT.replace('DIAGNOSIS', 'I10')}pat\n`);
    const labels = await until('keys', async () => {
      const items = await complete(editor, endOf(editor.document, '\npat'));
      return items.length > 0 && items.map(labelOf);
    });
    assert.ok(labels.includes('patient'), labels.join(', '));
  });
});
