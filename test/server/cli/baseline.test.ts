import { lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../server/src/cli/check/report.js';
import { folderWith, runCli, visit } from './run-cli.js';

const A = 'visits/a.encounter.yaml';
const B = 'visits/b.encounter.yaml';

interface Line {
  file: string;
  rule: string;
  code?: string;
  count: number;
}

const withBaseline = ['check', '--baseline', 'baseline.json'];

async function folderWithBaseline(files: Record<string, string>): Promise<string> {
  const cwd = folderWith(files);
  const { status, stderr } = await runCli([...withBaseline, '--update-baseline', '.'], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return cwd;
}

function entries(cwd: string): Line[] {
  return (JSON.parse(readFileSync(join(cwd, 'baseline.json'), 'utf8')) as { findings: Line[] }).findings;
}

async function checked(cwd: string, ...argv: string[]) {
  const { status, stdout, stderr } = await runCli([...withBaseline, '--format', 'json', ...argv, '.'], { cwd });
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as CheckReport;
  const found = report.files.flatMap(({ diagnostics }) => diagnostics.map(({ rule, text }) => `${rule} ${text}`));
  return { status, found, summary: report.summary, baseline: report.baseline };
}

describe('check --update-baseline', () => {
  test('writes sorted entries with paths, rules and codes, one a line', async () => {
    const cwd = await folderWithBaseline({ [B]: `${visit('E11', 'I50.2')}---\n${visit('E11')}`, [A]: visit('I10.0') });
    expect(readFileSync(join(cwd, 'baseline.json'), 'utf8')).toBe(`{
  "version": 1,
  "findings": [
    {"file":"visits/a.encounter.yaml","rule":"dx-unknown-code","code":"I10.0","count":1},
    {"file":"visits/b.encounter.yaml","rule":"dx-not-billable","code":"E11","count":2},
    {"file":"visits/b.encounter.yaml","rule":"dx-not-billable","code":"I50.2","count":1}
  ]
}
`);
  });

  test('is the same from every working folder', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11') });
    const before = readFileSync(join(cwd, 'baseline.json'), 'utf8');
    const argv = ['check', '--baseline', '../baseline.json', '--update-baseline', 'a.encounter.yaml'];
    expect((await runCli(argv, { cwd: join(cwd, 'visits') })).status).toBe(0);
    expect(readFileSync(join(cwd, 'baseline.json'), 'utf8')).toBe(before);
  });

  test('holds no words of the documents, not even where a code belongs', async () => {
    const cwd = await folderWithBaseline({ [A]: `${visit('Margaret Hollis', 'hollis')}nickname: Peggy\n` });
    expect(readFileSync(join(cwd, 'baseline.json'), 'utf8')).not.toMatch(/hollis|peggy|nickname/i);
    expect((await checked(cwd)).found).toEqual([]);
  });

  test('tells codes apart that are short of a zero', async () => {
    const lines = 'lines:\n  - { revenue: "636", code: J2405 }\n  - { revenue: "45", code: J2405 }\n';
    const cwd = await folderWithBaseline({ [A]: visit('I10').replace('professional', 'outpatient') + lines });
    const codes = entries(cwd).flatMap(({ rule, code }) => (rule === 'revenue-code-shape' ? [code] : []));
    expect(codes).toEqual(['45', '636']);
  });

  test('keeps what the run did not look at, and drops what is gone', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11'), [B]: visit('E11'), 'c.encounter.yaml': visit('E11') });
    rmSync(join(cwd, 'c.encounter.yaml'));
    writeFileSync(join(cwd, A), visit('I10.0'));
    await runCli([...withBaseline, '--update-baseline', A], { cwd });
    expect(entries(cwd).map(({ file, code }) => [file, code])).toEqual([
      [A, 'I10.0'],
      [B, 'E11'],
    ]);
  });

  test('keeps the entries of a rule that was off', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11') });
    const before = entries(cwd);
    await runCli([...withBaseline, '--update-baseline', '--rule', 'dx-not-billable=off', '.'], { cwd });
    expect(entries(cwd)).toEqual(before);
  });

  test('writes an empty list for a clean repository, through a link', async () => {
    const cwd = folderWith({ [A]: visit('I10'), 'real.json': '{"version":1,"findings":[]}' });
    symlinkSync('real.json', join(cwd, 'baseline.json'));
    const { stdout } = await runCli([...withBaseline, '--update-baseline', '.'], { cwd });
    expect(stdout).toMatch(/baseline written: it holds back 0 findings\n$/);
    expect(lstatSync(join(cwd, 'baseline.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.json'), 'utf8')).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });
});

describe('check --baseline', () => {
  test('is clean when nothing is new', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11', 'I10.0') });
    expect(await checked(cwd)).toMatchObject({
      status: 0,
      found: [],
      summary: { errors: 0 },
      baseline: { held: 2, gone: [], updated: false },
    });
  });

  test('survives lines that are added above, and another order', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11', 'I10.0') });
    writeFileSync(join(cwd, A), `# reviewed\n\n${visit('I10', 'I10.0', 'E11')}`);
    expect(await checked(cwd)).toMatchObject({ status: 0, found: [] });
  });

  test('shows and fails on what is new: another code, another file', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11') });
    writeFileSync(join(cwd, A), visit('E11', 'I50.2'));
    writeFileSync(join(cwd, B), visit('E11'));
    expect(await checked(cwd)).toMatchObject({
      status: 1,
      found: ['dx-not-billable I50.2', 'dx-not-billable E11'],
      summary: { errors: 2 },
    });
  });

  test('shows what goes beyond the count', async () => {
    const text = `${visit('E11')}---\n${visit('E11')}`;
    const cwd = await folderWithBaseline({ [A]: text });
    writeFileSync(join(cwd, A), `${text}---\n${visit('E11')}`);
    expect(await checked(cwd)).toMatchObject({ status: 1, found: ['dx-not-billable E11'], baseline: { held: 2 } });
  });

  test('tells which entries no longer occur', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11', 'I10.0'), [B]: visit('E11') });
    writeFileSync(join(cwd, A), visit('E11'));
    rmSync(join(cwd, B));
    const { baseline, status } = await checked(cwd);
    expect(status).toBe(0);
    expect(baseline?.gone).toEqual([
      { file: A, rule: 'dx-unknown-code', code: 'I10.0', count: 1 },
      { file: B, rule: 'dx-not-billable', code: 'E11', count: 1 },
    ]);
    const { stdout } = await runCli([...withBaseline, '.'], { cwd });
    expect(stdout).toContain(
      'the baseline holds back 1 finding, and names some that no longer occur (--update-baseline takes them out):\n' +
        `    ${A} dx-unknown-code I10.0 (1)\n    ${B} dx-not-billable E11 (1)\n`,
    );
  });

  test('calls nothing gone that the run did not look for', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('E11'), [B]: visit('E11') });
    const { stdout } = await runCli([...withBaseline, '--rule', 'dx-not-billable=off', A], { cwd });
    expect(stdout).toMatch(/the baseline holds back 0 findings\n$/);
  });

  test('repairs what it holds back, too, with --fix', async () => {
    const cwd = await folderWithBaseline({ [A]: visit('S00.83A') });
    expect(await checked(cwd, '--fix')).toMatchObject({ status: 0, found: [], baseline: { held: 0 } });
    expect(readFileSync(join(cwd, A), 'utf8')).toBe(visit('S00.83XA'));
  });
});

describe('a wrong baseline is told, with status 2', () => {
  test.each([
    ['missing', undefined, 'does not exist; --update-baseline writes it'],
    ['no JSON', '{', 'is not JSON'],
    ['another JSON', '[]', 'is not a baseline of this version of Chartwright'],
    ['of a later version', '{"version":2,"findings":[]}', 'is not a baseline of this version'],
    ['with a broken entry', '{"version":1,"findings":[{"file":"a","rule":"b","count":0}]}', 'is not a baseline'],
  ])('%s', async (_name, content, message) => {
    const cwd = folderWith({ [A]: visit('E11'), ...(content !== undefined && { 'baseline.json': content }) });
    const { status, stdout, stderr } = await runCli([...withBaseline, '.'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('--update-baseline needs to know the file', async () => {
    const { status, stderr } = await runCli(['check', '--update-baseline', '.'], { cwd: folderWith({}) });
    expect(status).toBe(2);
    expect(stderr).toBe('chartwright: --update-baseline: name the file with --baseline FILE\n');
  });

  test('one that cannot be written says why', async () => {
    const cwd = folderWith({ [A]: visit('E11') });
    const argv = ['check', '--baseline', 'no/baseline.json', '--update-baseline', '.'];
    const { status, stderr } = await runCli(argv, { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('cannot be written: its folder does not exist');
  });
});
