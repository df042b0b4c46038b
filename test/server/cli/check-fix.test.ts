import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { CheckReport } from '../../../server/src/cli/check/report.js';
import { realCodes } from '../../support/codes.js';
import { folderWith, runCli, visit } from './run-cli.js';

/** One finding with a repair (X placeholders), one whose fixes are edits (a category), one that stays. */
const faulty = visit('S00.83A', 'E11', 'I10');
const fixed = visit('S00.83XA', 'E11', 'I10');

const A = 'a.encounter.yaml';

function fix(cwd: string, ...argv: readonly string[]) {
  return runCli(['check', '--fix', ...argv, '.'], { cwd });
}

describe('check --fix', () => {
  test('writes the repairs, never the edits, and tells what was fixed and what remains', async () => {
    const cwd = folderWith({ [A]: faulty, 'b.encounter.yaml': visit('I10') });
    const { status, stdout, stderr } = await fix(cwd);
    expect(readFileSync(join(cwd, A), 'utf8')).toBe(fixed);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(
      /^a\.encounter\.yaml: fixed 1 dx-bad-placeholder\na\.encounter\.yaml:6:5 error dx-not-billable /,
    );
    expect(stdout).toMatch(/\n2 files, 2 encounters, 4 codes checked: 1 error, 1 fixed\n$/);
  });

  test('run twice changes nothing more and does not touch the file', async () => {
    const cwd = folderWith({ [A]: faulty });
    await fix(cwd);
    const { ino, mtimeMs } = statSync(join(cwd, A));
    const { stdout } = await fix(cwd);
    expect(stdout).toMatch(/1 error, 0 fixed\n$/);
    expect(readFileSync(join(cwd, A), 'utf8')).toBe(fixed);
    expect(statSync(join(cwd, A))).toMatchObject({ ino, mtimeMs });
  });

  test('ends with 0 when the repairs were all there was', async () => {
    expect((await fix(folderWith({ [A]: visit('S00.83A') }))).status).toBe(0);
  });

  test('adds counts to the JSON, by rule for each file', async () => {
    const cwd = folderWith({ [A]: visit('S00.83A', 'E11'), 'b.encounter.yaml': visit('I10') });
    const report = JSON.parse((await fix(cwd, '--format', 'json')).stdout) as CheckReport;
    expect(report.files.map((file) => file.fixed)).toEqual([[{ rule: 'dx-bad-placeholder', count: 1 }], []]);
    expect(report.summary.fixed).toBe(1);
    const places = report.files.flatMap(({ diagnostics }) =>
      diagnostics.map(({ text, range }) => [text, range.start.line]),
    );
    expect(places).toEqual([['E11', 5]]);
  });

  test('leaves suppressed and expected findings as they are', async () => {
    const text = visit(
      'S00.83A # chartwright-ignore dx-bad-placeholder: as received',
      'S09.90A # expect: dx-bad-placeholder',
    );
    const cwd = folderWith({ [A]: text });
    expect((await fix(cwd)).stdout).toContain('checked: 0 fixed');
    expect(readFileSync(join(cwd, A), 'utf8')).toBe(text);
  });

  test('leaves a rule that is off alone', async () => {
    const cwd = folderWith({ [A]: faulty });
    await fix(cwd, '--rule', 'dx-bad-placeholder=off');
    expect(readFileSync(join(cwd, A), 'utf8')).toBe(faulty);
  });

  test.each<[string, (text: string) => Buffer]>([
    ['CRLF line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a byte order mark', (text) => Buffer.from(text, 'utf16le')],
    ['a last line without its end', (text) => Buffer.from(text.trimEnd())],
  ])('keeps %s', async (_name, encode) => {
    const cwd = folderWith({ [A]: encode(faulty) });
    await fix(cwd);
    expect(readFileSync(join(cwd, A))).toEqual(encode(fixed));
  });

  test('keeps the permissions, and leaves nothing else behind', async () => {
    const cwd = folderWith({ [A]: faulty });
    chmodSync(join(cwd, A), 0o600);
    await fix(cwd);
    if (process.platform !== 'win32') expect(statSync(join(cwd, A)).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd)).toEqual([A]);
  });

  test('mends the target of a link', async () => {
    const cwd = folderWith({ 'real.encounter.yaml': faulty, 'links/x': '' });
    symlinkSync('../real.encounter.yaml', join(cwd, 'links', A));
    const { stdout } = await runCli(['check', '--fix', `links/${A}`], { cwd });
    expect(stdout).toContain(`links/${A}: fixed 1 dx-bad-placeholder`);
    expect(lstatSync(join(cwd, 'links', A)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.encounter.yaml'), 'utf8')).toBe(fixed);
  });

  test('never writes a file that it could not read as text', async () => {
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.from([0xff, 0x0a])]);
    const cwd = folderWith({ [A]: bytes, 'b.encounter.yaml': faulty });
    const { status, stderr } = await fix(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('is not UTF-8 text');
    expect(readFileSync(join(cwd, A))).toEqual(bytes);
    expect(readFileSync(join(cwd, 'b.encounter.yaml'), 'utf8')).toBe(fixed);
  });

  test('does not overwrite what an editor saved in the meantime, and judges the file as it was read', async () => {
    const cwd = folderWith({ [A]: visit('S00.83A') });
    const saved = visit('I10');
    const openLibrary = () => onFirstUse(realCodes(), () => writeFileSync(join(cwd, A), saved));
    const { stdout, stderr, status } = await runCli(['check', '--fix', '.'], { cwd, openLibrary });
    expect(status).toBe(2);
    expect(stderr).toBe(`chartwright: ${A} cannot be written: it has changed since it was read\n`);
    expect(stdout).toContain(`${A}:5:5 error dx-bad-placeholder`);
    expect(stdout).toMatch(/1 error, 0 fixed\n$/);
    expect(readFileSync(join(cwd, A), 'utf8')).toBe(saved);
  });
});

/** The library, with something that happens when a rule first asks it: then the file has been read. */
function onFirstUse(library: CodeLibrary, happens: () => void): CodeLibrary {
  let used = false;
  return new Proxy(library, {
    get(target, name) {
      if (name === 'lookup' && !used) {
        used = true;
        happens();
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
