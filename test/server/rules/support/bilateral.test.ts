import { expect, test } from 'vitest';
import { rewordedBilateral } from '../../../../server/src/rules/support/bilateral.js';
import { realCodes } from '../../../support/codes.js';

function bilateralOf(text: string, date = '2025-11-03'): string | undefined {
  const { title = '', parent } = realCodes().lookup('icd10cm', text, date);
  return rewordedBilateral(parent === undefined ? { title, date } : { title, date, parent }, realCodes())?.id;
}

test.each([
  ['M17.11', 'M17.0', 'of knee, for: right knee'],
  ['M16.32', 'M16.2', 'leaves out the hip'],
  ['M18.31', 'M18.2', 'leaves out the hand, and names the joints in the plural'],
  ['H60.02', 'H60.03', 'the side at the end, not before the ear'],
  ['Q65.01', 'Q65.1', 'for: right hip, unilateral'],
  ['Z97.14', 'Z97.16', 'the side before words in parentheses'],
  ['S09.312D', 'S09.313D', 'the same 7th character'],
  ['H25.11', 'H25.13', 'worded alike'],
])('the bilateral code of %s is %s: %s', (code, bilateral) => expect(bilateralOf(code)).toBe(bilateral));

test.each([
  ['M25.531', 'wrists have no bilateral code'],
  ['H90.11', 'hearing loss of one side says that the other hears'],
  ['I69.061', 'the paralysis of both sides has no dominant side'],
  ['M93.211', 'only hips have a bilateral code, which names another disease'],
  ['M17.9', 'no side at all'],
])('%s has none: %s', (code) => expect(bilateralOf(code)).toBeUndefined());
