import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'wrong-procedure';

test.each(['Y65.51', 'Y65.52', 'Y65.53'])('reports %s wherever it stands among the diagnoses', (code) =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: M17.11, poa: Y }
  - { code: ${code}, poa: N }
#           ^^^^^^ ${code} reports a wrong procedure: Medicare does not pay for it, and its claim is stopped
  - { code: ${code}, role: external-cause }
#           ^^^^^^ ${code} reports a wrong procedure: Medicare does not pay for it, and its claim is stopped
`,
  ),
);

test('stays silent for other misadventures, admitting diagnoses, other claims and dates outside the releases', () =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: M17.11, poa: Y }
  - { code: Y65.0, poa: N }
  - { code: Y65.51, role: admitting }
---
claim: outpatient
from: 2025-11-03
diagnoses: [M17.11, Y65.51]
---
claim: inpatient
from: 2026-10-01
through: 2026-10-01
diagnoses: [M17.11, Y65.51]
`,
  ));

test.each([
  ['the claim without payment', 'payer: medicare\nbillType: "0110"\n'],
  ['a claim to another payer', 'payer: aetna\nbillType: "0111"\n'],
])('accepts %s', (_, lines) =>
  checkRule(
    'wrong-procedure',
    `claim: inpatient\nfrom: 2025-11-03\nthrough: 2025-11-08\n${lines}diagnoses:\n  - { code: M17.11, poa: Y }\n  - { code: Y65.53, poa: N, role: external-cause }\n`,
  ),
);
