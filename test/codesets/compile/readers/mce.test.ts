import { describe, expect, test } from 'vitest';
import { readAgeGroups, readAttributes, readDischargeStatusDates } from '../../../../codesets/compile/readers/mce.js';
import { expectRefusal, sample } from './sample.js';

describe('an MCE attribute table', () => {
  const HEADER = 'code\teffective\tended\tattributes';
  const read = (...rows: string[]) => readAttributes(sample(HEADER, ...rows));

  test('gives each stretch of a code with its attributes; an open one has no last day', () => {
    expect(
      read('O0900\t20151001\t20240930\tmaternity|female', 'O0900\t20241001\t\tmaternity', 'Z20822\t20210101\t\t'),
    ).toEqual([
      { code: 'O0900', from: '2015-10-01', through: '2024-09-30', attributes: ['maternity', 'female'] },
      { code: 'O0900', from: '2024-10-01', attributes: ['maternity'] },
      { code: 'Z20822', from: '2021-01-01', attributes: [] },
    ]);
  });

  test.each([
    ['periods that overlap', ['A000\t20151001\t20161001\t', 'A000\t20161001\t\t'], 3, /overlaps its period before/],
    ['a period after an open one', ['A000\t20151001\t\t', 'A000\t20161001\t\t'], 3, /2015-10-01 to open/],
    [
      'codes out of order',
      ['A001\t20151001\t\t', 'A000\t20151001\t\t'],
      3,
      'code A000 after A001, expected sorted codes',
    ],
    ['a dotted code', ['A00.0\t20151001\t\t'], 2, /the code is "A00\.0"/],
    ['a day that is not on the calendar', ['A000\t20150931\t\t'], 2, /effective is "20150931"/],
    ['an end before the beginning', ['A000\t20151001\t20150930\t'], 2, /ended 2015-09-30 before 2015-10-01/],
    ['an empty attribute', ['A000\t20151001\t\tadult||male'], 2, /"" is no attribute name/],
  ] as const)('refuses %s', (_, rows, line, reason) => {
    expectRefusal(() => read(...rows), line, reason);
  });
});

describe('the MCE age groups', () => {
  const read = (...rows: string[]) =>
    readAgeGroups(sample('group\tage_from_years\tage_through_years\teffective\tended', ...rows));

  test('are named as the attributes are', () => {
    expect(read('Maternity\t12\t55\t19840301\t20190930')).toEqual([
      { group: 'maternity', fromYears: 12, throughYears: 55, from: '1984-03-01', through: '2019-09-30' },
    ]);
  });

  test('refuse ages that are upside down and groups that the MCE does not have', () => {
    expectRefusal(() => read('Adult\t124\t15\t19840301\t'), 2, /ages "124" to "15"/);
    expectRefusal(() => read('Teenager\t13\t19\t19840301\t'), 2, /"Teenager" is no MCE age group/);
  });
});

describe('the discharge statuses of the MCE', () => {
  const read = (...rows: string[]) => readDischargeStatusDates(sample('code\teffective\tended', ...rows));

  test('get back their leading zero, and may have several periods', () => {
    expect(read('1\t19801001\t', '10\t19931001\t20030930', '10\t20051001\t20060930')).toEqual([
      { code: '01', from: '1980-10-01' },
      { code: '10', from: '1993-10-01', through: '2003-09-30' },
      { code: '10', from: '2005-10-01', through: '2006-09-30' },
    ]);
  });

  test('refuse what is no status', () => {
    expectRefusal(() => read('100\t19801001\t'), 2, /the discharge status is "100"/);
  });
});
