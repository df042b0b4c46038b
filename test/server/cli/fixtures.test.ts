import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { TestReport } from '../../../server/src/cli/fixtures/report.js';
import { folderWith, runCli, visit } from './run-cli.js';

const A = 'a.encounter.yaml';
const met = visit('I10', 'E11 # expect: dx-not-billable');
/** One expectation that is not met, one finding that is not expected. */
const wrong = visit('E11.9 # expect: dx-not-billable', 'I10.0');

function runTest(cwd: string, ...argv: string[]) {
  return runCli(['test', ...argv, '.'], { cwd });
}

describe('exit status', () => {
  test.each<[string, string, string[], number]>([
    ['0 when all that is expected is found, and nothing else', met, [], 0],
    ['1 when something expected is missing', visit('E11.9 # expect: dx-not-billable'), [], 1],
    ['1 when something is found that is not expected', visit('E11 # expect: dx-not-billable', 'I10.0'), [], 1],
    ['1 when the finding is on another line', visit('E11.9 # expect: dx-not-billable', 'E11'), [], 1],
    ['1 for a rule that does not exist', visit('E11 # expect: dx-not-billable, dx-no-such-rule'), [], 1],
    ['1 for an expectation that names no rule', visit('I10 # expect:'), [], 1],
    [
      '1 for an unexpected info',
      visit('E11 # expect: dx-not-billable', 'I10.0'),
      ['--rule', 'dx-unknown-code=info'],
      1,
    ],
    [
      '0 for an unexpected hint',
      visit('E11 # expect: dx-not-billable', 'I10.0'),
      ['--rule', 'dx-unknown-code=hint'],
      0,
    ],
    ['0 for an expected hint', met, ['--rule', 'dx-not-billable=hint'], 0],
    ['1 when the expected rule is off', met, ['--rule', 'dx-not-billable=off'], 1],
    ['1 when no release can judge: silence is no proof', met.replace('2025-11-03', '2035-11-03'), [], 1],
  ])('%s', async (_name, content, argv, status) => {
    const cwd = folderWith({ [A]: content });
    expect(await runTest(cwd, ...argv)).toMatchObject({ status, stderr: '' });
  });

  test('2 when no file expects anything', async () => {
    const { status, stderr } = await runTest(folderWith({ [A]: visit('I10') }));
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'chartwright: no file expects anything\n' });
  });

  test('2 when a file cannot be read', async () => {
    const cwd = folderWith({ [A]: met, 'b.encounter.yaml': Buffer.from([0xff, 0x0a]) });
    const { status, stdout, stderr } = await runTest(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('b.encounter.yaml is not UTF-8 text');
    expect(stdout).toMatch(/1 passed\n1 path could not be read\n$/);
  });
});

describe('what is printed', () => {
  const files = { [A]: wrong, 'b.encounter.yaml': met, 'c.encounter.yaml': visit('E11') };

  test('as text: what failed, and how many were skipped because they expect nothing', async () => {
    const { stdout } = await runTest(folderWith(files));
    expect(
      stdout,
    ).toBe(`a.encounter.yaml:5:21 failed unmet: dx-not-billable is expected on line 5, but reports nothing there
a.encounter.yaml:6:5 failed unexpected error dx-unknown-code: I10.0 is not an ICD-10-CM code on 2025-11-03 (FY2026)

2 fixtures, 2 expected findings: 1 passed, 1 failed, 1 skipped (nothing expected)
`);
  });

  test('as JSON', async () => {
    const { stdout } = await runTest(folderWith(files), '--format', 'json');
    const report = JSON.parse(stdout) as TestReport;
    expect(report.summary).toEqual({
      files: 2,
      passed: 1,
      failed: 1,
      skipped: 1,
      expected: 2,
      unmet: 1,
      unexpected: 1,
    });
    expect(report.files).toEqual([
      {
        file: A,
        passed: false,
        expected: 1,
        failures: [
          {
            kind: 'unmet',
            rule: 'dx-not-billable',
            message: 'dx-not-billable is expected on line 5, but reports nothing there',
            range: { start: { line: 4, character: 20 }, end: { line: 4, character: 35 } },
          },
          {
            kind: 'unexpected',
            rule: 'dx-unknown-code',
            severity: 'error',
            message: expect.stringContaining('I10.0'),
            range: { start: { line: 5, character: 4 }, end: { line: 5, character: 9 } },
          },
        ],
      },
      { file: 'b.encounter.yaml', passed: true, expected: 1, failures: [] },
    ]);
  });

  test('as JUnit: a case per fixture', async () => {
    const { stdout } = await runTest(folderWith(files), '--format', 'junit');
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { testsuites } = parser.parse(stdout) as { testsuites: Record<string, unknown> };
    expect(testsuites).toMatchObject({
      tests: '2',
      failures: '1',
      testsuite: {
        name: 'fixtures',
        testcase: [{ name: A, failure: { message: '2 failures', type: 'unmet' } }, { name: 'b.encounter.yaml' }],
      },
    });
    expect(stdout).toContain('a.encounter.yaml:6:5 unexpected error dx-unknown-code');
  });

  test('as GitHub annotations', async () => {
    const { stdout } = await runTest(folderWith(files), '--format', 'github');
    expect(stdout.split('\n')).toEqual([
      '::error file=a.encounter.yaml,line=5,endLine=5,col=21,endColumn=36,title=dx-not-billable::unmet: dx-not-billable is expected on line 5, but reports nothing there',
      expect.stringMatching(/^::error file=a\.encounter\.yaml,line=6,.*title=dx-unknown-code::unexpected error /),
      '2 fixtures: 1 passed, 1 failed, 1 skipped',
      '',
    ]);
  });
});

describe('check', () => {
  test('is quiet about expected findings, and warns of unmet expectations', async () => {
    const cwd = folderWith({ [A]: met, 'b.encounter.yaml': wrong });
    const { stdout } = await runCli(['check', '.'], { cwd });
    expect(stdout).not.toContain('a.encounter.yaml');
    expect(stdout).toContain('b.encounter.yaml:5:21 warning expectation-unmet dx-not-billable is expected on line 5');
    expect((await runCli(['check', '--fail-on', 'warning', A], { cwd })).status).toBe(0);
  });
});
