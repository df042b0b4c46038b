/** The bundle as a process of its own: statuses, pipes, and the language server. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { CheckReport } from '../../../server/src/cli/check/report.js';
import { folderWith, visit } from './run-cli.js';

let folder = '';
let cli = '';

beforeAll(async () => {
  // Inside the project, where the bundle finds its package and its packs.
  await mkdir('out', { recursive: true });
  folder = mkdtempSync(join('out', 'cli-test-'));
  cli = join(process.cwd(), folder, 'cli.js');
  // As it is shipped.
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--only=cli', `--outfile=${cli}`]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const execute = (argv: readonly string[], cwd: string, input = '') =>
  spawnSync(process.execPath, [cli, ...argv], { cwd, input, encoding: 'utf8' });

test.each([
  ['clean', visit('I10'), ['check', '.'], 0],
  ['findings', visit('E11'), ['check', '.'], 1],
  ['usage', visit('I10'), ['check', '--nope', '.'], 2],
  ['unreadable', visit('I10'), ['check', '.', 'absent'], 2],
])('the exit status of %s', (_name, content, argv, status) => {
  const ran = execute(argv, folderWith({ 'a.encounter.yaml': content }));
  expect(ran.status).toBe(status);
});

test('a pattern that the shell has left alone finds files, or tells that there are none', () => {
  const cwd = folderWith({ 'claims/a.encounter.yaml': visit('E11'), 'b.encounter.yaml': visit('I10') });
  const found = execute(['check', 'claims/*.yaml'], cwd);
  expect(found).toMatchObject({ status: 1, stderr: '', stdout: expect.stringContaining('1 file, 1 encounter') });
  const none = execute(['check', 'claims/*.json'], cwd);
  expect(none).toMatchObject({ status: 2, stderr: 'chartwright: claims/*.json matches no file\n' });
});

test('output into a pipe has no colour', () => {
  const { stdout } = execute(['check', '.'], folderWith({ 'a.encounter.yaml': visit('E11') }));
  expect(stdout).toContain('error dx-not-billable');
  expect(stdout).not.toContain('\u001b');
});

test('a report larger than a pipe arrives whole', () => {
  const codes = Array.from({ length: 3000 }, () => 'E11');
  const cwd = folderWith({ 'a.encounter.yaml': visit(...codes) });
  const { stdout } = spawnSync(
    process.execPath,
    [cli, 'check', '--format', 'json', '--rule', 'dx-duplicate=off', '.'],
    {
      cwd,
      maxBuffer: 1e9,
      encoding: 'utf8',
    },
  );
  expect(stdout.length).toBeGreaterThan(1_000_000);
  const [file] = (JSON.parse(stdout) as CheckReport).files;
  expect(file?.diagnostics.filter(({ rule }) => rule === 'dx-not-billable')).toHaveLength(3000);
});

test('check --fix repairs every file, though the reader of its report has seen enough', () => {
  const faults = Array.from({ length: 400 }, () => 'E11');
  const names = Array.from({ length: 20 }, (_, number) => `visit-${number}.encounter.yaml`);
  const cwd = folderWith(Object.fromEntries(names.map((name) => [name, visit('S00.83A', ...faults)])));
  spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check --fix . | head -n 1`], { cwd, timeout: 60_000 });
  const unrepaired = names.filter((name) => !readFileSync(join(cwd, name), 'utf8').includes('S00.83XA'));
  expect(unrepaired).toEqual([]);
});

describe('lookup -', () => {
  test('answers each line as it comes, not when the input ends', async () => {
    const child = spawn(process.execPath, [cli, 'lookup', '--format', 'json', '-']);
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const code of ['I10', 'E11.9', 'N18.32']) {
      child.stdin.write(`${code}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value as string)).toMatchObject({ code, system: 'icd10cm' });
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('ends when its reader has seen enough, though the input goes on for ever', () => {
    const command = `yes I10 | "${process.execPath}" "${cli}" lookup - | head -n 2`;
    const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8', timeout: 20_000 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(3);
  });
});

test('lsp --stdio speaks the language server protocol', async () => {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(capabilities.completionProvider).toBeDefined();
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await once(child, 'exit')).toEqual([0, null]);
  connection.dispose();
});
