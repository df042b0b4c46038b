import { expect, test } from 'vitest';
import { encounterIn } from '../reading.js';

test.each([
  ['professional', '[E11.9, I10]', ['first-listed', 'other']],
  ['outpatient', '[E11.9, I10]', ['first-listed', 'other']],
  ['inpatient', '[E11.9, I10]', ['principal', 'other']],
  ['inpatient', '[{ code: R10.9, role: admitting }, K35.80, I10]', ['admitting', 'principal', 'other']],
  ['outpatient', '[{ code: R07.9, role: reason-for-visit }, R07.89]', ['reason-for-visit', 'first-listed']],
  ['inpatient', '[I10, { code: K35.80, role: principal }]', ['other', 'principal']],
  ['professional', '[{ code: I10, role: other }, E11.9]', ['other', 'first-listed']],
  ['professional', '[{ code: I10, role: mystery }, E11.9]', ['first-listed', 'other']],
])('on an %s claim the diagnoses %s are %j', (claim, diagnoses, roles) => {
  const encounter = encounterIn(`claim: ${claim}\nfrom: 2026-01-14\ndiagnoses: ${diagnoses}`);
  expect(encounter.diagnoses.map(({ role }) => role)).toEqual(roles);
  expect(encounter.references.map(({ role }) => role)).toEqual(roles);
});

test('a diagnosis that is still empty keeps its position', () => {
  const { diagnoses } = encounterIn('diagnoses:\n  - E11.9\n  -\n  - I10\n');
  expect(diagnoses.map(({ code }) => code?.text)).toEqual(['E11.9', undefined, 'I10']);
});

test('pointers are positions or letters; what cannot be read is not a number', () => {
  const [line] = encounterIn('lines: [{ code: "99213", diagnoses: [1, "2", A, l, M, 1.5, x] }]').lines;
  expect(line?.pointers.map(({ value }) => value)).toEqual([1, 2, 1, 12, Number.NaN, Number.NaN, Number.NaN]);
});
