import { describe, expect, test } from 'vitest';
import { readOrderFile } from '../../../../codesets/compile/readers/order-file.js';
import { bytesOf, expectRefusal, sample } from './sample.js';

const CHOLERA = '00001 A00     0 Cholera                                                      Cholera';
const VIBRIO =
  '00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera due to Vibrio cholerae 01, biovar cholerae';

/** The line with a stretch replaced, from a 1-based column. */
const put = (line: string, column: number, text: string): string =>
  line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);

describe('an order file', () => {
  test('gives order number, code, flag and both titles of every line', () => {
    expect(readOrderFile(sample(CHOLERA, VIBRIO))).toEqual([
      { order: 1, code: 'A00', valid: false, shortTitle: 'Cholera', title: 'Cholera' },
      {
        order: 2,
        code: 'A000',
        valid: true,
        shortTitle: 'Cholera due to Vibrio cholerae 01, biovar cholerae',
        title: 'Cholera due to Vibrio cholerae 01, biovar cholerae',
      },
    ]);
  });

  test('reads ICD-10-PCS codes of seven characters', () => {
    const line = put(put('80110 XY0YX37 1 ', 17, 'Introduction of Nafamostat'.padEnd(61)), 78, 'Introduction');
    expect(readOrderFile(sample(line))[0]).toMatchObject({ order: 80110, code: 'XY0YX37', valid: true });
  });

  test('takes LF for CRLF, and gaps between order numbers', () => {
    expect(readOrderFile(bytesOf(`${CHOLERA}\n${put(VIBRIO, 1, '00009')}\n`)).map((row) => row.order)).toEqual([1, 9]);
  });

  test('keeps a title that begins with a blank in the file, as FY2016 has them, without it', () => {
    const line = put(CHOLERA, 17, ' cholera');
    expect(readOrderFile(sample(line))[0]?.shortTitle).toBe('cholera');
  });

  test.each([
    ['a header line', 'Order Code', /columns 1-5 are "Order", expected a number/],
    ['a blank line', '', /columns 1-5 are "", expected a number/],
    ['a code one column to the left', CHOLERA.replace(' A00 ', 'A00  '), /column 6 is "A", expected a blank/],
    ['a code of eight characters', put(VIBRIO, 7, 'A0000000'), /column 14 is "0", expected a blank/],
    ['a code of two characters', put(CHOLERA, 7, 'A0 '), /columns 7-13 are "A0 +", expected a code of 3 to 7/],
    ['a code in small letters', put(CHOLERA, 7, 'a00'), /columns 7-13 are "a00 +"/],
    ['a dotted code', put(VIBRIO, 7, 'A00.0'), /columns 7-13 are "A00\.0 +"/],
    ['a flag that is neither 0 nor 1', put(VIBRIO, 15, '2'), /column 15 is "2", expected 1 \(valid\) or 0 \(header\)/],
    ['a missing flag', put(VIBRIO, 15, ' '), /column 15 is " "/],
    ['a short title that runs into the long one', put(VIBRIO, 77, 'x'), /column 77 is "x", expected a blank/],
    ['a line without long title', VIBRIO.slice(0, 76), /column 77 is "", expected a blank/],
    ['a blank long title', VIBRIO.slice(0, 77), /a title is missing/],
  ])('refuses %s', (_, line, reason) => {
    expectRefusal(() => readOrderFile(sample(CHOLERA, line)), 2, reason);
  });

  test('refuses order numbers that do not rise', () => {
    const again = put(VIBRIO, 1, '00001');
    expectRefusal(() => readOrderFile(sample(CHOLERA, again)), 2, 'order number 1 after 1, expected a higher one');
  });

  test('refuses a code that comes twice', () => {
    expectRefusal(() => readOrderFile(sample(VIBRIO, put(VIBRIO, 1, '00003'))), 2, 'code A000 comes twice');
  });

  test('refuses text that is not ASCII', () => {
    expectRefusal(() => readOrderFile(bytesOf(`${CHOLERA}\r\n${put(VIBRIO, 80, '\xe9')}\r\n`)), 2, /0xe9 is not ASCII/);
  });
});
