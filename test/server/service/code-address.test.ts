import { expect, test } from 'vitest';
import { type CodeAddress, codeUri, parseCodeUri } from '../../../server/src/service/code-address.js';

const E11: CodeAddress = { system: 'icd10cm', code: 'E11.22', date: '2026-01-14' };

test('an address is written as a URI that a person can read', () => {
  expect(codeUri(E11)).toBe('codes:/icd10cm/E11.22?date=2026-01-14');
});

test.each([
  E11,
  { ...E11, code: 'CH 4' },
  { ...E11, code: 'E08-E13' },
  { system: 'place-of-service', code: '11', date: '2025-11-03' } as const,
])('reads back what it wrote: $code', (address) => {
  expect(parseCodeUri(codeUri(address))).toEqual(address);
});

test.each([
  ['as VS Code writes it', 'codes:/icd10cm/E11.22?date%3D2026-01-14'],
  ['with an authority left empty', 'codes:///icd10cm/E11.22?date=2026-01-14'],
  ['with a line', 'codes:/icd10cm/E11.22?date=2026-01-14#L7'],
])('reads a URI %s', (_how, uri) => {
  expect(parseCodeUri(uri)).toEqual(E11);
});

test.each([
  'file:///a/visit.encounter.yaml',
  'codes:/snomed/44054006?date=2026-01-14',
  'codes:/icd10cm/E11.22',
  'codes:/icd10cm/E11.22?date=yesterday',
  'codes:/%E0%A4%A/E11?date=2026-01-14',
  'codes:',
  '',
])('takes nothing from %j', (uri) => {
  expect(parseCodeUri(uri)).toBeUndefined();
});
