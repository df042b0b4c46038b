import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-26-tc';

const claim = (modifiers: string) =>
  `claim: professional\nfrom: 2022-11-02\nlines: [{ code: "71046", modifiers: [${modifiers}] }]\n`;

test('reports both components on one line, in any order', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines:
  - { code: "71046", modifiers: ["26", TC] }
#                                      ^^ * TC claims the technical component alone, 26 on the same line the professional one
  - { code: G0130, modifiers: [tc, "26"] }
#                              ^^ * tc claims the technical component alone, …
`,
  ));

test('accepts either component, and each on a line of its own', async () => {
  await checkRule(RULE, claim('"26"'));
  await checkRule(RULE, claim('TC'));
  await checkRule(
    RULE,
    'claim: professional\nfrom: 2022-11-02\nlines: [{ code: "71046", modifiers: ["26"] }, { code: "71046", modifiers: [TC] }]\n',
  );
});

test('removes either', async () => {
  await checkFix(RULE, claim('"26", TC'), 'Remove modifier TC', claim('"26"'));
  await checkFix(RULE, claim('"26", TC'), 'Remove modifier 26', claim('TC'));
});

test('needs no date, and leaves inpatient claims alone', async () => {
  await checkRule(
    RULE,
    `
claim: outpatient
lines: [{ code: "71046", modifiers: ["26", TC] }]
#                                          ^^ * TC claims …
`,
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2022-11-02\nlines: [{ code: "71046", modifiers: ["26", TC] }]\n');
});
