import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-telehealth-conflict';

const claim = (modifiers: string) =>
  `claim: professional\nfrom: 2023-11-02\nlines: [{ code: "99213", modifiers: [${modifiers}] }]\n`;

test('reports two ways of telehealth on one line', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-11-02
lines:
  - { code: "99213", modifiers: ["95", "93"] }
#                                       ^^ * 93 says that the service was given by sound alone, 95 on the same line by sound and picture
  - { code: G0108, modifiers: [fq, GT] }
#                              ^^ * fq says that the service was given by sound alone, GT on the same line by sound and picture
  - { code: G0108, modifiers: [GQ, FQ] }
#                              ^^ * GQ says that the service was given not at the same time, FQ on the same line by sound alone
`,
  ));

test('reports all three ways at once', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-11-02
lines: [{ code: G0108, modifiers: [GT, FQ, GQ] }]
#                                      ^^ * FQ says that the service was given by sound alone, …
#                                          ^^ * GQ says that the service was given not at the same time, …
`,
  ));

test('accepts one way, said once or by two modifiers of the same meaning, and the supervision by video', async () => {
  for (const modifiers of ['"95"', '"93"', 'GT', '"95", GT', '"93", FQ', 'GQ', 'FQ, FR', '"95", G0']) {
    await checkRule(RULE, claim(modifiers));
  }
});

test('accepts each way on a line of its own', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2023-11-02\nlines: [{ code: "99213", modifiers: ["95"] }, { code: G0108, modifiers: ["93"] }]\n',
  ));

test('removes either', async () => {
  await checkFix(RULE, claim('"95", "93"'), 'Remove modifier 93', claim('"95"'));
  await checkFix(RULE, claim('"95", "93"'), 'Remove modifier 95', claim('"93"'));
});

test('needs no date, and leaves inpatient claims alone', async () => {
  await checkRule(
    RULE,
    `
claim: professional
lines: [{ code: G0108, modifiers: [GT, GQ] }]
#                                      ^^ * GQ says …
`,
  );
  await checkRule(RULE, 'claim: inpatient\nfrom: 2023-11-02\nlines: [{ code: G0108, modifiers: [GT, GQ] }]\n');
});
