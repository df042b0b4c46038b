/** The configuration of a project and sidecars, on the command line. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, records, runCli } from './run-cli.js';

const CONFIG = `mappings:
  - files: "claims/*.json"
    id: "$.id"
    claim: professional
    date: "$.dos"
    diagnoses: "$.dx[*]"
`;
const CLAIM = '{ "id": "A-1", "dos": "2025-11-03", "dx": ["E11", "I10"] }\n';

const project = (more: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'chartwright.config.yaml': CONFIG, 'claims/a.json': CLAIM, 'other/b.json': CLAIM, ...more });

describe('check', () => {
  test('reads files as the configuration above them says', async () => {
    const { status, stdout } = await runCli(['check', 'claims'], { cwd: project() });
    expect(status).toBe(1);
    expect(stdout).toContain('claims/a.json:1:45 error dx-not-billable');
    expect(stdout).toContain('1 file, 1 encounter, 2 codes checked');
  });

  test('finds the same from inside the folder', async () => {
    const { stdout } = await runCli(['check', 'a.json'], { cwd: join(project(), 'claims') });
    expect(stdout).toContain('a.json:1:45 error dx-not-billable');
  });

  test('lets the nearest configuration count', async () => {
    const cwd = project({
      'claims/chartwright.config.yaml': 'mappings: [{ files: "*.json", diagnoses: "$.nothing" }]\n',
    });
    expect((await runCli(['check', 'claims'], { cwd })).stdout).not.toContain('dx-not-billable');
  });

  test('looks no higher than the folder that holds .git', async () => {
    const cwd = project();
    mkdirSync(join(cwd, 'claims', '.git'));
    const { status, stderr } = await runCli(['check', 'claims/a.json'], { cwd });
    expect([status, stderr]).toEqual([
      2,
      'chartwright: claims/a.json is in no format that Chartwright reads: skipped\nchartwright: claims/a.json holds no file that Chartwright reads\n',
    ]);
  });

  test('reports mistakes of a configuration that is among the files', async () => {
    const cwd = project({ 'chartwright.config.yaml': CONFIG.replace('id:', 'ids:') });
    const { status, stdout, stderr } = await runCli(['check', '.'], { cwd });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('chartwright.config.yaml:3:5 error config-invalid');
  });

  test('tells of one that is not: what it left unread must not pass for clean', async () => {
    const cwd = project({ 'chartwright.config.yaml': CONFIG.replace('"$.dx[*]"', '"$.dx[*"') });
    const { status, stderr } = await runCli(['check', 'claims'], { cwd });
    expect([status, stderr]).toEqual([
      2,
      'chartwright: chartwright.config.yaml has mistakes, so that files may be left unread: check it\n',
    ]);
  });

  test('holds back what a sidecar suppresses', async () => {
    const sidecar = 'ignore:\n  - { rule: dx-not-billable, code: E11, reason: test data }\n';
    const cwd = project({ 'claims/a.json.chartwright.yaml': sidecar });
    expect(await runCli(['check', '.'], { cwd })).toMatchObject({ status: 0 });
  });

  test('tells of a sidecar that cannot be read', async () => {
    const cwd = project();
    symlinkSync('/dev/null', join(cwd, 'claims', 'a.json.chartwright.yaml'));
    const { status, stderr } = await runCli(['check', 'claims/a.json'], { cwd });
    expect([status, stderr]).toEqual([2, 'chartwright: claims/a.json has a sidecar that is not a regular file\n']);
  });

  test.each([
    ['no YAML', ': : {\n'],
    ['a suppression without a reason', 'ignore:\n  - { rule: dx-not-billable, code: E11 }\n'],
  ])('tells of a sidecar with mistakes: %s', async (_, sidecar) => {
    const cwd = project({
      'claims/a.json': CLAIM.replace('"E11"', '"I10"'),
      'claims/a.json.chartwright.yaml': sidecar,
    });
    const alone = await runCli(['check', 'claims/a.json'], { cwd });
    expect([alone.status, alone.stderr]).toEqual([
      2,
      'chartwright: claims/a.json.chartwright.yaml has mistakes, so that it may not be followed: check it\n',
    ]);
    // Checked itself, its mistakes are findings.
    const both = await runCli(['check', 'claims'], { cwd });
    expect([both.status, both.stderr]).toEqual([1, '']);
    expect(both.stdout).toContain('claims/a.json.chartwright.yaml:');
  });

  test('repairs mapped files', async () => {
    const cwd = project({ 'chartwright.config.yaml': CONFIG, 'claims/a.json': CLAIM.replace('"E11"', '"S00.83A"') });
    const { status } = await runCli(['check', '--fix', 'claims'], { cwd });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'claims/a.json'), 'utf8')).toBe(CLAIM.replace('"E11"', '"S00.83XA"'));
  });
});

test('references lists the codes of mapped files', async () => {
  const { stdout } = await runCli(['references', '--format', 'json', '.'], { cwd: project() });
  expect(records(stdout).map(({ file, text, date }) => [file, text, date])).toEqual([
    ['claims/a.json', 'E11', '2025-11-03'],
    ['claims/a.json', 'I10', '2025-11-03'],
  ]);
});

describe('test', () => {
  const expecting = (code: string) =>
    project({ 'claims/a.json.chartwright.yaml': `expect: [{ rule: dx-not-billable, code: ${code} }]\n` });

  test('runs fixtures whose expectations stand in a sidecar', async () => {
    expect(await runCli(['test', '.'], { cwd: expecting('E11') })).toMatchObject({ status: 0, stderr: '' });
  });

  test('fails those that are not met', async () => {
    const { status, stdout } = await runCli(['test', '.'], { cwd: expecting('I10') });
    expect(status).toBe(1);
    expect(stdout).toContain('dx-not-billable is expected here by the sidecar file, but reports nothing');
  });
});

describe('a broken link', () => {
  test.each([
    ['claims.x12', 2],
    ['visit.encounter.yaml', 2],
    ['chartwright.config.yaml', 2],
    ['package.json', 0],
  ])('named %s gives status %d: whether its file would have been read', async (name, expected) => {
    const cwd = folderWith({ 'a/b.encounter.yaml': 'claim: professional\nfrom: 2025-11-03\ndiagnoses: [I10]\n' });
    symlinkSync('nowhere', join(cwd, name));
    const { status, stderr } = await runCli(['check', '.'], { cwd });
    expect([status, stderr]).toEqual([expected, `chartwright: ${name} is a link whose target does not exist\n`]);
  });
});
