import { describe, expect, test } from 'vitest';
import { readHcpcsWorkbook } from '../../../../codesets/compile/readers/hcpcs-workbook.js';
import { expectRejection } from './sample.js';
import { type Cell, workbookOf } from './workbook-sample.js';

const HEADER =
  'HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,PRICE2,PRICE3,PRICE4,MULT_PI,CIM1,CIM2,CIM3,MCM1,MCM2,MCM3,STATUTE,LABCERT1,LABCERT2,LABCERT3,LABCERT4,LABCERT5,LABCERT6,LABCERT7,LABCERT8,XREF1,XREF2,XREF3,XREF4,XREF5,COV,ASC_GRP,ASC_DT,OPPS,OPPS_PI,OPPS_DT,PROCNOTE,BETOS,TOS1,TOS2,TOS3,TOS4,TOS5,ANEST_BU,ADD DT,ACT EFF DT,TERM DT,ACTION CD'.split(
    ',',
  );
const row = (cells: Record<string, Cell>): Cell[] => HEADER.map((name) => cells[name] ?? null);
const NOTE: Cell[] = ['Note regarding coverage and payment indicators'];
const table = (...rows: Record<string, Cell>[]) => workbookOf([NOTE, [], HEADER, ...rows.map(row)]);

const SPEECH = {
  HCPC: 'V5362',
  SEQNUM: '0010',
  RECID: '3',
  'LONG DESCRIPTION': 'Speech  screening',
  'SHORT DESCRIPTION': 'Speech screening',
  PRICE1: '00',
  STATUTE: '1862(a)(7)',
  XREF1: 'V5363',
  COV: 'S',
  BETOS: 'O1F',
  TOS1: '1',
  TOS2: 'W',
  'ADD DT': '19900101',
  'ACT EFF DT': '20040101',
  'TERM DT': '20201231',
  'ACTION CD': 'N',
};

describe('the October 2020 HCPCS workbook', () => {
  test('gives a code as the contractor file does', async () => {
    expect(await readHcpcsWorkbook(table(SPEECH))).toEqual([
      {
        code: 'V5362',
        modifier: false,
        title: 'Speech screening',
        shortTitle: 'Speech screening',
        pricing: ['00'],
        statute: '1862(a)(7)',
        crossReferences: ['V5363'],
        coverage: 'S',
        betos: 'O1F',
        typesOfService: ['1', 'W'],
        added: '1990-01-01',
        actionEffective: '2004-01-01',
        terminated: '2020-12-31',
        action: 'N',
      },
    ]);
  });

  test('a cell may be a number where the others are text, as in the row of a modifier', async () => {
    const modifier = { HCPC: 'J5', RECID: 7, 'LONG DESCRIPTION': 'Off-the-shelf orthotic', 'ADD DT': 20201001 };
    expect(await readHcpcsWorkbook(table(modifier))).toEqual([
      { code: 'J5', modifier: true, title: 'Off-the-shelf orthotic', added: '2020-10-01' },
    ]);
  });

  test('a row of record 4 continues the description before it', async () => {
    const more = { HCPC: 'V5362', SEQNUM: '0020', RECID: '4', 'LONG DESCRIPTION': 'in a group' };
    expect((await readHcpcsWorkbook(table(SPEECH, more)))[0]?.title).toBe('Speech screening in a group');
  });

  test('thousands of blank rows at the end are passed over', async () => {
    expect(await readHcpcsWorkbook(table(SPEECH, ...Array.from({ length: 3000 }, () => ({}))))).toHaveLength(1);
  });

  test.each([
    [
      'a continuation of another code',
      [SPEECH, { HCPC: 'V5364', RECID: '4' }],
      5,
      'a continuation of V5364 after V5362',
    ],
    ['a code that comes twice', [SPEECH, SPEECH], 5, 'code V5362 comes twice'],
    ['a record id that the layout does not have', [{ ...SPEECH, RECID: '5' }], 4, /RECID is "5"/],
    ['a date that is not on the calendar', [{ ...SPEECH, 'TERM DT': '20201301' }], 4, /TERM DT is "20201301"/],
    ['a CPT code', [{ ...SPEECH, HCPC: '92507' }], 4, /"92507" is no HCPCS Level II code/],
  ] as const)('refuses %s', async (_, rows, line, reason) => {
    await expectRejection(readHcpcsWorkbook(table(...rows)), line, reason);
  });

  test('refuses other columns', async () => {
    await expectRejection(
      readHcpcsWorkbook(workbookOf([NOTE, ['HCPC', 'SEQNUM']])),
      2,
      /the header is "HCPC \| SEQNUM"/,
    );
    await expectRejection(readHcpcsWorkbook(workbookOf([NOTE])), 0, /no header row/);
  });
});
