import { expect, test } from 'vitest';
import { RULES } from '../../../server/src/rules/index.js';
import { records, runCli } from './run-cli.js';

test('rules lists every rule with severity, fix, summary and sources', async () => {
  const { status, stdout, stderr } = await runCli(['rules']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`dx-not-billable error, fix: always
    A diagnosis is a category: one of the codes below it must be reported.
    source: ICD-10-CM Official Guidelines`);
  for (const { meta } of RULES) {
    expect(stdout).toContain(`${meta.id} ${meta.severity}, fix: ${meta.fix}\n    ${meta.summary}\n`);
    for (const source of meta.sources) expect(stdout).toContain(`    source: ${source}\n`);
  }
});

test('as JSON it is one rule a line, with the page that explains it', async () => {
  const listed = records((await runCli(['rules', '--format', 'json'])).stdout);
  expect(listed.map(({ id }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
  const rule = listed.find(({ id }) => id === 'release-not-loaded');
  expect(rule).toMatchObject({
    severity: 'warning',
    fix: 'never',
    summary: expect.stringMatching(/^A code could not be checked/),
    sources: [expect.stringContaining('45 CFR 162.1000')],
    page: expect.stringMatching(/docs\/rules\/release-not-loaded\.md$/),
  });
  const limited = RULES.filter(({ meta }) => meta.claims !== undefined).map(({ meta }) => meta);
  for (const { id, claims } of limited) expect(listed.find((each) => each['id'] === id)).toMatchObject({ claims });
});
