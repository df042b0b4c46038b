/** What holds of the packs as they are committed, on any machine. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../codesets/src/dates.js';
import { parseManifest, type SystemId } from '../../../codesets/src/index.js';
import { CodeStore } from '../../../codesets/src/store/code-store.js';
import { standingOf } from '../../../codesets/src/store/standing.js';
import { nodePackSource } from '../../../server/src/host/node-packs.js';
import { PACKS_FOLDER, realCodes } from '../../support/codes.js';

const manifest = parseManifest(readFileSync(join(PACKS_FOLDER, 'manifest.json'), 'utf8'));
const source = nodePackSource(PACKS_FOLDER);

function storeOf(system: SystemId): CodeStore {
  const entry = manifest.packs.find((pack) => pack.system === system);
  if (entry === undefined) throw new Error(`no pack of ${system}`);
  return new CodeStore(entry, source);
}

function countOn(store: CodeStore, date: string, status: string): number {
  let count = 0;
  for (let index = 0; index < store.codes.count; index++) {
    if (standingOf(store, index, dayOf(date)).status === status) count++;
  }
  return count;
}

/** Every title of every period of every code. */
function titles(store: CodeStore): string[] {
  return Array.from({ length: store.titles.count }, (_, number) => store.titles.text(number));
}

describe('the manifest', () => {
  test('describes the packs that are there, byte for byte', () => {
    const files = readdirSync(PACKS_FOLDER).filter((name) => name.endsWith('.pack'));
    expect(manifest.packs.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, size, sha256 } of manifest.packs) {
      const bytes = readFileSync(join(PACKS_FOLDER, file));
      expect({ file, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
        file,
        size,
        sha256,
      });
    }
  });

  test('names publisher, release, checksum and licence of every source, and no place on a disk', () => {
    for (const { sources } of manifest.packs) {
      expect(sources.length).toBeGreaterThan(0);
      for (const entry of sources) {
        expect(entry.file).toMatch(/^[a-z0-9]+\//);
        expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(entry.publisher).toMatch(/^(CDC\/NCHS|CMS)$/);
        expect(entry.release).not.toBe('');
        expect(entry.licence).not.toBe('');
        expect(entry.derived).toBe(entry.file.includes('DERIVED'));
      }
    }
  });

  test('the packs stay below eight megabytes together', () => {
    expect(manifest.packs.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(8_000_000);
  });
});

describe('ICD-10-CM', () => {
  const store = storeOf('icd10cm');

  // The census of the releases (valid codes, headers), as their publisher's files have them.
  test.each([
    ['2015-10-01', 69_823, 21_914],
    ['2016-10-01', 71_486, 22_344],
    ['2017-10-01', 71_704, 22_423],
    ['2018-10-01', 71_932, 22_512],
    ['2019-10-01', 72_184, 22_581],
    ['2021-01-01', 72_621, 22_737],
    ['2021-10-01', 72_748, 22_776],
    ['2022-04-01', 72_750, 22_778],
    ['2022-10-01', 73_639, 23_106],
    ['2023-04-01', 73_674, 23_121],
    ['2023-10-01', 74_044, 23_252],
    ['2024-04-01', 74_044, 23_252],
    ['2024-10-01', 74_260, 23_324],
    ['2025-04-01', 74_260, 23_324],
    ['2025-10-01', 74_719, 23_467],
    ['2026-04-01', 74_719, 23_467],
  ])('has on %s %i valid codes and %i headers', (date, valid, headers) => {
    expect(countOn(store, date, 'valid')).toBe(valid);
    expect(countOn(store, date, 'header')).toBe(headers);
  });

  test.each([['J12.82'], ['M35.81'], ['M35.89'], ['Z11.52'], ['Z20.822'], ['Z86.16']])(
    '%s began on 2021-01-01, though the file of that day carries the whole fiscal year',
    (code) => {
      expect(realCodes().lookup('icd10cm', code, '2020-12-31').status).toBe('not-yet');
      expect(realCodes().lookup('icd10cm', code, '2021-01-01').status).toBe('valid');
    },
  );

  test('M35.8 could be reported through 2020-12-31 and is a header since', () => {
    expect(realCodes().lookup('icd10cm', 'M35.8', '2020-12-31').status).toBe('valid');
    expect(realCodes().lookup('icd10cm', 'M35.8', '2021-01-01').status).toBe('header');
  });

  test('U07.1 could be reported from 2020-04-01, months before an order file had it', () => {
    expect(realCodes().lookup('icd10cm', 'U07.1', '2020-03-31').status).toBe('not-yet');
    expect(realCodes().lookup('icd10cm', 'U07.1', '2020-04-01')).toMatchObject({ status: 'valid', title: 'COVID-19' });
  });

  test('ends with fiscal year 2026: nothing is known of the day after', () => {
    expect(realCodes().lookup('icd10cm', 'E11.9', '2026-09-30').status).toBe('valid');
    expect(realCodes().lookup('icd10cm', 'E11.9', '2026-10-01')).toMatchObject({
      status: 'unknown',
      unknownReason: 'outside-releases',
    });
  });
});

describe('ICD-10-PCS', () => {
  const store = storeOf('icd10pcs');

  // Dates on which the order file and CMS's validity dates agree to the code.
  test.each([
    ['2022-04-01', 78_229],
    ['2024-10-01', 78_948],
    ['2025-10-01', 79_115],
    ['2026-04-01', 79_193],
  ])('has on %s %i valid codes', (date, valid) => {
    expect(countOn(store, date, 'valid')).toBe(valid);
  });

  test('has 917 tables since April 2026', () => {
    expect(countOn(store, '2026-04-01', 'header')).toBe(917);
  });

  test('has a title for every code, those that ended before the oldest order file included', () => {
    expect(titles(store).filter((title) => title === '')).toEqual([]);
  });
});

describe('licensed text', () => {
  const cptModifiers = (code: string) => /^(\d\d|[1238]P|P[1-6])$/.test(code);

  test('no system has a code of CPT', () => {
    expect(manifest.packs.map(({ system }) => system)).not.toContain('cpt');
    // Tables of edits carry CPT numbers: users import their own.
    expect(manifest.tables).toBeUndefined();
    const hcpcs = storeOf('hcpcs');
    const all = Array.from({ length: hcpcs.codes.count }, (_, index) => hcpcs.codes.at(index));
    expect(all.filter((code) => !/^[A-CE-V]\d{4}$/.test(code))).toEqual([]);
  });

  test('a modifier of CPT is a bare number: its title says only whose it is', () => {
    const store = storeOf('modifier');
    const found = Array.from({ length: store.codes.count }, (_, index) => index).filter((index) =>
      cptModifiers(store.codes.at(index)),
    );
    expect(found.length).toBeGreaterThanOrEqual(49);
    for (const index of found) expect(store.titles.text(store.periods.first(index))).toBe('CPT modifier');
  });

  test('a replacement that the system does not have is a bare code', () => {
    for (const { system } of manifest.packs) {
      expect(
        storeOf(system)
          .pack.json<string[]>('foreign')
          .filter((code) => !/^[0-9A-Z.]{2,8}$/.test(code)),
      ).toEqual([]);
    }
  });
});
