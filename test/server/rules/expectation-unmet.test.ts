import { describe, expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'expectation-unmet';

const rulesIn = async (text: string) => (await findingsIn(text)).map(({ rule }) => rule);

const visit = (line: string) => `claim: professional\nfrom: 2023-02-14\n${line}\n`;

describe('an expected finding is quiet', () => {
  test('on the line of the comment', async () =>
    expect(await rulesIn(visit('diagnoses: [E11] # expect: dx-not-billable'))).toEqual([]));

  test('on the line below a comment of its own', async () =>
    expect(await rulesIn(visit('# expect: dx-not-billable\ndiagnoses: [E11]'))).toEqual([]));

  test('and so is its twin on the same line', async () =>
    expect(await rulesIn(visit('diagnoses: [E11, I50.2] # expect: dx-not-billable'))).toEqual([]));

  test('while other rules and other lines speak', async () =>
    expect(await rulesIn(visit('diagnoses:\n  - I10.0\n  - E11 # expect: dx-not-billable\nplace: "00"'))).toEqual([
      'dx-unknown-code',
      'pos-invalid',
    ]));

  test('also when it is about a suppression', async () =>
    expect(
      await rulesIn(visit('# expect: suppression-unused\ndiagnoses: [I10] # chartwright-ignore pos-invalid: none')),
    ).toEqual([]));
});

describe('an expectation is reported', () => {
  test('when its rule reports nothing on the line', () =>
    checkRule(
      RULE,
      visit(`diagnoses: [E11.9] # expect: dx-not-billable
#                            ^^^^^^^^^^^^^^^ * dx-not-billable is expected on line 3, but reports nothing there`),
    ));

  test('when its rule reports on another line only', async () =>
    expect(await rulesIn(visit('diagnoses:\n  - E11.9 # expect: dx-not-billable\n  - E11'))).toEqual([
      RULE,
      'dx-not-billable',
    ]));

  test('for the one of several rules that is not met', () =>
    checkRule(
      RULE,
      visit(`diagnoses: [E11] # expect: dx-not-billable, dx-unknown-code
#                                           ^^^^^^^^^^^^^^^ * dx-unknown-code is expected on line 3, but reports nothing there`),
    ));

  test('when no rule has the name', () =>
    checkRule(
      RULE,
      visit(`diagnoses: [E11] # expect: dx-not-bilable
#                          ^^^^^^^^^^^^^^ * dx-not-bilable is not the id of a rule`),
    ));

  test('when it names no rule', () =>
    checkRule(
      RULE,
      visit(`diagnoses: [I10] # expect:
#                ^^^^^^^^^ * This expectation names no rule: write expect: <rule-id>`),
    ));

  test('when a suppression holds the finding back', async () =>
    expect(
      await rulesIn(
        visit('# expect: dx-not-billable\ndiagnoses: [E11] # chartwright-ignore dx-not-billable: registry'),
      ),
    ).toEqual([RULE]));
});

describe('the fix', () => {
  test('removes the comment', () =>
    checkFix(
      RULE,
      visit('diagnoses: [E11.9]   # expect: dx-not-billable'),
      'Remove the expectation',
      visit('diagnoses: [E11.9]'),
    ));

  test('takes out the one rule that is not met', () =>
    checkFix(
      RULE,
      visit('diagnoses: [E11] # expect: pos-invalid, dx-not-billable'),
      'Remove the expectation',
      visit('diagnoses: [E11] # expect: dx-not-billable'),
    ));
});

describe('nothing is said of an unmet expectation', () => {
  test('whose line has a code that no loaded release can judge', () =>
    checkRule(RULE, 'claim: professional\nfrom: 2031-02-14\ndiagnoses: [E11] # expect: dx-not-billable\n'));

  test('whose rule is turned off', () =>
    checkRule(RULE, visit('diagnoses: [E11] # expect: dx-not-billable'), {
      severities: { 'dx-not-billable': 'off' },
    }));

  test('when the rule itself is turned off: expected findings stay quiet', async () => {
    const text = visit('diagnoses: [E11] # expect: dx-not-billable, pos-invalid');
    expect(await findingsIn(text, { severities: { [RULE]: 'off' } })).toEqual([]);
  });
});
