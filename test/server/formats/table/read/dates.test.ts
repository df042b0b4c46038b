import { describe, expect, test } from 'vitest';
import { dayIn, isImpossibleDay, isSameQuarter } from '../../../../../server/src/formats/table/read/dates.js';

describe('a day is read as claim tables write it', () => {
  test.each([
    ['2015-10-01', '2015-10-01'],
    ['2015-10-01 00:00:00', '2015-10-01'],
    ['2015-10-01T08:15:00Z', '2015-10-01'],
    ['2015/10/01', '2015-10-01'],
    ['20151001', '2015-10-01'],
    ['01-Oct-2015', '2015-10-01'],
    ['01OCT2015', '2015-10-01'],
    ['10/01/2015', '2015-10-01'],
    ['1/4/2026', '2026-01-04'],
  ])('%s', (text, day) => expect(dayIn(text)).toBe(day));

  test.each(['', '0', '13/01/2026', '2026-02-30', '42000', 'January', '12-34567'])('%s is none', (text) => {
    expect(dayIn(text)).toBeUndefined();
  });
});

test.each(['2026-02-30', '20261301', '31-Nov-2025'])('%s is written like a day and is none', (text) => {
  expect(isImpossibleDay(text)).toBe(true);
});

test.each(['2026-01-05', '00000000', '13/01/2026', '99999999', 'N/A', '12345678901'])('%s is no mistake', (text) => {
  expect(isImpossibleDay(text)).toBe(false);
});

test('releases begin with a quarter', () => {
  expect(isSameQuarter('2025-10-01', '2025-12-31')).toBe(true);
  expect(isSameQuarter('2025-09-30', '2025-10-01')).toBe(false);
  expect(isSameQuarter('2024-10-01', '2025-10-01')).toBe(false);
});
