import { describe, expect, test } from 'vitest';
import { readHcpcsDerived2024 } from '../../../../codesets/compile/readers/hcpcs-derived-2024.js';
import { readHcpcsDerived2025 } from '../../../../codesets/compile/readers/hcpcs-derived-2025.js';
import { readHcpcsRecords } from '../../../../codesets/compile/readers/hcpcs-records.js';
import { readHcpcsWorkbook } from '../../../../codesets/compile/readers/hcpcs-workbook.js';
import { releasesReadBy } from '../../../../codesets/compile/releases.js';
import type { HcpcsRow } from '../../../../codesets/compile/rows.js';
import { once, open, root } from './real-releases.js';

const hcpcs2020 = once((file) => readHcpcsWorkbook(open(file)));

describe.runIf(root !== undefined)('HCPCS Level II over the real releases', () => {
  const count = (rows: readonly HcpcsRow[]): [number, number] => [
    rows.filter((row) => !row.modifier).length,
    rows.filter((row) => row.modifier).length,
  ];
  const terminated = (rows: readonly HcpcsRow[]): number =>
    rows.filter((row) => !row.modifier && row.terminated !== undefined).length;
  const october2020 = 'hcpcs/2020-10-01/anweb.xlsx';
  const july2024 = once(() =>
    readHcpcsDerived2024(
      open('hcpcs/2024-07-01/DERIVED/hcpcs_level2_2024-07.tsv.gz'),
      open('hcpcs/2024-07-01/DERIVED/hcpcs_level2_descriptions_2024-07.tsv.gz'),
    ),
  );
  const october2025 = once(() => readHcpcsDerived2025(open('hcpcs/2025-10-01/DERIVED/HCPC2025_OCT_ANWEB.csv.gz')));

  test.each([
    ['January 2017', 6_155, 343],
    ['January 2018', 6_205, 354],
    ['January 2019', 6_440, 360],
    ['January 2020', 6_710, 369],
  ])('%s: %i codes, %i modifiers', (release, codes, modifiers) => {
    const source = releasesReadBy('readHcpcsRecords').find((each) => each.release === release);
    expect(count(readHcpcsRecords(open(source?.path ?? '')))).toEqual([codes, modifiers]);
  });

  test('October 2020: 6,825 codes, 619 of them terminated, and 371 modifiers', async () => {
    const rows = await hcpcs2020(october2020);
    expect([...count(rows), terminated(rows)]).toEqual([6_825, 371, 619]);
  });

  test('the contractor record of January 2020 and the workbook of October 2020 read alike', async () => {
    const january = readHcpcsRecords(open('hcpcs/2020-01-01/HCPC2020_ANWEB_w_disclaimer.txt.gz'));
    const october = new Map((await hcpcs2020(october2020)).map((row) => [row.code, row]));
    expect(january.filter((row) => !october.has(row.code))).toEqual([]);
    expect(january.filter((row) => row.added !== october.get(row.code)?.added)).toEqual([]);
    // CMS revised 24 descriptions in between, some of which only repaired a character.
    expect(january.filter((row) => row.title !== october.get(row.code)?.title)).toHaveLength(24);
  });

  test('July 2024: 8,033 codes, 1,058 terminated; all of October 2020 among them, added on the same day', async () => {
    const rows = new Map(july2024('').map((row) => [row.code, row]));
    const before = (await hcpcs2020(october2020)).filter((row) => !row.modifier);
    expect([...count([...rows.values()]), terminated([...rows.values()])]).toEqual([8_033, 0, 1_058]);
    expect(before.filter((row) => rows.get(row.code)?.added !== row.added)).toEqual([]);
  });

  test('October 2025: 8,463 codes and 383 modifiers; all of July 2024 among them, added on the same day', () => {
    const rows = new Map(october2025('').map((row) => [row.code, row]));
    expect(count([...rows.values()])).toEqual([8_463, 383]);
    expect(july2024('').filter((row) => rows.get(row.code)?.added !== row.added)).toEqual([]);
  });

  test('October 2025: manual references and processing notes come out of the wrong cuts as they were in July 2024', () => {
    const rows = new Map(october2025('').map((row) => [row.code, row]));
    for (const member of ['coverageManual', 'carriersManual', 'processingNote'] as const) {
      const differing = july2024('').filter((row) => String(row[member]) !== String(rows.get(row.code)?.[member]));
      expect(differing, member).toEqual([]);
    }
  });

  test('October 2025: no description lost a letter at a cut; C7547 is one letter shorter because CMS mended its spelling', () => {
    const rows = new Map(october2025('').map((row) => [row.code, row.title]));
    const shorter = july2024('').filter(({ code, title }) => lacksOneLetter(rows.get(code) ?? '', title));
    expect(shorter.map(({ code }) => code)).toEqual(['C7547']);
  });

  test('no release carries a CPT or CDT code', async () => {
    const all = [...(await hcpcs2020(october2020)), ...july2024(''), ...october2025('')];
    expect(all.filter((row) => !row.modifier && !/^[A-CE-V]\d{4}$/.test(row.code))).toEqual([]);
  });
});

/** True when `text` is `whole` without one character. */
function lacksOneLetter(text: string, whole: string): boolean {
  if (text.length !== whole.length - 1) return false;
  const at = [...text].findIndex((letter, index) => letter !== whole[index]);
  const cut = at === -1 ? text.length : at;
  return whole.slice(0, cut) + whole.slice(cut + 1) === text;
}
