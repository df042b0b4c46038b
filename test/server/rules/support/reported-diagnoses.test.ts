import { describe, expect, test } from 'vitest';
import type { Encounter } from '../../../../server/src/model/encounter.js';
import { Memory } from '../../../../server/src/rules/memory.js';
import type { RuleContext } from '../../../../server/src/rules/rule.js';
import {
  mentions,
  reportedDiagnoses,
  reportedLeadingDiagnosis,
} from '../../../../server/src/rules/support/reported-diagnoses.js';
import { realCodes } from '../../../support/codes.js';
import { parseFile } from '../../../support/parse.js';

async function read(text: string): Promise<{ encounter: Encounter; context: RuleContext }> {
  const file = await parseFile(text);
  const [encounter] = file.encounters;
  if (encounter === undefined) throw new Error('no encounter');
  const context = {
    file,
    codes: realCodes(),
    memory: new Memory(),
    report: () => undefined,
    replaceCode: file.replaceCode,
  };
  return { encounter, context };
}

const STAY = `claim: inpatient
from: 2023-02-14
through: 2023-02-16
diagnoses:
  - e119
  - I10.0
  - N18.3
  - { code: R07.9, role: admitting }
  - { code: W19.XXXA, role: external-cause }
`;

describe('what rules compare', () => {
  test('is valid, billable, and not in a field of its own', async () => {
    const { encounter, context } = await read(STAY);
    const reported = reportedDiagnoses(encounter, context);
    expect(reported.map(({ code }) => code)).toEqual(['E11.9', 'W19.XXXA']);
    expect(reported[0]?.title).toBe('Type 2 diabetes mellitus without complications');
  });

  test('is nothing without a date', async () => {
    const { encounter, context } = await read('claim: professional\ndiagnoses: [E11.9]\n');
    expect(reportedDiagnoses(encounter, context)).toEqual([]);
  });
});

describe('the leading diagnosis', () => {
  test('is the principal one, wherever it stands', async () => {
    const { encounter, context } = await read(
      'claim: inpatient\nfrom: 2023-02-14\ndiagnoses: [I10, { code: E11.9, role: principal }]\n',
    );
    expect(reportedLeadingDiagnosis(encounter, context)?.code).toBe('E11.9');
  });

  test('is unknown when its code is not valid: the next one does not take its place', async () => {
    const { encounter, context } = await read('claim: inpatient\nfrom: 2023-02-14\ndiagnoses: [I10.0, E11.9]\n');
    expect(reportedLeadingDiagnosis(encounter, context)).toBeUndefined();
  });

  test('is unknown when two are principal', async () => {
    const { encounter, context } = await read(
      'claim: inpatient\nfrom: 2023-02-14\ndiagnoses: [{ code: I10, role: principal }, { code: E11.9, role: principal }]\n',
    );
    expect(reportedLeadingDiagnosis(encounter, context)).toBeUndefined();
  });
});

test('a code with a mistake is mentioned all the same', async () => {
  const { encounter } = await read(STAY);
  expect(mentions(encounter, 'N18')).toBe(true);
  expect(mentions(encounter, 'E11.9')).toBe(true);
  expect(mentions(encounter, 'N19', 'E11.2')).toBe(false);
});
