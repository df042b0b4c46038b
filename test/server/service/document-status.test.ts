import { expect, test } from 'vitest';
import { documentStatus } from '../../../server/src/service/document-status.js';
import { realCodes } from '../../support/codes.js';
import { parseFile } from '../../support/parse.js';

async function statusOf(text: string) {
  const { date, releases, missing } = documentStatus(await parseFile(text), realCodes(), '2026-01-20');
  return { date, releases: releases.map(({ system, name }) => `${system} ${name}`), missing };
}

test('names the releases in force on the governing date', async () => {
  const status = await statusOf('claim: professional\nfrom: 2021-12-01\ndiagnoses: [I10, E11.9]\n');
  expect(status).toEqual({ date: '2021-12-01', releases: ['icd10cm FY2022'], missing: [] });
});

test('an inpatient claim is dated by its discharge', async () => {
  const status = await statusOf('claim: inpatient\nfrom: 2025-09-28\nthrough: 2025-10-02\ndiagnoses: [I10]\n');
  expect(status).toMatchObject({ date: '2025-10-02', releases: ['icd10cm FY2026'] });
});

test('names what is missing when no release covers the date', async () => {
  const status = await statusOf('claim: professional\nfrom: 2031-01-14\ndiagnoses: [I10]\n');
  expect(status).toEqual({ date: '2031-01-14', releases: [], missing: ['icd10cm'] });
});

test('a licensed table that nobody loaded is not a missing release', async () => {
  const status = await statusOf(
    'claim: professional\nfrom: 2025-11-03\ndiagnoses: [I10]\nlines: [{ code: "99214" }]\n',
  );
  expect(status.missing).toEqual([]);
});

test('encounters of several years name each release once', async () => {
  const text = ['2021-12-01', '2025-11-03', '2025-11-04']
    .map((day) => `from: ${day}\ndiagnoses: [I10]\n`)
    .join('---\n');
  expect((await statusOf(text)).releases).toEqual(['icd10cm FY2022', 'icd10cm FY2026']);
});

test('a file without a date is read as of today', async () => {
  expect(await statusOf('diagnoses: [I10]\n')).toEqual({ date: undefined, releases: ['icd10cm FY2026'], missing: [] });
});
