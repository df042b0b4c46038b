/** Cost grows with the text, not faster: twice the input takes less than three times the work. */
import { expect, test } from 'vitest';
import { leastGrowth } from '../../../support/growth.js';
import { parse } from './reading.js';
import { CARRIER, VISITS } from './samples.js';

const [HEADER = '', ...ROWS] = VISITS.trimEnd().split('\n');
const [CARRIER_HEADER = '', CARRIER_ROW = ''] = CARRIER.split('\n');

test.each([
  ['claims', (n: number) => `${HEADER}\n${rows(n, (index) => (ROWS[0] ?? '').replace('V-1', `V-${index}`))}`, 4000],
  [
    'rows of one claim',
    (n: number) => `${CARRIER_HEADER}\n${rows(n, (index) => CARRIER_ROW.replace('|1|1|11|', `|${index}|1|11|`))}`,
    4000,
  ],
  [
    'rows of a few claims, mixed',
    (n: number) => `${HEADER}\n${rows(n, (index) => (ROWS[0] ?? '').replace('V-1', `V-${index % 7}`))}`,
    4000,
  ],
  [
    'columns',
    (n: number) => `claim_id,${rows(n, (index) => `note_${index}`).replaceAll('\n', ',')}icd10_code\n`,
    20_000,
  ],
  ['open quotes', (n: number) => `${HEADER}\n${rows(n, () => 'V-1,01/14/2026,"E11.22,"N18.32,""x')}`, 4000],
  ['a quote over the rest', (n: number) => `${HEADER}\nV-1,"${'x,\n'.repeat(n)}`, 20_000],
  ['line ends alone', (n: number) => `${HEADER}\n${'\n'.repeat(n)}`, 100_000],
])('%s', (_, text, size) => {
  const [once, twice] = [text(size), text(size * 2)];
  expect(
    leastGrowth(
      () => read(once),
      () => read(twice),
    ),
  ).toBeLessThan(3);
});

function rows(count: number, row: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${row(index)}\n`).join('');
}

function read(text: string): void {
  parse(text);
}
