import { describe, expect, test } from 'vitest';
import { readConversionWorkbook } from '../../../../codesets/compile/readers/conversion-workbook.js';
import { readPcsConversionTable } from '../../../../codesets/compile/readers/pcs-conversion-table.js';
import { readPoaExempt } from '../../../../codesets/compile/readers/poa-exempt.js';
import { linesOf } from '../../../../codesets/compile/readers/text.js';
import { releasesReadBy } from '../../../../codesets/compile/releases.js';
import { attributes, inForce, once, open, orderRows, root, validCodes, without } from './real-releases.js';

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe.runIf(root !== undefined)('ICD-10 over the real releases', () => {
  describe('ICD-10-CM order files', () => {
    test.each([
      ['FY2016', 91_737, 69_823, 21_914],
      ['FY2017', 93_830, 71_486, 22_344],
      ['FY2018', 94_127, 71_704, 22_423],
      ['FY2019', 94_444, 71_932, 22_512],
      ['FY2020', 94_765, 72_184, 22_581],
      ['January 2021', 95_358, 72_621, 22_737],
      ['FY2022', 95_524, 72_748, 22_776],
      ['April 2022', 95_528, 72_750, 22_778],
      ['FY2023', 96_745, 73_639, 23_106],
      ['April 2023', 96_795, 73_674, 23_121],
      ['FY2024', 97_296, 74_044, 23_252],
      ['FY2025', 97_584, 74_260, 23_324],
      ['FY2026', 98_186, 74_719, 23_467],
    ])('%s: %i lines, %i valid, %i headers', (release, lines, valid, headers) => {
      const source = releasesReadBy('readOrderFile', 'icd10cm').find((each) => each.release === release);
      const rows = orderRows(source?.path ?? '');
      expect([rows.length, rows.filter((row) => row.valid).length, rows.filter((row) => !row.valid).length]).toEqual([
        lines,
        valid,
        headers,
      ]);
    });

    test('the codes valid in each are those that the MCE has in force on its first day', () => {
      for (const { path: file, effective } of releasesReadBy('readOrderFile', 'icd10cm')) {
        const valid = validCodes(orderRows(file));
        const dated = inForce(attributes('icd10cm'), effective);
        expect([...without(valid, dated), ...without(dated, valid)], file).toEqual([]);
      }
    });
  });

  describe('ICD-10-PCS order files', () => {
    // Later editions of their year differ from the MCE's dates: 7, 34 and 47 codes.
    test.each([
      ['FY2022', 78_227, 7],
      ['April 2022', 78_229, 0],
      ['FY2023', 78_530, 34],
      ['FY2024', 78_638, 47],
      ['FY2025', 78_948, 0],
      ['FY2026', 79_115, 0],
      ['April 2026', 79_193, 0],
    ])('%s: %i valid codes, %i of them otherwise dated by the MCE', (release, count, differing) => {
      const source = releasesReadBy('readOrderFile', 'icd10pcs').find((each) => each.release === release);
      const valid = validCodes(orderRows(source?.path ?? ''));
      const dated = inForce(attributes('icd10pcs'), source?.effective ?? '');
      expect(valid.size).toBe(count);
      expect(without(valid, dated).length + without(dated, valid).length).toBe(differing);
    });

    test('the headers are the tables: 914 in October 2025, 917 in April 2026', () => {
      const headers = (file: string): number => orderRows(file).filter((row) => !row.valid).length;
      expect(headers('icd10pcs/2025-10-01/icd10pcs_order_2026.txt.gz')).toBe(914);
      expect(headers('icd10pcs/2026-04-01/icd10pcs_order_2026.txt.gz')).toBe(917);
    });
  });

  test.each([
    ['FY2024', 38_110],
    ['FY2025', 38_154],
    ['FY2026', 38_349],
  ])('%s: %i POA-exempt codes, each a valid code of the release with its order number', (release, count) => {
    const ofRelease = (reader: 'readPoaExempt' | 'readOrderFile'): string =>
      releasesReadBy(reader, 'icd10cm').find((source) => source.release === release)?.path ?? '';
    const exempt = readPoaExempt(open(ofRelease('readPoaExempt')));
    const valid = new Map(orderRows(ofRelease('readOrderFile')).map((row) => [row.code, row]));
    expect(exempt.length).toBe(count);
    expect(exempt.filter(({ code, order }) => !valid.get(code)?.valid || valid.get(code)?.order !== order)).toEqual([]);
  });

  describe('conversion tables', () => {
    const fy2025 = 'icd10cm/2024-10-01/icd-10-cm-conversion-table-FY2025.xlsx';
    const fy2026 = 'icd10cm/2025-10-01/ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx';
    const conversions = once((file) => readConversionWorkbook(open(file)));

    test('a release has one row for each code that its order file added', async () => {
      // Valid codes added from release to release, as the README counts them; January 2021 counts 2020 from April on.
      const rows = await conversions(fy2026);
      const since = (day: string): number => rows.filter((row) => row.effective === day).length;
      expect(since('2017-10-01')).toBe(360);
      expect(since('2018-10-01')).toBe(279);
      expect(since('2019-10-01')).toBe(273);
      expect(since('2020-04-01') + since('2020-10-01') + since('2021-01-01')).toBe(496);
      expect(since('2021-10-01')).toBe(159);
      expect(since('2022-04-01')).toBe(3);
      expect(since('2022-10-01')).toBe(1_176);
      expect(since('2023-04-01')).toBe(42);
      expect(since('2023-10-01')).toBe(395);
      expect(since('2024-10-01')).toBe(252);
      expect(since('2025-10-01')).toBe(487);
    });

    test.each([
      [fy2025, 5_405],
      [fy2026, 5_892],
    ])('%s: %i rows; every code begins when the MCE says, but E11.3X11, a slip of the table', async (file, count) => {
      const first = new Map([...attributes('icd10cm')].reverse().map((row) => [row.code, row.from]));
      const rows = await conversions(file);
      expect(rows).toHaveLength(count);
      expect(rows.filter((row) => first.get(row.code) !== row.effective).map((row) => row.code)).toEqual(['E113X11']);
    });

    test('ICD-10-PCS: new codes begin and deleted ones end as the MCE says; 246 deletions have no equivalent', () => {
      const file = open('icd10pcs/2026-04-01/icd10pcs_conversion_table.txt.gz');
      const rows = readPcsConversionTable(file);
      expect(linesOf(file, 'ascii').length - 1 - rows.length).toBe(246);
      const first = new Map([...attributes('icd10pcs')].reverse().map((row) => [row.code, row.from]));
      const last = new Map(attributes('icd10pcs').map((row) => [row.code, row.through ?? '']));
      const ofChange = (change: string) => rows.filter((row) => row.change === change);
      const ends = (code = ''): string => dayAfter(last.get(code) || '9998-12-31');
      expect([ofChange('new').length, ofChange('revised').length, ofChange('deleted').length]).toEqual([
        11_614, 2_863, 3_125,
      ]);
      expect(ofChange('new').filter((row) => first.get(row.code) !== row.effective)).toEqual([]);
      expect(ofChange('deleted').filter((row) => ends(row.previous[0]) !== row.effective)).toEqual([]);
    });
  });
});
