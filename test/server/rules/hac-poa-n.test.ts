import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'hac-poa-n';

async function messages(diagnoses: string, procedures = '', day = '2025-11-08'): Promise<string[]> {
  const text = `claim: inpatient\nfrom: ${day}\nthrough: ${day}\ndiagnoses: [${diagnoses}]\nprocedures: [${procedures}]\n`;
  return (await findingsIn(text)).filter(({ rule }) => rule === RULE).map(({ message }) => message);
}

test.each(['N', 'U'])('reports a hospital-acquired condition with POA %s', (poa) =>
  checkRule(
    RULE,
    `
claim: inpatient
from: 2025-11-03
through: 2025-11-08
diagnoses:
  - { code: J18.9, poa: Y }
  - { code: L89.154, poa: ${poa} }
#           ^^^^^^^ L89.154 with POA ${poa} is a hospital-acquired condition (HAC 04): Medicare does not pay for it
`,
  ),
);

test('stays silent for conditions that were present or cannot be determined, and for others', async () => {
  const pneumonia = '{ code: J18.9, poa: Y }';
  expect(await messages(`${pneumonia}, { code: L89.154, poa: Y }`)).toEqual([]);
  expect(await messages(`${pneumonia}, { code: L89.154, poa: W }`)).toEqual([]);
  expect(await messages(`${pneumonia}, L89.154`)).toEqual([]);
  expect(await messages(`${pneumonia}, { code: L89.152, poa: N }`)).toEqual([]);
});

test('counts secondary diagnoses alone', async () => {
  expect(await messages('{ code: L89.154, poa: N }')).toEqual([]);
});

test('embolism is a hospital-acquired condition after a hip or knee replacement only', async () => {
  const diagnoses = '{ code: M16.11, poa: Y }, { code: I26.99, poa: N }';
  expect(await messages(diagnoses)).toEqual([]);
  expect(await messages(diagnoses, '30233N1')).toEqual([]);
  expect(await messages(diagnoses, '0SR9019')).toEqual([
    'I26.99 with POA N is a hospital-acquired condition (HAC 10): Medicare does not pay for it',
  ]);
});

test('what only stands beside a condition is none', async () => {
  expect(await messages('{ code: J18.9, poa: Y }, { code: N39.0, poa: N }')).toEqual([]);
  expect(await messages('{ code: J18.9, poa: Y }, { code: E66.01, poa: N }')).toEqual([]);
});

test('knows the conditions of the loaded grouper versions', async () => {
  const diagnoses = '{ code: J18.9, poa: Y }, { code: L89.154, poa: N }';
  expect(await messages(diagnoses, '', '2022-10-01')).toHaveLength(1);
  expect(await messages(diagnoses, '', '2022-09-30')).toEqual([]);
  expect(await messages(diagnoses, '', '2026-10-01')).toEqual([]);
});
