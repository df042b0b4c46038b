import { describe, expect, test } from 'vitest';
import { sidecarFormat, withSuppression } from '../../../../server/src/formats/sidecar/index.js';
import { applyEdits } from '../../../support/parse.js';

const ENTRY = { rule: 'dx-not-billable', code: 'E11', encounter: 'CLAIM-1' };
const WRITTEN = '{ rule: dx-not-billable, code: E11, encounter: CLAIM-1, reason: "" }';

const added = (text: string, entry: Parameters<typeof withSuppression>[1] = ENTRY) =>
  applyEdits(text, withSuppression(text, entry));

describe('a suppression is written', () => {
  test.each([
    ['', `ignore:\n  - ${WRITTEN}\n`],
    ['# of the payer', `# of the payer\nignore:\n  - ${WRITTEN}\n`],
    ['ignore:\n', `ignore:\n  - ${WRITTEN}\n`],
    [
      'ignore:\n  - { rule: a, reason: b } # why\nexpect:\n  - { rule: c }\n',
      `ignore:\n  - { rule: a, reason: b } # why\n  - ${WRITTEN}\nexpect:\n  - { rule: c }\n`,
    ],
    ['ignore: [{ rule: a, reason: b }]\n', `ignore: [{ rule: a, reason: b }, ${WRITTEN}]\n`],
    ['expect:\n  - { rule: c }', `expect:\n  - { rule: c }\nignore:\n  - ${WRITTEN}\n`],
  ])('into %j', (before, after) => expect(added(before)).toBe(after));

  test('so that only its reason is missing', () => {
    const text = added('', { rule: 'pos-invalid', code: '0', encounter: 'a: b, "c"', line: 3 });
    const { problems } = sidecarFormat.parse({ fileName: 'a.json.chartwright.yaml', text });
    expect(problems.map(({ message }) => message)).toEqual(['A suppression has no effect without a reason']);
  });

  test.each(['ignore: a word', '- a list', 'ignore: [', '{ expect: [] }', 'ignore: []\n---\nignore: []\n'])(
    'never into %j, which it could break',
    (text) => expect(withSuppression(text, ENTRY)).toEqual([]),
  );
});
