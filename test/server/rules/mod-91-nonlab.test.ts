import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-91-nonlab';

const claim = (code: string, modifier: string) =>
  `claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\nlines: [{ code: ${code}, modifiers: [${modifier}] }]\n`;

test('reports modifiers of laboratory tests on a visit, an operation and an image', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
diagnoses: [I10]
lines:
  - { code: "99213", modifiers: ["91"] }
#                                 ^^ * 91 is for laboratory tests; 99213 is none
  - { code: "11042", modifiers: ["90"] }
#                                 ^^ * 90 is for laboratory tests; 11042 is none
  - { code: "71046", modifiers: [qw] }
#                                ^^ * qw is for laboratory tests; 71046 is none
  - { code: G0463, modifiers: ["91"] }
#                               ^^ * 91 is for laboratory tests; G0463 is none
`,
  ));

test.each([
  ['a laboratory test', '"82947"'],
  ['the drawing of blood', '"36415"'],
  ['a breath test of nuclear medicine', '"78267"'],
  ['a test of medicine', '"93040"'],
  ['a test of Level II', 'G0103'],
  ['what is no code', 'ABC'],
])('accepts them on %s', (_, code) => checkRule(RULE, claim(code, '"91"')));

test('takes the modifier off', () =>
  checkFix(RULE, claim('"71046"', '"91", "26"'), 'Remove modifier 91', claim('"71046"', '"26"')));
