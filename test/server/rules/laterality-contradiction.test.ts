import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'laterality-contradiction';

function visit(diagnoses: string, line: string, from = 'from: 2023-02-14'): string {
  return `claim: professional\n${from}\ndiagnoses: [${diagnoses}]\nlines:\n  - { code: "20610", ${line} }\n`;
}

test('reports a side modifier that contradicts every diagnosis of the line', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [M17.12, M25.562, I10]
lines:
  - { code: "20610", modifiers: ["59", RT], diagnoses: [1, 2] }
#                                      ^^ * RT contradicts M17.12, M25.562: left side
`,
  ));

test('says nothing when one diagnosis of the line is of the side, of both, of none, or open', async () => {
  await checkRule(RULE, visit('M17.12, M25.561', 'modifiers: [RT], diagnoses: [1, 2]'));
  await checkRule(RULE, visit('H25.13', 'modifiers: [RT], diagnoses: [1]'));
  await checkRule(RULE, visit('M17.12, I10', 'modifiers: [RT], diagnoses: [1, 2]'));
  await checkRule(RULE, visit('M17.10', 'modifiers: [RT], diagnoses: [1]'));
});

test('says nothing of a line for both sides', async () => {
  await checkRule(RULE, visit('M17.12', 'modifiers: [RT, LT], diagnoses: [1]'));
  await checkRule(RULE, visit('M17.12', 'modifiers: ["50", RT], diagnoses: [1]'));
});

test('says nothing of a title whose side is no side of the body: left ventricular failure', () =>
  checkRule(RULE, visit('I50.1', 'modifiers: [RT], diagnoses: [1]')));

test('says nothing of strokes, which act on the other side, nor of breasts operated for symmetry', async () => {
  await checkRule(RULE, visit('I63.512', 'modifiers: [RT], diagnoses: [1]'));
  await checkRule(RULE, visit('C50.912, Z90.12', 'modifiers: [RT], diagnoses: [1, 2]'));
});

test('says nothing without pointers, or with one that leads nowhere', async () => {
  await checkRule(RULE, visit('M17.12', 'modifiers: [RT]'));
  await checkRule(RULE, visit('M17.12', 'modifiers: [RT], diagnoses: [1, 2]'));
});

test('swaps the modifier', () =>
  checkFix(
    RULE,
    visit('M17.11', 'modifiers: [LT], diagnoses: [1]'),
    'Write RT',
    visit('M17.11', 'modifiers: [RT], diagnoses: [1]'),
  ));

test('stays silent outside the loaded releases and without a date', async () => {
  await checkRule(RULE, visit('M17.12', 'modifiers: [RT], diagnoses: [1]', 'from: 2015-09-30'));
  await checkRule(RULE, visit('M17.12', 'modifiers: [RT], diagnoses: [1]', 'place: "11"'));
});

test.each(['G81.91', 'G83.21', 'H53.461', 'Z89.431'])('accepts a service on the side that %s leaves well', (code) =>
  checkRule(
    RULE,
    `claim: professional\nfrom: 2025-01-14\ndiagnoses: [${code}]\nlines: [{ code: L1851, modifiers: [LT], diagnoses: [1] }]\n`,
  ),
);
