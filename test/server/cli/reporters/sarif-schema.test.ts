import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sarifReporter } from '../../../../server/src/cli/check/reporters/sarif.js';
import { folderWith, runCli, visit } from '../run-cli.js';
import { broken, category, outcome, printed, unverified } from './outcome.js';

/** The schema of OASIS (SARIF 2.1.0, the revision that schemastore.org publishes), as the package ships it. */
function sarifSchema(): Record<string, unknown> {
  const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const path = join(dirname(main), 'schemas', 'sarif-2.1.0-rtm.5.json');
  // It is written in draft 04; what it uses means the same in the draft that ajv reads, but for the two keys.
  const { $schema: _draft, id, ...schema } = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  return { $id: id, ...schema };
}

const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
formats(ajv);
const validate = ajv.compile(sarifSchema());

function problemsOf(log: string): unknown[] {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the SARIF 2.1.0 schema', () => {
  test('refuses what is no SARIF: it is really asked', () => {
    expect(problemsOf('{"version":"2.1.0"}')).toEqual([" must have required property 'runs'"]);
    const log = printed(sarifReporter, outcome([category])).replace('"startLine": 9', '"startLine": 0');
    expect(problemsOf(log)).not.toEqual([]);
  });

  test.each([
    ['no findings', outcome([])],
    ['findings with fixes and related places', outcome([category, unverified])],
    ['a file that could not be read', outcome([category], broken)],
  ])('accepts a report of %s', (_name, finished) => expect(problemsOf(printed(sarifReporter, finished))).toEqual([]));

  test('accepts what the command line prints of the examples and of broken files', async () => {
    const cwd = folderWith({
      'a b/ü.encounter.yaml': visit('E11', 'I10.0', 'S00.83A'),
      'empty.encounter.yaml': '',
      'broken.encounter.yaml': Buffer.from([0xff]),
    });
    const { stdout } = await runCli(
      ['check', '--format', 'sarif', '.', 'no-such-file', join(process.cwd(), 'examples')],
      {
        cwd,
      },
    );
    expect(problemsOf(stdout)).toEqual([]);
    const { runs } = JSON.parse(stdout) as { runs: { results: unknown[] }[] };
    expect(runs[0]?.results.length).toBeGreaterThan(5);
  });
});
