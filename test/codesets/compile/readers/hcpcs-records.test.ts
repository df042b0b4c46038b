import { describe, expect, test } from 'vitest';
import { readHcpcsRecords } from '../../../../codesets/compile/readers/hcpcs-records.js';
import { AMBULANCE, hcpcsRecord } from './hcpcs-record-sample.js';
import { bytesOf, expectRefusal, sample } from './sample.js';

const PLAIN = { 1: 'A0080', 6: '00100', 11: '3', 12: 'Non-emergency transportation, per mile', 293: 'N' };
const CONTINUED = { 1: 'A0080', 6: '00200', 11: '4', 12: 'vehicle provided by volunteer' };
const MODIFIER = { 4: 'A1', 6: '00100', 11: '7', 12: 'Dressing for one wound', 230: 'C', 293: 'N' };
const read = (...records: Record<number, string>[]) =>
  readHcpcsRecords(sample(...records.map((each) => hcpcsRecord(each))));

describe('a HCPCS contractor file', () => {
  test('gives every field of a procedure', () => {
    expect(read(AMBULANCE)).toEqual([
      {
        code: 'A0021',
        modifier: false,
        title: 'Ambulance service, outside state per mile, transport (medicaid only)',
        shortTitle: 'Outside state ambulance serv',
        pricing: ['00', '21'],
        coverageManual: ['35-99', '60-9'],
        carriersManual: ['2125', '4115'],
        statute: '1861(s)(7)',
        crossReferences: ['A0030', 'A0425'],
        coverage: 'I',
        ascGroup: 'YY',
        processingNote: '0069',
        betos: 'O1A',
        typesOfService: ['D', 'L'],
        added: '1985-01-01',
        actionEffective: '1996-09-10',
        terminated: '2016-12-31',
        action: 'D',
      },
    ]);
  });

  test('members that the record leaves blank are absent', () => {
    expect(read(MODIFIER)).toEqual([
      { code: 'A1', modifier: true, title: 'Dressing for one wound', coverage: 'C', action: 'N' },
    ]);
  });

  test('continuation records are joined with a space', () => {
    expect(read(PLAIN, CONTINUED)[0]?.title).toBe(
      'Non-emergency transportation, per mile vehicle provided by volunteer',
    );
  });

  test('a continuation may end at column 91 or 316, as in 2017, 2019 and 2020', () => {
    for (const width of [91, 316]) {
      const file = sample(hcpcsRecord(PLAIN), hcpcsRecord(CONTINUED, width));
      expect(readHcpcsRecords(file)[0]?.title).toMatch(/volunteer$/);
    }
  });

  test('a disclaimer in Windows-1252 before the first record is passed over', () => {
    const file = bytesOf(`Note for CMS\x92s file\xa0\t\t\r\n\r\n${hcpcsRecord(PLAIN)}\r\n`);
    expect(readHcpcsRecords(file)).toHaveLength(1);
  });

  test.each([
    ['prose between records', [hcpcsRecord(PLAIN), 'End of procedures'], 2, /columns 1-11 are "End of proc"/],
    ['a blank line between records', [hcpcsRecord(PLAIN), '', hcpcsRecord(MODIFIER)], 2, /columns 1-11 are ""/],
    ['a line of 321 columns', [`${hcpcsRecord(PLAIN)}x`], 1, '321 columns, expected at most 320'],
    ['a first record cut before column 293', [hcpcsRecord(PLAIN, 292)], 1, /292 columns, expected at least 293/],
  ] as const)('refuses %s', (_, lines, line, reason) => {
    expectRefusal(() => readHcpcsRecords(sample(...lines)), line, reason);
  });

  test.each([
    ['a first record with sequence 00200', [{ ...PLAIN, 6: '00200' }], 1, /begins with sequence 00200, expected 00100/],
    ['a continuation out of sequence', [PLAIN, { ...CONTINUED, 6: '00300' }], 2, 'sequence 300 of A0080 after 100'],
    ['a continuation of another code', [PLAIN, { ...CONTINUED, 1: 'A0090' }], 2, 'a continuation of A0090 after A0080'],
    ['a continuation as the first record', [CONTINUED], 1, 'a continuation of A0080 after no record'],
    ['details on a continuation', [PLAIN, { ...CONTINUED, 230: 'C' }], 2, /details in columns 92-320: "C"/],
    ['a code that comes twice', [PLAIN, PLAIN], 2, 'code A0080 comes twice'],
    ['a CPT code', [{ ...PLAIN, 1: '99213' }], 1, /"99213" is no HCPCS Level II code/],
    ['a CDT code', [{ ...PLAIN, 1: 'D0120' }], 1, /"D0120" is no HCPCS Level II code/],
    ['a CPT modifier', [{ ...MODIFIER, 4: '25' }], 1, /"25" is no HCPCS Level II modifier/],
    ['a procedure code on a modifier record', [{ ...PLAIN, 11: '7' }], 1, /"A0080" is no HCPCS Level II modifier/],
    ['an unknown coverage code', [{ ...PLAIN, 230: 'X' }], 1, /coverage code is "X", expected C, D, I, M or S/],
    ['an unknown action code', [{ ...PLAIN, 293: 'X' }], 1, /action code is "X"/],
    ['a date that is not on the calendar', [{ ...PLAIN, 269: '20170230' }], 1, /columns 269-276 is "20170230"/],
    ['a record without description', [{ ...PLAIN, 12: ' '.repeat(80) }], 1, 'A0080 has no long description'],
  ] as const)('refuses %s', (_, records, line, reason) => {
    expectRefusal(() => read(...records), line, reason);
  });

  test('refuses a file without any record', () => {
    expectRefusal(() => readHcpcsRecords(sample('***Disclaimers')), 0, /no HCPCS record/);
  });
});
