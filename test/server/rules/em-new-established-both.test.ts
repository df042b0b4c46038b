import { describe, expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';
import { renderedBy } from '../formats/x12/samples.js';

const RULE = 'em-new-established-both';

const claim = (lines: string, more = '') => `claim: professional\nfrom: 2022-11-02\n${more}lines: [${lines}]\n`;

test('reports an established visit on the day of a new one, in any order', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines:
  - { code: "99203", modifiers: ["25"] }
  - "99213"
#    ^^^^^ 99213 says that the patient is established, 99203 of the same day that the patient is new
`,
  );
  await checkRule(
    RULE,
    `
claim: professional
from: 2022-11-02
lines: ["99211", "99205"]
#        ^^^^^ 99211 says that the patient is established, 99205 of the same day that the patient is new
`,
  );
});

test('accepts two of a kind, and preventive visits beside either', async () => {
  await checkRule(RULE, claim('"99213", "99214"'));
  await checkRule(RULE, claim('"99203", "99204"'));
  await checkRule(RULE, claim('"99387", "99213"'));
});

test('accepts an established visit on a later day', () =>
  checkRule(RULE, claim('"99203", { code: "99213", date: 2022-11-09 }')));

test('accepts another practitioner, whom XP or 77 tells', async () => {
  await checkRule(RULE, claim('"99203", { code: "99213", modifiers: [XP] }'));
  await checkRule(RULE, claim('{ code: "99203", modifiers: ["77"] }, "99213"'));
});

test('leaves institutional claims, several days and claims without a date alone', async () => {
  await checkRule(RULE, 'claim: outpatient\nfrom: 2022-11-02\nlines: ["99203", "99213"]\n');
  await checkRule(RULE, claim('"99203", "99213"', 'through: 2022-11-03\n'));
  await checkRule(RULE, 'claim: professional\nlines: ["99203", "99213"]\n');
});

describe('two providers of one claim', () => {
  const visits = (one: string, other: string) => renderedBy('20251114', ['99203', one], ['99213', other]);
  const found = async (text: string) =>
    (await findingsIn(text, { fileName: 'claim.837' })).filter(({ rule }) => rule === RULE);

  test('may see the patient as new and as established', async () => {
    expect(await found(visits('1234567893', '1245319599'))).toEqual([]);
  });

  test('are one where their numbers are the same', async () => {
    expect(await found(visits('1234567893', '1234567893'))).toHaveLength(1);
  });
});
