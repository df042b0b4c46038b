import { expect, test } from 'vitest';
import { unspecifiedBelow } from '../../../../server/src/rules/support/unspecified-code.js';
import { realCodes } from '../../../support/codes.js';

const below = (header: string) => unspecifiedBelow(header, '2025-11-03', realCodes())?.id;

test.each([
  ['E11', 'E11.9', 'without complications'],
  ['E13', 'E13.9', 'other diabetes, as all of the category is'],
  ['N18', 'N18.9', 'unspecified'],
  ['N18.3', 'N18.30', 'of a subcategory, 0'],
  ['J45', 'J45.909', 'two levels down'],
  ['J47', 'J47.9', 'uncomplicated'],
  ['I69', 'I69.90', 'not the "other" sequelae at I69.990'],
])('%s says no more than %s: %s', (header, code) => expect(below(header)).toBe(code));

test.each([
  ['C80', 'C80.0, disseminated, is more than "without specification of site"'],
  ['I48', 'fibrillation and flutter are unspecified each'],
  ['K35', 'every code names a kind'],
  ['S72', 'the 7th character must be chosen'],
  ['Z99.9Z', 'no such category'],
])('%s has none: %s', (header) => expect(below(header)).toBeUndefined());
