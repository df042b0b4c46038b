import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'encounter-duplicate-key';

test('reports the second of two equal keys in one mapping', () =>
  checkRule(
    RULE,
    `
encounter: two-dates
claim: professional
from: 2023-02-14
from: 2023-02-15
^^^^ from is already given above; only the first one counts
diagnoses:
  - { code: I10, note: first, note: second }
#                             ^^^^ note is already given above; only the first one counts
`,
  ));

test('accepts the same key in different mappings and documents', () =>
  checkRule(RULE, 'claim: professional\ndiagnoses: [{ code: I10 }, { code: E11.9 }]\n---\nclaim: professional\n'));
