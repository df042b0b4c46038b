import { expect, test } from 'vitest';
import { dayOf, isoOf } from '../../../codesets/src/dates.js';

test('days count from 1970-01-01 and back, leap days included', () => {
  expect(dayOf('1970-01-01')).toBe(0);
  expect(dayOf('1970-01-02')).toBe(1);
  for (const date of ['1999-12-31', '2000-02-29', '2015-10-01', '2024-02-29', '2026-09-30']) {
    expect(isoOf(dayOf(date) ?? -1)).toBe(date);
  }
});

test.each([
  '',
  '2026',
  '2026-2-1',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-01-00',
  '20260101',
  'today',
  '2026-01-01T00',
])('%j is no day', (text) => {
  expect(dayOf(text)).toBeUndefined();
});
