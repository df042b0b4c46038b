import { describe, expect, test } from 'vitest';
import { readPoaExempt } from '../../../../codesets/compile/readers/poa-exempt.js';
import { expectRefusal, sample } from './sample.js';

const HEADER = 'Order26\tPOAexemptCode\tDescription';
const FIRST = '01238\tB90.0\tSequelae of central nervous system tuberculosis';

describe('the POA-exempt list', () => {
  test('gives compact codes', () => {
    expect(readPoaExempt(sample(HEADER, FIRST))).toEqual([
      { order: 1238, code: 'B900', description: 'Sequelae of central nervous system tuberculosis' },
    ]);
  });

  test('takes the header of each year', () => {
    expect(readPoaExempt(sample('OrdFY25\tPOAexemptCode\tDescription', FIRST))).toHaveLength(1);
  });

  test.each([
    ['a missing header', [FIRST], 1, /the header is "01238/],
    ['an undotted code', [HEADER, '01238\tB900\tSequelae'], 2, /the code is "B900", expected a dotted/],
    [
      'an order number of four digits',
      [HEADER, '1238\tB90.0\tSequelae'],
      2,
      /order number is "1238", expected five digits/,
    ],
    ['a missing description', [HEADER, '01238\tB90.0\t'], 2, /expected three fields/],
    ['a fourth field', [HEADER, `${FIRST}\tY`], 2, /expected three fields/],
    ['order numbers that do not rise', [HEADER, FIRST, '01238\tB90.1\tSequelae'], 3, /order number 1238 after 1238/],
    ['a code that comes twice', [HEADER, FIRST, '01239\tB90.0\tSequelae'], 3, 'code B900 comes twice'],
  ] as const)('refuses %s', (_, lines, line, reason) => {
    expectRefusal(() => readPoaExempt(sample(...lines)), line, reason);
  });
});
