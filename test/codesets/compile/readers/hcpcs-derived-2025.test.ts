import { describe, expect, test } from 'vitest';
import { readHcpcsDerived2025 } from '../../../../codesets/compile/readers/hcpcs-derived-2025.js';
import { hcpcsRecord } from './hcpcs-record-sample.js';
import { expectRefusal, sample } from './sample.js';

const HEADER = 'Code,Description1,Description2,Type,Unknown1,Unknown2,Unknown3,Unknown4';
const CUTS = [
  [1, 11],
  [12, 90],
  [91, 180],
  [181, 204],
  [205, 229],
  [230, 240],
  [253, 259],
  [261, 280],
] as const;

/** A row cut from a contractor record at the wrong columns, as the CSV was. */
function cut(fields: Record<number, string>): string {
  const record = hcpcsRecord(fields);
  return CUTS.map(
    ([first, last]) =>
      `"${record
        .slice(first - 1, last)
        .trim()
        .replaceAll('"', '""')}"`,
  ).join(',');
}
const read = (...records: Record<number, string>[]) => readHcpcsDerived2025(sample(HEADER, ...records.map(cut)));

/** Eighty characters: the last one falls into the next column of the CSV. */
const FULL = 'Gradient compression garment, glove, custom, for nighttime use, each in the pair';
const GARMENT = {
  1: 'A6526',
  6: '00100',
  11: '3',
  12: FULL,
  92: 'G com garmt full leg nght',
  120: '40',
  128: 'A',
  129: '60-9',
  147: '2100.1  2130',
  171: '1861(s)',
  205: 'A4467A4468',
  230: 'DYY20250101',
  253: '0196',
  257: 'Z2',
  261: 'PR',
  268: '0',
  269: '20240101',
  277: '20250401',
};
const MODIFIER = { 4: 'KB', 6: '00100', 11: '7', 12: 'Beneficiary requested upgrade', 92: '>4 modifiers on claim' };
const SERVICE = { 230: 'C', 269: '20030101', 277: '2005' };

describe('the October 2025 HCPCS file', () => {
  test('gives back what the wrong cuts left of a procedure', () => {
    expect(read(GARMENT)).toEqual([
      {
        code: 'A6526',
        modifier: false,
        title: FULL,
        shortTitle: 'G com garmt full leg nght',
        pricing: ['40'],
        coverageManual: ['60-9'],
        carriersManual: ['2100.1', '2130'],
        statute: '1861(s)',
        crossReferences: ['A4467', 'A4468'],
        coverage: 'D',
        ascGroup: 'YY',
        processingNote: '0196',
        betos: 'Z2',
        typesOfService: ['P', 'R'],
        added: '2024-01-01',
        actionYear: 2025,
      },
    ]);
  });

  test('a slice shorter than 80 characters leaves the short description alone', () => {
    expect(read({ ...GARMENT, 12: 'Gradient compression garment, glove'.padEnd(80) })[0]).toMatchObject({
      title: 'Gradient compression garment, glove',
      shortTitle: 'G com garmt full leg nght',
    });
  });

  test('a word of one letter in column 91 keeps its space', () => {
    const [row] = read({ ...GARMENT, 12: `${FULL.slice(0, 78)} a` }, { 1: 'A6526', 6: '00200', 11: '4', 12: 'set' });
    expect(row?.title).toBe(`${FULL.slice(0, 78)} a set`);
  });

  test('a continuation of 80 characters is whole again', () => {
    const [row] = read(GARMENT, { 1: 'A6526', 6: '00200', 11: '4', 12: FULL });
    expect(row?.title).toBe(`${FULL} ${FULL}`);
  });

  test('a modifier: what begins with a small letter or a closing mark still belongs to the long description', () => {
    const long = 'Beneficiary requested upgrade for abn, more than 4 modifiers identified on claim';
    expect(read({ ...MODIFIER, ...SERVICE, 12: long })).toEqual([
      {
        code: 'KB',
        modifier: true,
        title: long,
        shortTitle: '>4 modifiers on claim',
        coverage: 'C',
        added: '2003-01-01',
        actionYear: 2005,
      },
    ]);
    const closed = 'Right side (used to identify procedures performed on the right side of the body)';
    expect(read({ ...MODIFIER, ...SERVICE, 12: closed, 92: 'Right side' })[0]).toMatchObject({
      title: closed,
      shortTitle: 'Right side',
    });
  });

  test.each([
    ['a code without record id', [{ ...GARMENT, 11: ' ' }], 2, /Code is "A652600100", expected code, sequence/],
    ['a first row with sequence 00200', [{ ...GARMENT, 6: '00200' }], 2, /begins with sequence 00200/],
    ['a procedure without price', [{ ...GARMENT, 120: '  ' }], 2, /no price of A6526 where expected/],
    ['a continuation of another code', [GARMENT, { 1: 'A6527', 6: '00200', 11: '4' }], 3, /of A6527 after A6526/],
    [
      'a continuation out of sequence',
      [GARMENT, { 1: 'A6526', 6: '00300', 11: '4' }],
      3,
      'sequence 300 of A6526 after 100',
    ],
    ['details on a continuation', [GARMENT, { 1: 'A6526', 6: '00200', 11: '4', 230: 'C' }], 3, /has details: "C"/],
    ['a code that comes twice', [GARMENT, GARMENT], 3, 'code A6526 comes twice'],
    ['an unknown coverage code', [{ ...GARMENT, 230: 'X' }], 2, /coverage code is "XYY20250101"|coverage code is "X"/],
    ['a note that is neither number nor BETOS', [{ ...GARMENT, 253: 'ABCD' }], 2, /Unknown3 is "ABCDZ2"/],
    ['a date that is not on the calendar', [{ ...GARMENT, 269: '20240230' }], 2, /Unknown4 is "PR/],
  ] as const)('refuses %s', (_, records, line, reason) => {
    expectRefusal(() => read(...records), line, reason);
  });
});
