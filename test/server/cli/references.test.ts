import { expect, test } from 'vitest';
import { folderWith, lines, records, runCli } from './run-cli.js';

const TEXT = `encounter: office-visit-0042
claim: professional
from: 2025-11-03
diagnoses:
  - code: E11.22
  - e11
  - icd10cm:M54.5
  - Q99.XYZ
lines:
  - { code: "99213", diagnoses: [1] }
---
encounter: undated
claim: professional
diagnoses: [E119]
`;

test('NDJSON has one object per code, in the order of the text, with 0-based places', async () => {
  const cwd = folderWith({ 'v.encounter.yaml': TEXT });
  const { status, stdout, stderr } = await runCli(['references', '--format', 'json', '.'], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [first] = records(stdout);
  expect(Object.keys(first ?? {})).toEqual([
    'file',
    'line',
    'column',
    'system',
    'text',
    'code',
    'role',
    'date',
    'status',
  ]);
  const cells = records(stdout).map((record) => Object.values(record).slice(1));
  expect(cells).toEqual([
    [4, 10, 'icd10cm', 'E11.22', 'E11.22', 'first-listed', '2025-11-03', 'valid'],
    [5, 4, 'icd10cm', 'e11', 'E11', 'other', '2025-11-03', 'header'],
    [6, 12, 'icd10cm', 'M54.5', 'M54.5', 'other', '2025-11-03', 'header'],
    [7, 4, 'icd10cm', 'Q99.XYZ', 'Q99.XYZ', 'other', '2025-11-03', 'absent'],
    [9, 13, 'cpt', '99213', '99213', 'line', '2025-11-03', 'unknown'],
    // Nothing says on which date this one would have to be true.
    [13, 12, 'icd10cm', 'E119', 'E11.9', 'first-listed', null, 'unknown'],
  ]);
});

test('for people there is an aligned line per code, counted from one', async () => {
  const cwd = folderWith({ 'v.encounter.yaml': TEXT });
  const { stdout } = await runCli(['references', 'v.encounter.yaml'], { cwd });
  expect(lines(stdout)[0]).toMatch(/^v\.encounter\.yaml:5:11 +icd10cm +E11\.22 +first-listed +2025-11-03 +valid$/);
  expect(lines(stdout)).toHaveLength(6);
});
