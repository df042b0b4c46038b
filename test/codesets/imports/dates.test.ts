import { expect, test } from 'vitest';
import { dateCell, effectiveIn, endOfQuarter, endOfYear } from '../../../codesets/compile/imports/dates.js';

const file = { name: 'sample.txt', bytes: new Uint8Array() };
const day = (text: string) => dateCell(file, 1, 'date', text);

test('cells hold days in four forms, or none', () => {
  expect(['20240701', '2024-07-01', '7/1/2024', '2024183'].map(day)).toEqual(Array(4).fill('2024-07-01'));
  expect(['*', '', '9999-12-31', '99991231'].map(day)).toEqual(Array(4).fill(undefined));
});

test('cells that hold no day are refused', () => {
  for (const text of ['20240230', '2023366', '2024000', 'soon', '45474'])
    expect(() => day(text)).toThrow(/expected a day/);
});

test.each([
  ['MCR_MUE_PractitionerServices_Eff_07-01-2024.csv', '2024-07-01'],
  ['ncci/2024-07-01/pairs.tsv', '2024-07-01'],
  ['AOC_V2026Q2-MCR.xlsx', '2026-04-01'],
  ['PPRRVU2025_Oct.csv', '2025-10-01'],
  ['PPRRVU25_JAN.csv', '2025-01-01'],
  ['rvu24d.zip/table.csv', '2024-10-01'],
  ['ccipra-v300r0-f1.txt', '2024-01-01'],
  ['ccioph-v311r1-f4.zip', '2025-04-01'],
  ['mue_dme.tsv', undefined],
])('the name %s tells %s', (name, expected) => {
  expect(effectiveIn(name)).toBe(expected);
});

test('a quarter and a year end on their last day', () => {
  expect(['2024-01-01', '2024-02-29', '2024-06-30', '2024-10-01'].map(endOfQuarter)).toEqual([
    '2024-03-31',
    '2024-03-31',
    '2024-06-30',
    '2024-12-31',
  ]);
  expect(endOfYear('2024-04-01')).toBe('2024-12-31');
});
