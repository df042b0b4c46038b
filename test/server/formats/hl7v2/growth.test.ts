/** Cost grows with the text, not faster: twice the input takes less than three times the work. */
import { expect, test } from 'vitest';
import { leastGrowth } from '../../../support/growth.js';
import { message, parse } from './reading.js';
import { CHARGES, ORDER } from './samples.js';

test.each([
  ['messages', (n: number) => ORDER.repeat(n), 1000],
  [
    'repetitions of one field',
    (n: number) => message('DFT^P03', `FT1|1|||20260114||CG|||||||||||||${'E11.9^^I10C~'.repeat(n)}`),
    30_000,
  ],
  ['diagnoses and charges of one message', (n: number) => CHARGES + segments(n), 1000],
  ['fields of one segment', (n: number) => message('ADT^A01', `DG1${'|'.repeat(n)}`), 300_000],
  ['components of one field', (n: number) => message('ADT^A01', `DG1|1||${'^'.repeat(n)}`), 100_000],
  ['lines that are no segments', (n: number) => message('ADT^A01', 'no segment\n'.repeat(n)), 20_000],
  ['blanks', (n: number) => message('ADT^A01', `DG1|1||${' '.repeat(n)}x`, `${' '.repeat(n)}x`), 300_000],
  ['escape signs', (n: number) => message('ADT^A01', `DG1|1||E11.9^${'\\T\\'.repeat(n)}^I10C`), 20_000],
  ['messages without segment ends', (n: number) => ORDER.replaceAll('\n', ' ').repeat(n), 4000],
  [
    'line ends of one kind after those of another',
    (n: number) => `${'\r'.repeat(n)}${'\n'.repeat(n)}MSH|^~\\&`,
    200_000,
  ],
])('%s', (_, text, size) => {
  const [once, twice] = [text(size), text(size * 2)];
  expect(
    leastGrowth(
      () => read(once),
      () => read(twice),
    ),
  ).toBeLessThan(3);
});

function segments(n: number): string {
  const charge = (index: number) => `FT1|${index}|||20260114||CG|99213^^C4||||||||||||Z79.4^^I10C~E11.22^^I10C`;
  const diagnosis = (index: number) => `DG1|${index}||R${index}^^I10C|||F|||||||||${index}`;
  return Array.from({ length: n }, (_, index) => `${charge(index)}\n${diagnosis(index)}\n`).join('');
}

function read(text: string): void {
  parse(text);
}
