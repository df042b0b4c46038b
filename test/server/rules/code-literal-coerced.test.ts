import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'code-literal-coerced';

test('reports codes that a YAML reader takes for something else', () =>
  checkRule(
    RULE,
    `
encounter: lost-codes
claim: inpatient
from: 2020-11-02
through: 2020-11-04
diagnoses: [{ code: K35.80, poa: Y }]
procedures: [3E03317]
#            ^^^^^^^ * 3E03317 without quotes is read as Infinity, not as a code
lines:
  - { revenue: 0450, code: 00100, modifiers: [NO] }
#              ^^^^ * 0450 without quotes is read as number 450, …
#                          ^^^^^ * 00100 without quotes is read as number 100, …
#                                             ^^ * NO without quotes is read as boolean false …
`,
  ));

test('accepts the same codes in quotes, single or double', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2020-11-02
procedures: ["3E03317"]
lines:
  - { revenue: '0450', code: "00100", modifiers: ["NO"] }
`,
  ));

test('accepts a number that keeps its characters', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2020-11-02\nplace: 11\nlines: [{ code: 99214, modifiers: [25] }]\n'));

test('accepts words that stay words', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2020-11-02\ndiagnoses: [E11.9, N18.32, 0DTJ4ZZ]\n'));

test('puts the code in quotes', () =>
  checkFix(
    RULE,
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ revenue: 0450, units: 1 }]\n',
    'Quote 0450',
    'claim: outpatient\nfrom: 2020-11-02\nlines: [{ revenue: "0450", units: 1 }]\n',
  ));

test('needs no date, because the code is lost on any day', () =>
  checkRule(
    RULE,
    `
claim: outpatient
lines:
  - revenue: 0636
#            ^^^^ * 0636 without quotes is read as number 636, …
    code: J1815
`,
  ));

test('accepts codes in JSON strings', () =>
  checkRule(RULE, '{ "claim": "outpatient", "from": "2020-11-02", "lines": [{ "revenue": "0450" }] }\n', {
    fileName: 'visit.encounter.json',
  }));
