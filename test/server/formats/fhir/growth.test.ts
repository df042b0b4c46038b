/** Cost grows with the text, not faster: twice the input takes less than three times the work. */
import { expect, test } from 'vitest';
import { leastGrowth } from '../../../support/growth.js';
import { parse } from './reading.js';
import { bundle, minified, OFFICE_VISIT, pretty } from './samples.js';

const CLAIM = minified(OFFICE_VISIT);

test.each([
  [
    'entries of a Bundle',
    (n: number) => pretty(bundle(...Array.from({ length: n }, () => OFFICE_VISIT))),
    'x.json',
    150,
  ],
  [
    'entries in one line',
    (n: number) => minified(bundle(...Array.from({ length: n }, () => OFFICE_VISIT))),
    'x.json',
    300,
  ],
  ['lines', (n: number) => `${CLAIM}\n`.repeat(n), 'x.ndjson', 300],
  ['broken lines', (n: number) => `${CLAIM.slice(0, 900)}\n`.repeat(n), 'x.ndjson', 300],
  [
    'lines of one claim',
    (n: number) =>
      `{"resourceType":"Claim","item":[${minified(OFFICE_VISIT.item).slice(1, -1).concat(',').repeat(n)}{}]}`,
    'x.json',
    500,
  ],
  [
    'codes of a value set',
    (n: number) =>
      `{"resourceType":"ValueSet","expansion":{"contains":[${'{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"},'.repeat(n)}{}]}}`,
    'x.json',
    6000,
  ],
  [
    'wrong addresses',
    (n: number) =>
      `{"resourceType":"ValueSet","expansion":{"contains":[${'{"system":"http://hl7.org/fhir/sid/icd-10-sm","code":"I10"},'.repeat(n)}{}]}}`,
    'x.json',
    6000,
  ],
  ['one long string', (n: number) => `{"resourceType":"Binary","data":"${'QUJD'.repeat(n)}"}`, 'x.json', 500_000],
  [
    'one long string with escapes',
    (n: number) => `{"resourceType":"Binary","data":"${'\\"a'.repeat(n)}"}`,
    'x.json',
    200_000,
  ],
  ['open brackets', (n: number) => '[{'.repeat(n), 'x.json', 50_000],
  ['open entries', (n: number) => '{"entry":[{"code":"x"'.repeat(n), 'x.json', 10_000],
  [
    'missing commas',
    (n: number) => `{"resourceType":"Claim","item":[${'{"sequence":1 "code":2}'.repeat(n)}]}`,
    'x.json',
    10_000,
  ],
])('%s', (_, text, fileName, size) => {
  const [once, twice] = [text(size), text(size * 2)];
  expect(
    leastGrowth(
      () => read(once, fileName),
      () => read(twice, fileName),
    ),
  ).toBeLessThan(3);
});

function read(text: string, fileName: string): void {
  const file = parse(text, fileName);
  void file.references;
  void file.problems;
}
