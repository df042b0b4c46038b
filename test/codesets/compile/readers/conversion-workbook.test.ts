import { describe, expect, test } from 'vitest';
import { readConversionWorkbook } from '../../../../codesets/compile/readers/conversion-workbook.js';
import { bytesOf, expectRejection } from './sample.js';
import { type Cell, workbookOf } from './workbook-sample.js';

const PARAGRAPH = ['Unless otherwise specified the code effective date is October 1 of the year listed.', null, null];
const HEADER = ['Current code assignment', 'Effective', 'Previous Code(s) Assignment'];
const table = (...rows: Cell[][]) => workbookOf([PARAGRAPH, HEADER, ...rows]);

describe('the ICD-10-CM conversion workbook', () => {
  test('a year means October 1 of that year', async () => {
    expect(await readConversionWorkbook(table(['A04.71', 2017, 'A04.7']))).toEqual([
      { code: 'A0471', effective: '2017-10-01', previous: ['A047'] },
    ]);
  });

  test('a date cell, as the January and April updates have, is the day itself', async () => {
    const rows = await readConversionWorkbook(table(['J12.82', new Date('2021-01-01T00:00:00Z'), 'J12.89']));
    expect(rows).toEqual([{ code: 'J1282', effective: '2021-01-01', previous: ['J1289'] }]);
  });

  test('blank rows at the end are passed over', async () => {
    const rows = await readConversionWorkbook(table(['M04.8', 2016, 'None'], [null, null, null], [null, null, null]));
    expect(rows).toEqual([{ code: 'M048', effective: '2016-10-01', previous: [] }]);
  });

  test('a current code without its dot is taken, as three rows of the FY2026 table have it', async () => {
    const [row] = await readConversionWorkbook(table(['W453XXA', 2025, 'W45.8XXA']));
    expect(row?.code).toBe('W453XXA');
  });

  test.each([
    ['a month', 'October 2017', /effective is "October 2017", expected a year/],
    ['a year before ICD-10', 1999, /effective is "1999"/],
    ['a time of day', new Date('2021-01-01T12:00:00Z'), /effective is "2021-01-01"/],
    ['nothing', null, /effective is ""/],
  ])('refuses %s as the effective date', async (_, cell, reason) => {
    await expectRejection(readConversionWorkbook(table(['A04.71', cell, 'A04.7'])), 3, reason);
  });

  test('refuses a row whose code is no code', async () => {
    await expectRejection(
      readConversionWorkbook(table(['A04.7', 2017, 'None'], ['Total', 2017, 'None'])),
      4,
      /"Total"/,
    );
  });

  test('refuses a blank row among the others', async () => {
    const blank = [null, null, null];
    await expectRejection(readConversionWorkbook(table(blank, ['A04.71', 2017, 'A04.7'])), 3, /the current code is ""/);
  });

  test('refuses wording about previous codes that it cannot read', async () => {
    const file = table(['A04.71', 2017, 'see A04.7']);
    await expectRejection(readConversionWorkbook(file), 3, /previous codes are "see A04\.7", expected codes, ranges/);
  });

  test('refuses other columns', async () => {
    const file = workbookOf([PARAGRAPH, ['Current code assignment', 'Effective'], ['A04.71', 2017]]);
    await expectRejection(readConversionWorkbook(file), 2, /the header is "Current code assignment \| Effective"/);
    await expectRejection(readConversionWorkbook(workbookOf([PARAGRAPH])), 0, /no header row/);
  });

  test('refuses a workbook of several sheets, and a file that is no workbook', async () => {
    await expectRejection(readConversionWorkbook(workbookOf([HEADER], 2)), 0, '2 sheets, expected one');
    await expectRejection(readConversionWorkbook(bytesOf('Current code assignment')), 0, /not an xlsx workbook/);
  });
});
