import { describe, expect, test } from 'vitest';
import { readOrderFile } from '../../../codesets/compile/readers/order-file.js';
import type { ParsedReference } from '../../../codesets/src/notes/parsed-reference.js';
import { selects } from '../../../codesets/src/notes/qualifier.js';
import { parseReferences } from '../../../codesets/src/notes/reference-grammar.js';
import { releaseFile } from '../../support/release-file.js';
import { releasesFolder } from '../../support/releases-folder.js';

function reference(printed: string): ParsedReference {
  const [only] = parseReferences(`a condition (${printed})`, 'excludes1');
  if (only === undefined) throw new Error(`${printed} has no reference`);
  return only;
}

test.each([
  // The intent of a drug code is its sixth character, or its fifth where an X fills the sixth.
  [
    'T36-T50 with fifth or sixth character 5',
    ['T402X5A', 'T3995XA', 'T45515A', 'T3995'],
    ['T402X1A', 'T43651A', 'T3991XA', 'T36'],
  ],
  ['T36-T65 with fifth or sixth character 1-4 or 6', ['T402X1A', 'T402X6D', 'T5194XA'], ['T402X5A', 'T43655A']],
  ['F11-F19 with fifth to sixth characters 51', ['F11151', 'F19951'], ['F11150', 'F1151']],
  ['S02.- with 7th character B', ['S020XXB', 'S0285XB'], ['S020XXA', 'S0285X', 'S02']],
  ['E08-E13 with .51-.52', ['E0851', 'E1152'], ['E1159', 'E115', 'E1165']],
  ['E08-E13 with .62-', ['E11621', 'E0862'], ['E1165', 'E1169']],
  ['B27.0-B27.9 with .9', ['B2709', 'B2799'], ['B2790', 'B2701']],
  ['I69. with final characters -90', ['I69090', 'I69990'], ['I6990', 'I6900', 'I69091']],
  ['T36-T50 with final character 6', ['T360X6A', 'T3996XA'], ['T360X5A', 'T366X5A']],
])('%s', (printed, kept, left) => {
  const parsed = reference(printed);
  expect(kept.filter((code) => selects(parsed, code) !== true)).toEqual([]);
  expect(left.filter((code) => selects(parsed, code) !== false)).toEqual([]);
});

test('without a qualifier every code of the reference is meant', () => {
  expect(selects(reference('E11.-'), 'E119')).toBe(true);
});

test('words cannot be tested against a code', () => {
  expect(selects(reference('S52.- with open fracture 7th character'), 'S52001B')).toBeUndefined();
});

const folder = releasesFolder();
if (folder !== undefined) {
  describe('on the FY2026 order file', () => {
    const drugs = readOrderFile(releaseFile(folder, 'icd10cm/2025-10-01/icd10cm-order-2026.txt.gz')).filter(
      ({ code, valid }) => valid && code >= 'T36' && code < 'T51',
    );

    test.each([
      ['5', /^Adverse effect/],
      ['6', /^Underdosing/],
      ['2', /intentional self-harm/],
      ['3', /assault/],
      ['4', /undetermined/],
    ])('fifth or sixth character %s means exactly the drug codes whose title says so', (character, title) => {
      const parsed = reference(`T36-T50 with fifth or sixth character ${character}`);
      const selected = drugs.filter(({ code }) => selects(parsed, code)).map(({ code }) => code);
      expect(selected).toEqual(drugs.filter((row) => title.test(row.title)).map(({ code }) => code));
      expect(selected.length).toBeGreaterThan(300);
    });
  });
}
