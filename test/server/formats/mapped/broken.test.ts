import { describe, expect, test } from 'vitest';
import { mappedFormat } from '../../../../server/src/formats/mapped/index.js';
import { leastGrowth } from '../../../support/growth.js';
import { CLAIM, KEYS, mapping, parse } from './reading.js';

test('a claim that is cut off anywhere is read as far as it goes', () => {
  const file = parse(CLAIM, KEYS);
  for (let end = 0; end <= CLAIM.length; end += 1) {
    const cut = parse(CLAIM.slice(0, end), KEYS);
    const whole = file.references.filter(({ replace }) => replace.end <= end);
    expect(cut.references.slice(0, whole.length).map(({ text }) => text)).toEqual(whole.map(({ text }) => text));
  }
});

test('broken JSON is reported by its place', () => {
  const { problems } = parse('{"dx": ["I10" "E11.9"]}', 'diagnoses: "$.dx[*]"');
  expect(problems).toMatchObject([{ rule: 'claim-syntax', message: 'A comma is missing' }]);
});

test.each(['', '\uFEFF', '[[[[', '"I10"', 'null', '{"dx": {"__proto__": ["I10"]}}', '}{', '\u0000'])(
  '%j makes nothing throw',
  (text) => {
    expect(() => mappedFormat.slotAt(parse(text, KEYS), 0)).not.toThrow();
  },
);

test('a path that searches a file of any depth comes to an end', () => {
  const text = `${'{"a": '.repeat(5000)}{"icd10": ["I10"]}${'}'.repeat(5000)}`;
  expect(() => parse(text, 'codes: { path: "$..icd10[*]", system: icd10cm }')).not.toThrow();
});

test('a file without a mapping says nothing', () => {
  expect(mappedFormat.parse({ fileName: 'claim.json', text: CLAIM }).references).toEqual([]);
});

describe('growth', () => {
  test('twice the claims cost less than three times as much', () => {
    const keys = mapping(`encounter: "$.claims[*]"\n${KEYS}`);
    const claims = (count: number) => `{"claims": [${Array.from({ length: count }, () => CLAIM).join(',')}]}`;
    const read = (text: string) => {
      for (let run = 0; run < 3; run += 1) {
        const { encounters, edits } = mappedFormat.parse({ fileName: 'claims.json', text, mapping: keys });
        const [encounter] = encounters;
        if (encounter) edits?.setTotal(encounter, 1);
      }
    };
    const [once, twice] = [claims(300), claims(600)];
    expect(
      leastGrowth(
        () => read(once),
        () => read(twice),
      ),
    ).toBeLessThan(3);
  });
});
