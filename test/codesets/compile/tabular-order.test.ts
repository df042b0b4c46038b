import { describe, expect, test } from 'vitest';
import { intersect, joinAdjacent, joinPeriods, subtract } from '../../../codesets/compile/periods.js';
import { replacementsOf } from '../../../codesets/compile/replacements.js';
import { mergeTabularOrder } from '../../../codesets/compile/tabular-order.js';

describe('one tabular order', () => {
  test('is that of the newest release, deleted codes behind the code they followed', () => {
    expect(
      mergeTabularOrder([
        ['A', 'B', 'C', 'D'],
        ['A', 'C', 'N', 'D'],
      ]),
    ).toEqual(['A', 'B', 'C', 'N', 'D']);
  });

  test('keeps deleted codes of several releases in their order, those at the beginning included', () => {
    expect(
      mergeTabularOrder([
        ['X', 'Y', 'A', 'P', 'Q'],
        ['Y', 'A', 'Q'],
        ['A', 'B'],
      ]),
    ).toEqual(['X', 'Y', 'A', 'P', 'Q', 'B']);
  });
});

describe('intervals of days', () => {
  const day = (from: string, through?: string) => ({ from, ...(through === undefined ? {} : { through }) });

  test('that touch become one; a gap of a day keeps them apart', () => {
    expect(joinAdjacent([day('2020-01-01', '2020-02-29'), day('2020-03-01', '2020-03-31'), day('2020-04-02')])).toEqual(
      [day('2020-01-01', '2020-03-31'), day('2020-04-02')],
    );
  });

  test('lose what others take from them', () => {
    const year = day('2020-10-01', '2021-09-30');
    expect(subtract(year, [day('2015-10-01', '2020-12-31')])).toEqual([day('2021-01-01', '2021-09-30')]);
    expect(subtract(year, [day('2021-01-01', '2021-01-31')])).toEqual([
      day('2020-10-01', '2020-12-31'),
      day('2021-02-01', '2021-09-30'),
    ]);
    expect(subtract(year, [day('2015-10-01')])).toEqual([]);
    expect(subtract(year, [day('2022-01-01')])).toEqual([year]);
    expect(subtract(day('2021-10-01'), [day('2015-10-01', '2021-12-31')])).toEqual([day('2022-01-01')]);
  });

  test('share the days that both have', () => {
    expect(intersect(day('2020-01-01'), day('2019-01-01', '2020-06-30'))).toEqual(day('2020-01-01', '2020-06-30'));
    expect(intersect(day('2020-01-01'), day('2019-01-01'))).toEqual(day('2020-01-01'));
    expect(intersect(day('2020-01-01'), day('2019-01-01', '2019-12-31'))).toBeUndefined();
  });

  test('are one period only where state and title are the same', () => {
    const period = (from: string, through: string, title: string) => ({
      from,
      through,
      state: 'valid' as const,
      title,
    });
    const parts = [
      period('2021-01-01', '2021-12-31', 'a'),
      period('2020-01-01', '2020-12-31', 'a'),
      period('2022-01-01', '2022-12-31', 'b'),
    ];
    expect(joinPeriods(parts)).toEqual([
      period('2020-01-01', '2021-12-31', 'a'),
      period('2022-01-01', '2022-12-31', 'b'),
    ]);
  });
});

describe('conversions', () => {
  const until = (code: string, through?: string) => ({
    code,
    periods: [
      { from: '2015-10-01', ...(through === undefined ? {} : { through }), state: 'valid' as const, title: '' },
    ],
  });
  const from = (code: string, first: string) => ({
    code,
    periods: [{ from: first, state: 'valid' as const, title: '' }],
  });
  const codes = [until('A1', '2019-09-30'), until('A2', '2019-09-30'), until('A3'), from('B1', '2019-10-01')];
  const row = { code: 'B1', effective: '2019-10-01' };

  test('tell a code that ended from one that may still be reported', () => {
    expect(replacementsOf(codes, [{ ...row, previous: ['A1', 'A3'] }])).toEqual([
      { from: 'A1', to: 'B1', ended: true },
      { from: 'A3', to: 'B1', ended: false },
    ]);
  });

  test('of a range are those of its codes that ended on that day', () => {
    expect(replacementsOf(codes, [{ ...row, previous: [], previousRanges: [{ first: 'A1', last: 'A3' }] }])).toEqual([
      { from: 'A1', to: 'B1', ended: true },
      { from: 'A2', to: 'B1', ended: true },
    ]);
  });

  test('of a code into itself are none', () => {
    expect(replacementsOf(codes, [{ ...row, previous: ['B1'] }])).toEqual([]);
  });
});
