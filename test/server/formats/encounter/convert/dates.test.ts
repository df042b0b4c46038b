import { describe, expect, test } from 'vitest';
import { isoDate, onlyDay } from '../../../../../server/src/formats/support/calendar.js';
import { encounterIn, parse } from '../reading.js';
import { APPENDECTOMY, OFFICE_VISIT } from '../samples.js';

describe('the governing date', () => {
  test('of a professional claim is the first date, and the line date for what stands on a line', () => {
    expect(dates(OFFICE_VISIT)).toEqual([
      '11 2026-01-14',
      'E11.22 2026-01-14',
      'N18.32 2026-01-14',
      'Z79.4 2026-01-14',
      '99214 2026-01-14',
      '25 2026-01-14',
      'J1815 2026-01-15',
    ]);
  });

  test('of a hospital stay is the discharge date for everything: FY2026 began while the patient was in', () => {
    expect(new Set(parse(APPENDECTOMY).references.map(({ date }) => date))).toEqual(new Set(['2025-10-02']));
  });

  test('of a hospital stay without a last date is its first', () => {
    expect(dates('claim: inpatient\nfrom: 2025-09-29\ndiagnoses: [K35.80]')).toEqual(['K35.80 2025-09-29']);
  });

  test.each([
    ['is not given', 'claim: professional\n'],
    ['cannot be read', 'claim: professional\nfrom: soon\n'],
    ['is a day that there is not', 'claim: professional\nfrom: 2026-02-30\n'],
    ['of discharge cannot be read', 'claim: inpatient\nfrom: 2025-09-29\nthrough: later\n'],
  ])('is absent when the date %s', (_, head) => {
    expect(dates(`${head}diagnoses: [I10]`)).toEqual(['I10 undefined']);
  });

  test('of a line whose own date cannot be read is absent', () => {
    const line = '{ code: J1815, date: tomorrow, place: "11", modifiers: [RT] }';
    expect(dates(`claim: professional\nfrom: 2026-01-14\nlines: [${line}]`)).toEqual([
      'J1815 undefined',
      '11 undefined',
      'RT undefined',
    ]);
  });

  test('of a line may be given as its first date', () => {
    const line = '{ code: J1815, from: 2026-01-16, through: 2026-01-18 }';
    const text = `claim: professional\nfrom: 2026-01-14\nlines: [${line}]`;
    expect(dates(text)).toEqual(['J1815 2026-01-16']);
    expect(encounterIn(text).lines[0]?.through?.value).toBe('2026-01-18');
  });
});

describe('a calendar day', () => {
  test.each(['2026-01-14', '2024-02-29', '2000-02-29', '2025-12-31'])('%s is one', (text) => {
    expect(isoDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-4',
    'soon',
    '',
  ])('%j is none', (text) => {
    expect(isoDate(text)).toBeUndefined();
  });

  test.each([
    ['2026-1-4', '2026-01-04'],
    ['20260104', '2026-01-04'],
    ['2026/01/04', '2026-01-04'],
    ['2026.1.4', '2026-01-04'],
    ['1/14/2026', '2026-01-14'],
    ['14.01.2026', '2026-01-14'],
    ['1/1/2026', '2026-01-01'],
  ])('%s can only mean %s', (text, day) => {
    expect(onlyDay(text)).toBe(day);
  });

  test.each(['1/4/2026', '2026-02-30', '20261301', '2026104', '31/31/2026', '2026-1/4', '4 Jan 2026'])(
    '%s can mean two days, or none',
    (text) => {
      expect(onlyDay(text)).toBeUndefined();
    },
  );
});

function dates(text: string): string[] {
  return parse(text).references.map(({ text: code, date }) => `${code} ${date}`);
}
