import { expect, test } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/check-rule.js';

const RULE = 'dx-unacceptable-principal';

test('reports a principal diagnosis that cannot be one, and offers those that can', async () => {
  const stay = `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: B95.61, poa: Y }
#           ^^^^^^ * B95.61 is not acceptable as principal diagnosis
  - { code: F02.80, poa: Y }
  - { code: L03.115, poa: Y }
  - { code: Z37.0 }
`;
  await checkRule(RULE, stay);
  expect(await fixTitles(RULE, stay)).toEqual(['Move L03.115 before B95.61']);
});

test('moves the diagnosis with all that it says', () =>
  checkFix(
    RULE,
    'claim: inpatient\nfrom: 2025-11-03\nthrough: 2025-11-08\ndiagnoses:\n  - { code: B95.61, poa: Y }\n  - { code: L03.115, poa: N }\n',
    'Move L03.115 before B95.61',
    'claim: inpatient\nfrom: 2025-11-03\nthrough: 2025-11-08\ndiagnoses:\n  - { code: L03.115, poa: N }\n  - { code: B95.61, poa: Y }\n',
  ));

test('offers no move past a role that is written out', async () => {
  const stay =
    'claim: inpatient\nfrom: 2025-11-03\nthrough: 2025-11-08\ndiagnoses:\n  - { code: B95.61, role: principal }\n  - L03.115\n';
  expect(await fixTitles(RULE, stay)).toEqual([]);
});

test('stays silent where the code is secondary, or the claim is another one', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: L03.115, poa: Y }, { code: B95.61, poa: Y }]
---
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [{ code: B95.61, role: other }, { code: L03.115, role: principal }]
---
claim: outpatient
from: 2025-11-03
diagnoses: [B95.61]
`,
  ));

test('Z51.89 needs a secondary diagnosis; an admitting one is none', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [Z51.89, { code: S72.001D, role: admitting }]
#           ^^^^^^ Z51.89 needs a secondary diagnosis when it is the principal one
---
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses: [Z51.89, { code: S72.001D, poa: Y }]
`,
  ));

test('stays silent outside the releases', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2026-09-30
through: 2026-09-30
diagnoses: [B95.61]
#           ^^^^^^ B95.61 is not acceptable as principal diagnosis
---
claim: inpatient
from: 2026-10-01
through: 2026-10-01
diagnoses: [B95.61]
---
claim: inpatient
from: 2015-09-30
through: 2015-09-30
diagnoses: [B95.61]
`,
  ));
