import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { folderWith, runCli, visit } from './run-cli.js';

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s shows every command of the contract and examples', async (flag) => {
    const { status, stdout, stderr } = await runCli([flag]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['check', 'references', 'lookup', 'search', 'rules', 'test', 'codesets', 'lsp']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
    expect(stdout).toContain('Examples:');
  });

  test('of a command names its options and shows an example', async () => {
    const { status, stdout } = await runCli(['check', '--help']);
    expect(status).toBe(0);
    for (const word of ['--format', 'sarif', 'junit', 'github', '--fail-on', '--rule', 'chartwright check']) {
      expect(stdout).toContain(word);
    }
  });

  test('goes to standard error, with status 2, when no command was given', async () => {
    const { status, stdout, stderr } = await runCli([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: chartwright');
  });
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await runCli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

describe('a wrong command line is told in one line and ends with status 2', () => {
  test.each([
    [['chek', '.'], "unknown command 'chek' (Did you mean check?)"],
    [['check', '--frmat', 'json', '.'], "unknown option '--frmat' (Did you mean --format?)"],
    [['check', '--format', 'html', '.'], "argument 'html' is invalid"],
    [['check', '--fail-on', 'hint', '.'], "argument 'hint' is invalid"],
    [['check'], "missing required argument 'paths'"],
    [['check', '--rule', 'no-such-rule=off', '.'], "there is no rule 'no-such-rule'"],
    [
      ['check', '--rule', 'dx-unknown-code=loud', '.'],
      'write id=severity, with one of error, warning, info, hint, off',
    ],
    [['check', '--rule', 'dx-unknown-code', '.'], 'write id=severity'],
    [['check', '--max-size', 'big', '.'], '--max-size big: write a whole number'],
    [['lookup'], "missing required argument 'codes'"],
    [['lookup', '--date', '2026-02-30', 'I10'], '--date 2026-02-30: not a calendar day'],
    [['lookup', '--date', '14/01/2026', 'I10'], 'write YYYY-MM-DD'],
    [['lookup', '--system', 'snomed', 'I10'], "unknown code system 'snomed'; known: icd10cm, icd10pcs, hcpcs"],
    [['search', '--limit', '0', 'gout'], '--limit 0: write a whole number from 1 to 1000'],
    [['search', '--limit', '5.5', 'gout'], '--limit 5.5'],
    [['codesets', 'lst'], "unknown command 'lst' (Did you mean list?)"],
    [['lsp'], '--stdio'],
  ])('%j', async (argv, message) => {
    const { status, stdout, stderr } = await runCli(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^chartwright: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});

describe('output', () => {
  test('that nobody reads any more ends the run quietly', async () => {
    const closed = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(), { code: 'EPIPE' })),
    });
    const items = Array.from({ length: 1000 }, () => `${'I10\n'.repeat(50)}`);
    const { status, stderr } = await runCli(['lookup', '-'], { stdout: closed, input: items });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('that cannot be written is told, with status 2', async () => {
    const full = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
    });
    const cwd = folderWith({ 'visit.encounter.yaml': visit('I10') });
    const { status, stderr } = await runCli(['check', '.'], { stdout: full, cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('no space left on device');
  });
});
