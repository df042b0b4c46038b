import { expect, test } from 'vitest';
import { readPcsPredecessorTitles } from '../../../codesets/compile/readers/pcs-predecessor-titles.js';
import { SourceError } from '../../../codesets/compile/rows.js';
import { sourceFile } from '../../support/release-file.js';

const HEADER = [
  ...['Current code(s) assignment', 'Code title', 'Effective year', 'Previous code(s) assignment'],
  ...['Predecessor code title', 'Change type', 'Comment', 'Effective month/day [MM.DD]'],
].join('\t');
const table = (...rows: string[]) => sourceFile('conversion.txt', [HEADER, ...rows, ''].join('\r\n'));

test('a previous code has the title that the table prints for it', () => {
  const titles = readPcsPredecessorTitles(
    table('001607A\t"Bypass, new"\t2019\t00H60YZ\t"Insertion of Other Device, Open Approach"\tNew\t10.01'),
  );
  expect([...titles]).toEqual([['00H60YZ', 'Insertion of Other Device, Open Approach']]);
});

test('a code that nothing preceded gives no title', () => {
  expect(readPcsPredecessorTitles(table('001607A\tBypass\t2019\tNoPCS\t\tNew\t10.01')).size).toBe(0);
});

test('another table is refused', () => {
  expect(() => readPcsPredecessorTitles(sourceFile('x.txt', 'code\ttitle\r\n'))).toThrow(SourceError);
});
