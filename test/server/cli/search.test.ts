import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../../server/src/cli/search/run.js';
import { lines, runCli } from './run-cli.js';

async function search(...argv: readonly string[]): Promise<SearchRecord> {
  const { status, stdout, stderr } = await runCli(['search', '--format', 'json', ...argv]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as SearchRecord;
}

const codes = ({ hits }: SearchRecord): string[] => hits.map(({ code }) => code);

test('JSON is the query and its hits, each with the members of the contract', async () => {
  const found = await search('--limit', '3', 'E11.2');
  expect(Object.keys(found)).toEqual(['query', 'hits']);
  expect(found.query).toBe('E11.2');
  expect(found.hits).toHaveLength(3);
  for (const hit of found.hits) {
    expect(Object.keys(hit)).toEqual(['system', 'code', 'title', 'billable', 'score', 'matched']);
    expect(hit.code).toMatch(/^E11\.2/);
  }
});

test('words in any order find a code, and several arguments are one query', async () => {
  const found = await search('--system', 'icd10cm', 'kidney', 'diabetic', 'chron');
  expect(found.query).toBe('kidney diabetic chron');
  expect(codes(found)).toContain('E11.22');
  expect(found.hits.find(({ code }) => code === 'E11.22')).toMatchObject({ billable: true, system: 'icd10cm' });
});

test('--system limits the hits to one system, whatever its spelling', async () => {
  const found = await search('--system', 'HCPCS', 'insulin');
  expect(codes(found)).toContain('J1815');
  expect(new Set(found.hits.map(({ system }) => system))).toEqual(new Set(['hcpcs']));
});

test('--date decides what is billable', async () => {
  // M54.5 was split on 2021-10-01.
  const before = await search('--system', 'icd10cm', '--date', '2021-09-30', 'M54.5');
  expect(before.hits.map(({ code, billable }) => [code, billable])).toEqual([['M54.5', true]]);
  const after = await search('--system', 'icd10cm', '--date', '2021-10-01', 'M54.5');
  expect(after.hits.map(({ code, billable }) => [code, billable])).toEqual([
    ['M54.5', false],
    ['M54.50', true],
    ['M54.51', true],
    ['M54.59', true],
  ]);
});

test('after the last release a code is billable as it was on its last day', async () => {
  const { stdout } = await runCli(['search', '--format', 'json', 'I10'], { today: () => '2031-05-05' });
  expect(JSON.parse(stdout)).toMatchObject({ hits: [{ code: 'I10', billable: true }] });
});

describe('for people', () => {
  test('is a table of code, billable or not, system and title', async () => {
    const { stdout } = await runCli(['search', '--system', 'icd10cm', 'E11.2', '--limit', '2']);
    expect(lines(stdout)).toEqual([
      'E11.2   -         ICD-10-CM  Type 2 diabetes mellitus with kidney complications',
      'E11.21  billable  ICD-10-CM  Type 2 diabetes mellitus with diabetic nephropathy',
    ]);
  });

  test('says when nothing was found', async () => {
    expect((await runCli(['search', 'xyzzyx'])).stdout).toBe("no code found for 'xyzzyx'\n");
  });
});

describe('from standard input', () => {
  const input = 'E11.21\n\nxyzzyx\n';

  test('every line has its answer, in order', async () => {
    const { stdout } = await runCli(['search', '--format', 'json', '-'], { input });
    const found = lines(stdout).map((line) => JSON.parse(line) as SearchRecord);
    expect(found.map((record) => [record.query, codes(record)])).toEqual([
      ['E11.21', ['E11.21']],
      ['', []],
      ['xyzzyx', []],
    ]);
  });

  test('people get one line per query', async () => {
    const { stdout } = await runCli(['search', '-'], { input });
    expect(lines(stdout)).toEqual(['E11.21\tE11.21 Type 2 diabetes mellitus with diabetic nephropathy', '', 'xyzzyx']);
  });
});
