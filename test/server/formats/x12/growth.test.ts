/** Cost grows with the text, not faster: twice the input takes less than three times the work. */
import { expect, test } from 'vitest';
import { leastGrowth } from '../../../support/growth.js';
import { parse } from './reading.js';
import { interchange, PARTIES, professional, VISIT } from './samples.js';

const repeated = (count: number, segments: readonly string[]) =>
  interchange('005010X222A1', [...PARTIES, ...Array.from({ length: count }, () => segments).flat()]);

const LINE = VISIT.slice(3, 6);

test.each([
  ['claims', (n: number) => repeated(n, VISIT), 200],
  ['claims on one line', (n: number) => repeated(n, VISIT).replaceAll('\n', ''), 200],
  ['subscribers', (n: number) => repeated(n, [...PARTIES.slice(3), ...VISIT]), 150],
  ['lines of one claim', (n: number) => repeated(1, VISIT) + repeated(1, VISIT.concat(...Array(n).fill(LINE))), 500],
  ['diagnoses of one claim', (n: number) => repeated(1, ['CLM*1*80***11:B:1', `HI${'*ABF:E119'.repeat(n)}`]), 3000],
  ['segments without terminators', (n: number) => repeated(n, VISIT).replaceAll('~', ''), 200],
  ['one segment without an end', (n: number) => professional().replaceAll('~', ' ') + 'A*'.repeat(n), 20_000],
  ['headers', (n: number) => 'ISA*~'.repeat(n), 3000],
  ['terminators', (n: number) => professional() + '~'.repeat(n), 40_000],
  ['blank lines', (n: number) => professional() + '\n'.repeat(n), 100_000],
  ['composites that another character cuts', (n: number) => repeated(n, VISIT).replaceAll(/(?<=[A-Z0-9]):/g, '>'), 150],
])('%s', (_, text, size) => {
  const [once, twice] = [text(size), text(size * 2)];
  expect(
    leastGrowth(
      () => read(once),
      () => read(twice),
    ),
  ).toBeLessThan(3);
});

test('places of codes, where lines have lost their terminators', () => {
  const lines = (count: number) => professional() + 'N3*1 MAIN STREET\n'.repeat(count);
  const [once, twice] = [lines(60_000), lines(120_000)];
  expect(
    leastGrowth(
      () => parse(once).references.length,
      () => parse(twice).references.length,
    ),
  ).toBeLessThan(3);
});

test('the fixes of many lines', () => {
  const remove = (count: number) => {
    const file = parse(repeated(count, VISIT));
    const start = performance.now();
    for (const encounter of file.encounters) {
      const [line] = encounter.lines;
      if (line !== undefined) file.edits?.removeLine(encounter, line);
    }
    return performance.now() - start;
  };
  const rounds = Array.from({ length: 5 }, () => remove(300) / remove(150));
  expect(Math.min(...rounds)).toBeLessThan(3);
});

test('claims on one line cost no more when much follows them', () => {
  const claims = repeated(300, VISIT).replaceAll('\n', '');
  const encounters = (text: string) => {
    const file = parse(text);
    void file.references;
    const start = performance.now();
    expect(file.encounters).toHaveLength(300);
    return performance.now() - start;
  };
  const followed = `${claims}NTE*ADD*${'A'.repeat(20_000_000)}~`;
  const rounds = Array.from({ length: 5 }, () => encounters(followed) / encounters(claims));
  expect(Math.min(...rounds)).toBeLessThan(3);
});

function read(text: string): void {
  const file = parse(text);
  void file.encounters;
  void file.problems;
  void file.folds?.();
}
