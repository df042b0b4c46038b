import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IMPORT_KINDS as OFFERED_BY_THE_EDITOR } from '../../../client/src/import-kinds.js';
import { IMPORT_KINDS } from '../../../codesets/compile/imports/kinds.js';
import { KINDS } from '../../../server/src/cli/commands/codesets.js';
import { openBundledLibrary } from '../../../server/src/host/library.js';
import { folderWith, lines, records, runCli } from './run-cli.js';

const PAIRS =
  'column1\tcolumn2\tdeletion_date\tmodifier_indicator\trationale\n' +
  'G0398\tG0400\t9999-12-31\t0\tMutually exclusive procedures\n';
const MUE = 'hcpcs_code\tmue_units\tmue_mai\tmue_rationale\tmue_service\nE0607\t1\t2\tCMS Policy\tDME Supplier\n';
const CPT = 'CPT Code,Long Descriptor\n99999,Made up\n';
const CLAIM = 'encounter: study\nclaim: professional\nfrom: 2024-07-10\ndiagnoses: [G47.33]\nlines: [G0398, G0400]\n';

const world = (more: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'practitioner.tsv': PAIRS, 'mue.tsv': MUE, 'cpt.csv': CPT, ...more });

const inQuarter = ['--effective', '2024-07-01', '--data', 'data'];

test('tells of each file what it is and for which days it answers, and where it was written', async () => {
  const cwd = world();
  const { status, stdout } = await runCli(['codesets', 'import', 'practitioner.tsv', 'mue.tsv', ...inQuarter], { cwd });
  expect(status).toBe(0);
  expect(lines(stdout)).toEqual([
    'practitioner.tsv: NCCI PTP practitioner (ptp-practitioner), 1 row, answers for 2024-07-01 to 2024-09-30',
    'mue.tsv: NCCI MUE DME supplier (mue-dme), 1 row, answers for 2024-07-01 to 2024-09-30',
    `written to ${join(cwd, 'data', 'codesets')}`,
  ]);
});

test('adds to what was imported before, and a file replaces itself', async () => {
  const cwd = world();
  for (const file of ['practitioner.tsv', 'mue.tsv', 'practitioner.tsv']) {
    await runCli(['codesets', 'import', file, ...inQuarter], { cwd });
  }
  const { stdout } = await runCli(['codesets', 'list', '--format', 'json', '--data', 'data'], { cwd });
  const tables = records(stdout).filter((record) => 'table' in record);
  expect(tables.map(({ table, source, rows }) => [table, source, rows])).toEqual([
    ['mue-dme', 'mue.tsv', 1],
    ['ptp-practitioner', 'practitioner.tsv', 1],
  ]);
});

test('makes the edits run, and the CPT codes known', async () => {
  const cwd = world({ 'study.encounter.yaml': CLAIM });
  await runCli(['codesets', 'import', 'practitioner.tsv', 'cpt.csv', ...inQuarter], { cwd });
  const library = openBundledLibrary(join(cwd, 'data', 'codesets'));
  const { status, stdout } = await runCli(['check', 'study.encounter.yaml'], { cwd, openLibrary: () => library });
  expect(status).toBe(1);
  expect(stdout).toMatch(/error ncci-ptp-never G0400 is not paid with G0398/);
  expect(library.lookup('cpt', '99999', '2024-07-10').title).toBe('Made up');
  const visit = CLAIM.replace('[G0398, G0400]', '["99999"]');
  const known = folderWith({ 'visit.encounter.yaml': visit });
  const licensed = await runCli(['check', 'visit.encounter.yaml'], { cwd: known, openLibrary: () => library });
  expect(licensed.stdout).not.toContain('cpt-unverifiable');
  const without = await runCli(['check', 'study.encounter.yaml'], { cwd });
  expect(without.status).toBe(0);
});

test('leaves everything as it was when one of the files does not fit', async () => {
  const cwd = world({ 'broken-practitioner.tsv': PAIRS.replace('G0400', 'G04') });
  const { status, stderr } = await runCli(
    ['codesets', 'import', 'practitioner.tsv', 'broken-practitioner.tsv', ...inQuarter],
    { cwd },
  );
  expect(status).toBe(2);
  expect(stderr).toBe(
    'chartwright: broken-practitioner.tsv:2: the column 2 code is "G04", expected a HCPCS or CPT code; nothing was imported\n',
  );
  expect(existsSync(join(cwd, 'data'))).toBe(false);
});

test('refuses a file that is not there, a day that is none, a kind that is none, and no file at all', async () => {
  const cwd = world();
  const refusal = async (...argv: string[]) => (await runCli(['codesets', 'import', ...argv], { cwd })).stderr;
  expect(await refusal('no.tsv', ...inQuarter)).toBe('chartwright: no.tsv does not exist; nothing was imported\n');
  expect(await refusal('mue.tsv', '--effective', '2024-13-01')).toMatch(/--effective 2024-13-01: not a calendar day/);
  expect(await refusal('mue.tsv', '--kind', 'prices')).toMatch(/Allowed choices are ptp-practitioner/);
  expect(await refusal()).toMatch(/missing required argument/);
});

test('verify holds imports to their manifest', async () => {
  const cwd = world();
  await runCli(['codesets', 'import', 'mue.tsv', ...inQuarter], { cwd });
  const whole = await runCli(['codesets', 'verify', '--data', 'data'], { cwd });
  expect(whole.status).toBe(0);
  expect(whole.stdout).toMatch(/^mue-dme-2024-07-01-\w{8}\.pack is whole$/m);
  const folder = join(cwd, 'data', 'codesets');
  const pack = readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '';
  appendFileSync(join(folder, pack), 'x');
  const damaged = await runCli(['codesets', 'verify', '--data', 'data'], { cwd });
  expect(damaged.status).toBe(1);
  expect(damaged.stdout).toMatch(/^mue-dme-.* is damaged/m);
});

test('records where each table came from', async () => {
  const cwd = world();
  await runCli(['codesets', 'import', 'mue.tsv', ...inQuarter], { cwd });
  const manifest = JSON.parse(readFileSync(join(cwd, 'data', 'codesets', 'manifest.json'), 'utf8'));
  expect(manifest.tables[0].sources).toEqual([
    {
      file: 'mue.tsv',
      publisher: 'CMS',
      release: 'NCCI MUE DME supplier',
      effective: '2024-07-01',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      derived: false,
      licence: "the user's own download",
    },
  ]);
});

test('the help and the editor offer the kinds that there are', () => {
  expect(KINDS).toEqual(Object.keys(IMPORT_KINDS));
  expect(OFFERED_BY_THE_EDITOR).toEqual(IMPORT_KINDS);
});
