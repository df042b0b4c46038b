import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-unspecified-review';

const stay = (diagnoses: string, day = '2025-11-08', claim = 'inpatient') =>
  `claim: ${claim}\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [${diagnoses}]\n`;

test('reports codes of the list, as principal and as secondary diagnosis', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: I82.409, poa: Y }
#           ^^^^^^^ * I82.409 leaves the side or site open: Medicare returns an inpatient claim with it
  - { code: S72.009A, poa: Y }
#           ^^^^^^^^ * S72.009A leaves the side or site open: Medicare returns an inpatient claim with it
`,
  ));

test('stays silent for sided codes, codes unspecified in another way, admitting diagnoses and other claims', async () => {
  await checkRule(RULE, stay('I82.401, J45.909, A41.9, H66.90, { code: I82.409, role: admitting }'));
  await checkRule(RULE, stay('I82.409', '2025-11-08', 'outpatient'));
});

test('begins with the discharges of 2022-04-01, and knows nothing beyond the releases', async () => {
  expect(await fixTitles(RULE, stay('I82.409', '2022-04-01'))).not.toEqual([]);
  await checkRule(RULE, stay('I82.409', '2022-03-31'));
  await checkRule(RULE, stay('I82.409', '2026-10-01'));
});

test('offers the codes of the sides', async () => {
  const titles = await fixTitles(RULE, stay('I82.409'));
  expect(titles.slice(0, 2).map((title) => title.split(':')[0])).toEqual(['Use I82.401', 'Use I82.402']);
  await checkFix(RULE, stay('I82.409'), titles[1] ?? '', stay('I82.402'));
});
