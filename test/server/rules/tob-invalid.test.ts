import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn } from '../../support/check-rule.js';
import { institutional } from '../formats/x12/samples.js';

const RULE = 'tob-invalid';

const claim = (billType: string) => `claim: outpatient\nfrom: 2023-02-14\nbillType: ${billType}\ndiagnoses: [R07.9]\n`;

test('reports a type of bill without its leading zero', () =>
  checkRule(
    RULE,
    `
encounter: emergency-visit
claim: outpatient
from: 2023-02-14
billType: "131"
#          ^^^ * 131 is not a type of bill: that is a 0, two digits for facility and class, and the frequency
`,
  ));

test('adds the leading zero', () => checkFix(RULE, claim('131'), 'Write 0131', claim('"0131"')));

test('names the part that no listed type of bill has', async () => {
  const marked = (billType: string, message: string) =>
    `claim: outpatient\nfrom: 2023-02-14\nbillType: "${billType}"\n#          ^^^^ * ${billType} is not a type of bill: ${message}\n`;
  await checkRule(RULE, marked('0031', 'no facility has the digit 0'));
  await checkRule(RULE, marked('0101', 'facility 1 has no class 0'));
  await checkRule(RULE, marked('013V', '013 has no frequency V'));
});

test('reports what is no type of bill at all', () =>
  checkRule(RULE, claim('"13"').replace('\ndiag', '\n#          ^^ 13 is not a type of bill: …\ndiag')));

test('accepts inpatient, outpatient, home health and adjustment bills', async () => {
  for (const billType of ['"0111"', '"0131"', '"0137"', '"0329"', '"013Q"', '"0851"']) {
    await checkRule(RULE, claim(billType));
  }
});

test('judges only the shape without a date', () =>
  checkRule(
    RULE,
    `
claim: outpatient
billType: "0931"
---
claim: outpatient
billType: "1131"
#          ^^^^ 1131 is not a type of bill: …
`,
  ));

test('leaves the frequency alone of a class for which CMS lists none by digit', async () => {
  for (const billType of ['"0771"', '"0777"', '"0781"', '"0861"']) await checkRule(RULE, claim(billType));
});

test('reports a type of bill that a claim writes in two parts', async () => {
  const stay = (facility: string) =>
    institutional(`CLM*1*80***${facility}`, 'DTP*434*RD8*20230210-20230214', 'LX*1', 'SV2*0120**80*UN*1');
  const found = async (facility: string) => {
    const text = stay(facility);
    const findings = await findingsIn(text, { fileName: 'claims.837' });
    return findings
      .filter(({ rule }) => rule === RULE)
      .map(({ span, message }) => [text.slice(span.start, span.end), message]);
  };
  expect(await found('11:A:1')).toEqual([]);
  expect(await found('11:A:V')).toEqual([['11:A:V', '011V is not a type of bill: 011 has no frequency V']]);
  expect(await found('111:A:1')).toEqual([
    ['111:A:1', '01111 is not a type of bill: that is a 0, two digits for facility and class, and the frequency'],
  ]);
  expect(await found('10:A:1')).toEqual([['10:A:1', '0101 is not a type of bill: facility 1 has no class 0']]);
});
