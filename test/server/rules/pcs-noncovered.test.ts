import { expect, test } from 'vitest';
import { findingsIn } from '../../support/check-rule.js';

const RULE = 'pcs-noncovered';

interface Stay {
  readonly procedures: string;
  readonly diagnoses?: string;
  readonly day?: string;
  readonly more?: string;
}

async function messages({ procedures, diagnoses = 'I10', day = '2025-11-08', more = '' }: Stay): Promise<string[]> {
  const text = `claim: inpatient\nfrom: ${day}\nthrough: ${day}\n${more}diagnoses: [${diagnoses}]\nprocedures: [${procedures}]\n`;
  return (await findingsIn(text)).filter(({ rule }) => rule === RULE).map(({ message }) => message);
}

test('reports procedures that Medicare never covers', async () => {
  expect(await messages({ procedures: '00F3XZZ' })).toEqual(['00F3XZZ is not covered by Medicare']);
  expect(await messages({ procedures: '00F30ZZ' })).toEqual([]);
});

test('sterilization is not covered when it is the purpose of the encounter', async () => {
  expect(await messages({ procedures: '0UL70ZZ', diagnoses: 'O34.211, Z30.2' })).toEqual([
    '0UL70ZZ is not covered by Medicare with a diagnosis of an encounter for sterilization',
  ]);
  expect(await messages({ procedures: '0UL70ZZ', diagnoses: 'C56.1' })).toEqual([]);
  expect(await messages({ procedures: '0UL70ZZ', diagnoses: 'C56.1, {code: Z30.2, role: admitting}' })).toEqual([]);
});

test('autologous stem cells are not covered with acute leukemia that is not in remission', async () => {
  const reason = 'with a diagnosis of acute leukemia that is not in remission, or of chronic myeloid leukemia';
  expect(await messages({ procedures: '30233G0', diagnoses: 'C92.00' })).toEqual([
    `30233G0 is not covered by Medicare ${reason}`,
  ]);
  expect(await messages({ procedures: '30233G0', diagnoses: 'C92.01' })).toEqual([]);
});

test('allogeneic stem cells for multiple myeloma were not covered until 2018-09-30', async () => {
  const procedure = { procedures: '30233G1', diagnoses: 'C90.00' };
  expect(await messages({ ...procedure, day: '2016-09-30' })).toEqual([
    '30233G1 is not covered by Medicare with a diagnosis of multiple myeloma',
  ]);
  expect(await messages({ ...procedure, day: '2018-10-01' })).toEqual([]);
});

test('a lumbar disc is covered through age 60, and where the age is not known', async () => {
  const disc = (born: string) => messages({ procedures: '0SR20JZ', more: `patient: { birthDate: ${born} }\n` });
  expect(await disc('1964-11-09')).toEqual([]);
  expect(await disc('1964-11-08')).toEqual(['0SR20JZ is not covered by Medicare over age 60; the patient was 61']);
  expect(await messages({ procedures: '0SR20JZ' })).toEqual([]);
});

test('a pancreas is covered, within limits, with a kidney or for type 1 diabetes', async () => {
  const alone = 'is not covered by Medicare without a kidney transplant or a diagnosis of type 1 diabetes';
  expect(await messages({ procedures: '0FYG0Z0', diagnoses: 'E11.9' })).toEqual([`0FYG0Z0 ${alone}`]);
  expect(await messages({ procedures: '0FYG0Z0', diagnoses: 'E10.9' })).toEqual([
    '0FYG0Z0 has limited coverage under Medicare',
  ]);
  expect(await messages({ procedures: '0FYG0Z0, 0TY00Z0', diagnoses: 'N18.6' })).toEqual([
    '0FYG0Z0 has limited coverage under Medicare',
    '0TY00Z0 has limited coverage under Medicare',
  ]);
});

test('a total artificial heart was covered in a clinical trial only, until 2022-03-31', async () => {
  const both = { procedures: '02RK0JZ, 02RL0JZ', day: '2022-03-31' };
  const outside = 'for both ventricles is not covered by Medicare outside a clinical trial (Z00.6)';
  expect(await messages(both)).toEqual([`02RK0JZ ${outside}`, `02RL0JZ ${outside}`]);
  expect(await messages({ ...both, diagnoses: 'I50.9, Z00.6' })).toEqual([
    '02RK0JZ has limited coverage under Medicare',
    '02RL0JZ has limited coverage under Medicare',
  ]);
  expect(await messages({ ...both, procedures: '02RK0JZ' })).toEqual([]);
  expect(await messages({ ...both, day: '2022-04-01' })).toEqual([]);
});

test('speaks of Medicare to Medicare alone, where a payer is named', async () => {
  const paidBy = (payer: string) => messages({ procedures: '00F3XZZ', more: `payer: ${payer}\n` });
  expect(await paidBy('medicare')).toHaveLength(1);
  expect(await paidBy('medicare-advantage')).toHaveLength(1);
  expect(await paidBy('commercial')).toEqual([]);
});

test('stays silent outside the releases', async () => {
  expect(await messages({ procedures: '00F3XZZ', day: '2026-10-01' })).toEqual([]);
  expect(await messages({ procedures: '00F3XZZ', day: '2015-09-30' })).toEqual([]);
});
