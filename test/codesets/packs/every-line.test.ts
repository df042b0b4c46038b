/** Every line of every release, where the folder of releases is at hand. The other pack tests run anywhere. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAttributes } from '../../../codesets/compile/readers/mce.js';
import { readOrderFile } from '../../../codesets/compile/readers/order-file.js';
import type { AttributeRow, OrderRow } from '../../../codesets/compile/rows.js';
import { dayOf, isoOf } from '../../../codesets/src/dates.js';
import { realCodes } from '../../support/codes.js';
import { releaseFile } from '../../support/release-file.js';
import { releasesFolder } from '../../support/releases-folder.js';

const folder = releasesFolder();
const LAST_DAY = '2026-09-30';
/** Differences are listed, not counted: the first few tell what is wrong. */
const SHOWN = 5;

if (folder !== undefined) {
  const codes = realCodes();

  const orderFiles = (system: 'icd10cm' | 'icd10pcs'): { date: string; rows: () => OrderRow[] }[] =>
    readdirSync(join(folder, system))
      .filter((name) => /^\d{4}-/.test(name))
      .sort()
      .flatMap((date) =>
        readdirSync(join(folder, system, date))
          .filter((name) => /order.*\.txt\.gz$/.test(name))
          .map((name) => ({ date, rows: () => readOrderFile(releaseFile(folder, join(system, date, name))) })),
      );

  describe('lookup on every line of the ICD-10-CM order files, on the day of the release', () => {
    const files = orderFiles('icd10cm');

    test('there are thirteen of them', () => expect(files).toHaveLength(13));

    test.each(files)('agrees on existence, valid or header, and title: $date', ({ date, rows }) => {
      const wrong = rows().filter(({ code, valid, title }) => {
        const found = codes.lookup('icd10cm', code, date);
        return found.status !== (valid ? 'valid' : 'header') || found.title !== title || found.billable !== valid;
      });
      expect(wrong.slice(0, SHOWN)).toEqual([]);
    });

    test.each(files)('finds nothing else in force: $date', ({ date, rows }) => {
      const listed = new Set(rows().map(({ code }) => code));
      const letters = [...new Set([...listed].map((code) => code.slice(0, 1)))];
      const found = letters.flatMap((letter) => codes.billableBelow('icd10cm', letter, date, 100_000));
      expect(found.filter(({ id }) => !listed.has(id.replace('.', ''))).slice(0, SHOWN)).toEqual([]);
      expect(found).toHaveLength(rows().filter(({ valid }) => valid).length);
    });
  });

  describe('ICD-10-PCS titles', () => {
    test('are those of the newest order file that has the code', () => {
      const newest = new Map<string, string>();
      for (const { rows } of orderFiles('icd10pcs')) for (const { code, title } of rows()) newest.set(code, title);
      expect(newest.size).toBeGreaterThan(80_000);
      const wrong = [...newest].filter(([code, title]) => codes.lookup('icd10pcs', code, LAST_DAY).title !== title);
      expect(wrong.slice(0, SHOWN)).toEqual([]);
    });
  });

  describe('lookup on every row of the validity tables', () => {
    const shift = (date: string, days: number) => isoOf((dayOf(date) ?? 0) + days);

    /** What the table says of a code on a day: the row that holds it. */
    const rowOn = (rows: readonly AttributeRow[], date: string) =>
      rows.find(({ from, through }) => from <= date && date <= (through ?? LAST_DAY));

    /** The first and last day of a row and the days around them, as far as the releases reach. */
    const daysOf = ({ from, through = LAST_DAY }: AttributeRow) =>
      [from, shift(from, -1), through, shift(through, 1)].filter((day) => day >= '2015-10-01' && day <= LAST_DAY);

    const faults = (
      system: 'icd10cm' | 'icd10pcs',
      code: string,
      date: string,
      expected: AttributeRow | undefined,
      names: readonly string[],
    ) => {
      const isValid = codes.lookup(system, code, date).status === 'valid';
      const wrongNames = names.filter(
        (name) => codes.hasAttribute(system, code, name, date) !== (expected?.attributes.includes(name) ?? false),
      );
      return [...(isValid === (expected !== undefined) ? [] : ['validity']), ...wrongNames].map(
        (what) => `${code} ${date} ${what}`,
      );
    };

    const disagreements = (system: 'icd10cm' | 'icd10pcs') => {
      const table = readAttributes(releaseFile(folder, `mce/2026-04-01-v43.1/DERIVED/${system}_attributes.tsv.gz`));
      const byCode = new Map<string, AttributeRow[]>();
      for (const row of table) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
      const names = [...new Set(table.flatMap(({ attributes }) => attributes))];
      const wrong = table.flatMap((row) =>
        daysOf(row).flatMap((date) => faults(system, row.code, date, rowOn(byCode.get(row.code) ?? [], date), names)),
      );
      return { rows: table.length, wrong: wrong.slice(0, SHOWN) };
    };

    test('agrees on the day it begins, the day before, the day it ends and the day after: ICD-10-CM', () => {
      expect(disagreements('icd10cm')).toEqual({ rows: 84_932, wrong: [] });
    }, 240_000);

    test('agrees on the day it begins, the day before, the day it ends and the day after: ICD-10-PCS', () => {
      expect(disagreements('icd10pcs')).toEqual({ rows: 86_809, wrong: [] });
    }, 240_000);
  });
}
