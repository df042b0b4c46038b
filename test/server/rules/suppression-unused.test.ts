import { describe, expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'suppression-unused';

const rulesIn = async (text: string) => (await findingsIn(text)).map(({ rule }) => rule);

describe('a suppression with a reason', () => {
  test('holds back the finding on its own line', async () =>
    expect(
      await rulesIn(
        'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11] # chartwright-ignore dx-not-billable: registry\n',
      ),
    ).toEqual([]));

  test('holds back the finding on the next line', async () =>
    expect(
      await rulesIn(
        'claim: professional\nfrom: 2023-02-14\n# chartwright-ignore dx-not-billable: registry\ndiagnoses: [E11]\n',
      ),
    ).toEqual([]));

  test('holds back only the rules that it names, and only there', async () =>
    expect(
      await rulesIn(`claim: professional
from: 2023-02-14
diagnoses:
  - E11 # chartwright-ignore dx-not-billable: registry
  - I50.2
place: "00"
`),
    ).toEqual(['dx-not-billable', 'pos-invalid']));

  test('holds back several rules at once', async () =>
    expect(
      await rulesIn(
        'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11, I10.0] # chartwright-ignore dx-not-billable, dx-unknown-code: registry\n',
      ),
    ).toEqual([]));
});

describe('a suppression is reported', () => {
  test('when it holds nothing back', () =>
    checkRule(
      RULE,
      `
claim: professional
from: 2023-02-14
diagnoses: [I10] # chartwright-ignore dx-not-billable: registry
#                                     ^^^^^^^^^^^^^^^ * dx-not-billable reports nothing here
`,
    ));

  test('when one of its rules holds nothing back', () =>
    checkRule(
      RULE,
      `
claim: professional
from: 2023-02-14
diagnoses: [E11] # chartwright-ignore dx-not-billable, pos-invalid: registry
#                                                      ^^^^^^^^^^^ * pos-invalid reports nothing here
`,
    ));

  test('when no rule has the name', () =>
    checkRule(
      RULE,
      `
claim: professional
from: 2023-02-14
diagnoses: [E11] # chartwright-ignore dx-not-bilable: registry
#                                     ^^^^^^^^^^^^^^ * dx-not-bilable is not the id of a rule
`,
    ));

  test('when it gives no reason: then it holds nothing back either', async () => {
    const text = 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11] # chartwright-ignore dx-not-billable\n';
    expect(await rulesIn(text)).toEqual(['dx-not-billable', RULE]);
    await checkRule(
      RULE,
      `${text}#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ * This suppression has no effect without a reason: …\n`,
    );
  });

  test('when it names no rule', () =>
    checkRule(
      RULE,
      `
claim: professional
from: 2023-02-14
diagnoses: [I10] # chartwright-ignore: everything is fine
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ * This suppression names no rule: …
`,
    ));
});

describe('the fix', () => {
  test('removes a comment with the blanks before it', () =>
    checkFix(
      RULE,
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]   # chartwright-ignore dx-not-billable: registry\n',
      'Remove the suppression',
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\n',
    ));

  test('removes the whole line of a comment that stands alone', () =>
    checkFix(
      RULE,
      'claim: professional\nfrom: 2023-02-14\n  # chartwright-ignore dx-not-billable: registry\r\ndiagnoses: [I10]\n',
      'Remove the suppression',
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\n',
    ));

  test('takes out the one rule that is not needed', async () => {
    const file = (rules: string) =>
      `claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11] # chartwright-ignore ${rules}: registry\n`;
    await checkFix(RULE, file('pos-invalid, dx-not-billable'), 'Remove the suppression', file('dx-not-billable'));
    await checkFix(RULE, file('dx-not-billable, pos-invalid'), 'Remove the suppression', file('dx-not-billable'));
  });

  test('turns words without a colon into the reason', () =>
    checkFix(
      RULE,
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11] # chartwright-ignore dx-not-billable registry wants it\n',
      'Put a colon before the reason',
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11] # chartwright-ignore dx-not-billable: registry wants it\n',
    ));
});

describe('nothing is said of an unused suppression', () => {
  test('whose line has a code that no loaded release can judge', () =>
    checkRule(
      RULE,
      'claim: professional\nfrom: 2031-02-14\ndiagnoses: [E11] # chartwright-ignore dx-not-billable: registry\n',
    ));

  test('whose line has a code without a governing date', () =>
    checkRule(RULE, 'claim: professional\ndiagnoses: [E11] # chartwright-ignore dx-not-billable: registry\n'));

  test('whose rule is turned off', () =>
    checkRule(
      RULE,
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10] # chartwright-ignore dx-not-billable: registry\n',
      { severities: { 'dx-not-billable': 'off' } },
    ));
});

test('can itself be turned off', () =>
  checkRule(RULE, 'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10] # chartwright-ignore nothing: x\n', {
    severities: { [RULE]: 'off' },
  }));
