import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../server/src/cli/check/report.js';
import type { Finding } from '../server/src/rules/rule.js';
import { runCli } from './server/cli/run-cli.js';
import { findingsIn } from './support/check-rule.js';
import { applyEdits } from './support/parse.js';

const examples = path.resolve(import.meta.dirname, '../examples');

function read(name: string): string {
  return readFileSync(path.join(examples, name), 'utf8');
}

function told(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ rule, span }) => `${text.slice(span.start, span.end)} ${rule}`);
}

/** Applies the first fix of the first finding that has one, again and again. */
async function mended(text: string): Promise<string> {
  let current = text;
  for (let step = 0; step < 50; step++) {
    const fix = (await findingsIn(current)).find(({ fixes }) => fixes?.length)?.fixes?.[0];
    if (fix === undefined) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error('the fixes do not come to an end');
}

/** The findings above a hint of an example in another format, as the command line tells them. */
async function checked(...names: string[]): Promise<string[]> {
  const { stdout } = await runCli(['check', '--format', 'json', ...names], { cwd: examples });
  const report: CheckReport = JSON.parse(stdout);
  return report.files.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity !== 'hint').map(({ text, rule }) => `${text} ${rule}`),
  );
}

describe('the examples a newcomer opens', () => {
  test('the X12 claims show a category, a pointer to nothing and a code that was split', async () => {
    expect(await checked('office-visits.x12')).toEqual([
      'N18 dx-not-billable',
      '99214 cpt-unverifiable',
      '4 dx-pointer-out-of-range',
      'M545 code-not-effective-on-dos',
    ]);
  });

  test('the FHIR claim shows the same, a wrong address and a title that contradicts its code', async () => {
    expect(await checked('claim.fhir.json')).toEqual([
      'I50 dx-not-billable',
      'http://www.icd10data.com/icd10cm fhir-system-uri',
      'Hyperkalemia title-drift',
      '99214 cpt-unverifiable',
      '4 dx-pointer-out-of-range',
    ]);
  });

  test('the project’s own JSON is read as its configuration says', async () => {
    expect(await checked('fixtures', 'chartwright.config.yaml')).toEqual([
      'I10 htn-ckd-combination',
      '99213 cpt-unverifiable',
      '2 dx-pointer-out-of-range',
    ]);
  });

  test('the inpatient stay is coded as it should be', async () => {
    expect(await findingsIn(read('hip-fracture.encounter.yaml'))).toEqual([]);
  });

  test('of the office visit only the CPT code cannot be verified', async () => {
    const text = read('office-visit.encounter.yaml');
    expect(told(text, await findingsIn(text))).toEqual(['99214 cpt-unverifiable']);
  });

  test('the emergency visit shows each planted mistake once', async () => {
    const text = read('emergency-visit.encounter.yaml');
    expect(told(text, await findingsIn(text))).toEqual([
      '131 tob-invalid',
      '1 discharge-status-invalid',
      'S93.401 dx-missing-7th-char',
      'M54.5 code-not-effective-on-dos',
      'R05 code-not-effective-on-dos',
      'L50 dx-not-billable',
      'I10.0 dx-unknown-code',
      'W11.A dx-bad-placeholder',
      '0450 code-literal-coerced',
      '99284 cpt-unverifiable',
      '636 revenue-code-shape',
      'J24O5 code-shape-mismatch',
      'C9057 hcpcs-terminated',
      'RTT mod-unknown',
      'E0115 hcpcs-unknown-code',
    ]);
  });

  test('the first fix offered for each planted mistake mends it as the chart says', async () => {
    const text = await mended(read('emergency-visit.encounter.yaml'));
    expect(told(text, await findingsIn(text))).toEqual(['99284 cpt-unverifiable']);
    for (const code of [
      '0131',
      '"01"',
      'S93.401A',
      'M54.50',
      'R05.1',
      'L50.9',
      '- I10 ',
      'W11.XXXA',
      '"0450"',
      'J2405',
      'J1201',
      '[RT]',
      'E0114',
    ]) {
      expect(text).toContain(code);
    }
  });
});
