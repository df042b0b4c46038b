import { expect, test } from 'vitest';
import {
  categoryOf,
  inCategories,
  isBelow,
  isDiabetes,
  isExternalCause,
  isObstetric,
  isPerinatal,
  seventhCharacterOf,
} from '../../../../server/src/rules/support/code-ranges.js';

test('codes are read in any notation', () => {
  expect(categoryOf(' e11.22')).toBe('E11');
  expect(isBelow('z91128', 'Z91.1')).toBe(true);
  expect(isBelow('Z91.A28', 'Z91.1')).toBe(false);
});

test('categories with a letter at the end belong to their chapter', () => {
  expect(isObstetric('O9A.211')).toBe(true);
  expect(inCategories('C7A.00', 'C00', 'C96')).toBe(true);
});

test('ranges end where their last category ends', () => {
  expect(isDiabetes('E13.9')).toBe(true);
  expect(isDiabetes('E07.9')).toBe(false);
  expect(isDiabetes('E15')).toBe(false);
  expect(isPerinatal('P96.9')).toBe(true);
  expect(isPerinatal('Q00.0')).toBe(false);
  expect(isExternalCause('V00.01XA')).toBe(true);
  expect(isExternalCause('Y99.9')).toBe(true);
  expect(isExternalCause('U07.1')).toBe(false);
  expect(isExternalCause('Z00.00')).toBe(false);
});

test('a text too short for a category is in no range', () => {
  expect(inCategories('E1', 'E08', 'E13')).toBe(false);
  expect(inCategories('', 'A00', 'Z99')).toBe(false);
});

test('the 7th character is that of position seven', () => {
  expect(seventhCharacterOf('S72.001A')).toBe('A');
  expect(seventhCharacterOf('H02.21A')).toBeUndefined();
});
