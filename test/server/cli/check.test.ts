import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../server/src/cli/check/report.js';
import { folderWith, runCli, visit } from './run-cli.js';

const clean = visit('I10', 'E11.9');
/** E11 is a category of the FY2026 release: an error. */
const faulty = visit('I10', 'E11');

async function checkJson(cwd: string, ...argv: readonly string[]): Promise<CheckReport> {
  const { stdout } = await runCli(['check', '--format', 'json', ...argv, '.'], { cwd });
  return JSON.parse(stdout) as CheckReport;
}

describe('exit status', () => {
  test.each([
    ['0 when nothing is found', clean, [], 0],
    ['1 for an error', faulty, [], 1],
    ['0 when every finding is below --fail-on', faulty, ['--rule', 'dx-not-billable=warning'], 0],
    [
      '1 for a warning with --fail-on warning',
      faulty,
      ['--rule', 'dx-not-billable=warning', '--fail-on', 'warning'],
      1,
    ],
    ['0 for an info with --fail-on warning', faulty, ['--rule', 'dx-not-billable=info', '--fail-on', 'warning'], 0],
    ['0 when the rule is off', faulty, ['--rule', 'dx-not-billable=off'], 0],
    [
      'that of the last --rule for a rule',
      faulty,
      ['--rule', 'dx-not-billable=off', '--rule', 'dx-not-billable=error'],
      1,
    ],
  ])('%s', async (_name, content, argv, status) => {
    const cwd = folderWith({ 'a.encounter.yaml': content });
    expect(await runCli(['check', ...argv, '.'], { cwd })).toMatchObject({ status, stderr: '' });
  });
});

test('text names file, line, column, severity and rule, and ends with a summary', async () => {
  const cwd = folderWith({
    'ward/faulty.encounter.yaml': faulty,
    'ward/clean.encounter.json': '{"encounter": "x"}',
    'notes.txt': '',
  });
  const { stdout } = await runCli(['check', '--rule', 'encounter-missing-key=off', 'ward'], { cwd });
  expect(stdout).toMatch(/^ward\/faulty\.encounter\.yaml:6:5 error dx-not-billable E11 is a category/);
  expect(stdout).toMatch(/\n\n2 files, 2 encounters, 2 codes checked: 1 error\n$/);
});

describe('JSON', () => {
  test('has exactly the members of the contract, with 0-based ranges', async () => {
    const report = await checkJson(folderWith({ 'a.encounter.yaml': faulty }));
    expect(Object.keys(report)).toEqual(['tool', 'releases', 'files', 'summary']);
    expect(report.tool).toEqual({ name: 'chartwright', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(report.releases).toContainEqual({
      system: 'icd10cm',
      release: 'FY2026',
      from: '2025-10-01',
      through: '2026-09-30',
    });
    expect(report.summary).toEqual({
      files: 1,
      encounters: 1,
      references: 2,
      errors: 1,
      warnings: 0,
      infos: 0,
      hints: 0,
    });
    const [file] = report.files;
    expect(file).toMatchObject({ file: 'a.encounter.yaml', format: 'encounter', encounters: 1, references: 2 });
    const range = { start: { line: 5, character: 4 }, end: { line: 5, character: 7 } };
    expect(file?.diagnostics).toEqual([
      {
        rule: 'dx-not-billable',
        severity: 'error',
        message: expect.stringContaining('E11'),
        range,
        text: 'E11',
        fixes: expect.arrayContaining([
          { title: expect.stringContaining('E11.9'), kind: 'edit', edits: [{ range, newText: 'E11.9' }] },
        ]),
        related: [],
      },
    ]);
  });

  test('counts characters in UTF-16, as editors do', async () => {
    const text = 'encounter: "🩺 1"\nclaim: professional\nfrom: 2025-11-03\ndiagnoses: [{ note: "🩺é", code: E11 }]\n';
    const [file] = (await checkJson(folderWith({ 'a.encounter.yaml': text }))).files;
    const character = 'diagnoses: [{ note: "🩺é", code: '.length;
    expect(file?.diagnostics[0]?.range.start).toEqual({ line: 3, character });
  });

  test.each([
    ['CRLF line ends', Buffer.from(faulty.replaceAll('\n', '\r\n'))],
    ['a UTF-8 byte order mark', Buffer.from(`\ufeff${faulty}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${faulty}`, 'utf16le')],
  ])('%s changes neither findings nor places', async (_name, bytes) => {
    const plain = await checkJson(folderWith({ 'a.encounter.yaml': faulty }));
    expect((await checkJson(folderWith({ 'a.encounter.yaml': bytes }))).files).toEqual(plain.files);
  });
});

describe('which files', () => {
  test('files of other formats under a folder are passed over in silence', async () => {
    const cwd = folderWith({ 'a.encounter.yml': clean, 'README.md': '# E11', 'b.yaml': 'diagnoses: [E11]' });
    const { status, stdout, stderr } = await runCli(['check', '.'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 file,');
  });

  test('node_modules is skipped, unless a file in it is given', async () => {
    const cwd = folderWith({ 'a.encounter.yaml': clean, 'node_modules/p/b.encounter.yaml': faulty });
    expect((await runCli(['check', '.'], { cwd })).status).toBe(0);
    expect((await runCli(['check', 'node_modules/p/b.encounter.yaml'], { cwd })).status).toBe(1);
  });

  test('a file named twice, also through its folder, is checked once', async () => {
    const cwd = folderWith({ 'ward/a.encounter.yaml': faulty });
    const { stdout } = await runCli(['check', 'ward/a.encounter.yaml', '.', './ward', 'ward/../ward'], { cwd });
    expect(stdout).toContain('1 file, 1 encounter, 2 codes checked');
  });

  test('paths are shown as they would be typed', async () => {
    const cwd = folderWith({ 'ward/a.encounter.yaml': faulty });
    expect((await runCli(['check', './ward/'], { cwd })).stdout).toMatch(/^ward\/a\.encounter\.yaml:6:5/);
    expect((await runCli(['check', cwd], { cwd: '/' })).stdout).toContain(`${cwd}/ward/a.encounter.yaml:6:5`);
  });

  test('patterns that the shell left alone are expanded', async () => {
    const cwd = folderWith({
      'x/a.encounter.yaml': clean,
      'x/y/b.encounter.yaml': clean,
      'z/c.encounter.yaml': faulty,
    });
    const { status, stdout } = await runCli(['check', 'x/**/*.encounter.yaml'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('2 files,');
  });

  test('a file whose name looks like a pattern is a file', async () => {
    const cwd = folderWith({ 'visit [1].encounter.yaml': faulty });
    expect((await runCli(['check', 'visit [1].encounter.yaml'], { cwd })).status).toBe(1);
  });

  test('a given file of no known format is told, and the rest decides', async () => {
    const cwd = folderWith({ 'a.encounter.yaml': clean, 'notes.txt': 'E11' });
    const { status, stderr } = await runCli(['check', 'notes.txt', 'a.encounter.yaml'], { cwd });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'chartwright: notes.txt is in no format that Chartwright reads: skipped\n',
    });
  });

  test('when there is nothing to check at all, silence does not pass for clean', async () => {
    const cwd = folderWith({ 'docs/README.md': '' });
    const { status, stderr } = await runCli(['check', 'docs'], { cwd });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'chartwright: docs holds no file that Chartwright reads\n',
    });
  });
});
