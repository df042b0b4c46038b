import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../../server/src/formats/config/index.js';
import { PRESETS } from '../../../../server/src/formats/config/presets.js';
import { mappedFormat } from '../../../../server/src/formats/mapped/index.js';
import type { Encounter } from '../../../../server/src/model/encounter.js';

/** The encounter that a preset reads from a value, beside more keys. */
function read(preset: string, value: unknown, more = ''): Encounter {
  const { mappingOf, isSound } = readConfiguration(`mappings: [{ files: "*", preset: ${preset}${more} }]\n`);
  const mapping = mappingOf('claim.json');
  if (!mapping || !isSound) throw new Error('not sound');
  const text = JSON.stringify(value, null, 2);
  const [encounter] = mappedFormat.parse({ fileName: 'claim.json', text, mapping }).encounters;
  if (!encounter) throw new Error('no encounter');
  return encounter;
}

function codes({ diagnoses, lines }: Encounter) {
  return {
    diagnoses: diagnoses.map(({ code, role, poa }) => [code?.text, role, poa?.value]),
    lines: lines.map(({ code, revenue, modifiers, pointers }) => [
      code?.text ?? revenue?.text,
      modifiers.map(({ text }) => text),
      pointers.map(({ value }) => value),
    ]),
  };
}

test.each(PRESETS)('$value follows its own rules: every path and word of it is known', ({ value, yaml }) => {
  const indented = yaml.trim().replaceAll('\n', '\n    ');
  expect(readConfiguration(`mappings:\n  - files: "*"\n    ${indented}\n`).isSound).toBe(true);
  expect(readConfiguration(`mappings: [{ files: "*", preset: ${value} }]\n`).isSound).toBe(true);
});

test.each([
  { icd10_codes: ['E11.9', 'I10'], cpt_codes: ['99213'], place_of_service: '11' },
  { diagnosisCodes: ['E11.9', 'I10'], cptCodes: ['99213'], placeOfService: '11' },
])('flat-lists %#', (value) => {
  const encounter = read('flat-lists', value, ', claim: professional');
  expect(codes(encounter)).toEqual({
    diagnoses: [
      ['E11.9', 'first-listed', undefined],
      ['I10', 'other', undefined],
    ],
    lines: [['99213', [], []]],
  });
  expect(encounter.place?.text).toBe('11');
});

test.each([
  {
    diagnoses: [
      { icd10_code: 'I10', sequence: 2 },
      { icd10_code: 'E11.9', sequence: 1 },
    ],
    service_lines: [{ cpt_code: '99214', modifiers: ['25'], diagnosis_pointers: [1, 2] }],
  },
  {
    diagnoses: ['E11.9', 'I10'],
    lineItems: [{ procedureCode: '99214', modifier_1: '25', modifier_2: '', dxPointers: ['A', 'B'] }],
  },
])('claim-lines %#', (value) => {
  expect(codes(read('claim-lines', value))).toEqual({
    diagnoses: [
      ['E11.9', 'first-listed', undefined],
      ['I10', 'other', undefined],
    ],
    lines: [['99214', ['25'], [1, 2]]],
  });
});

test('institutional', () => {
  const encounter = read('institutional', {
    claim_type: 'inpatient',
    admission_date: '2026-01-10',
    discharge_date: '2026-01-14',
    bill_type: '0111',
    discharge_status: '01',
    principal_diagnosis: { code: 'J18.9', poa: 'Y' },
    secondary_diagnoses: ['I10'],
    admit_dx: 'R05.9',
    procedures: [{ code: '0BH17EZ', date: '2026-01-11' }],
    revenue_lines: [{ revenue_code: '0450', units: 1 }],
  });
  expect(codes(encounter)).toEqual({
    diagnoses: [
      ['J18.9', 'principal', 'Y'],
      ['I10', 'other', undefined],
      ['R05.9', 'admitting', undefined],
    ],
    lines: [['0450', [], []]],
  });
  expect(encounter.procedures[0]?.code).toMatchObject({ system: 'icd10pcs', text: '0BH17EZ', date: '2026-01-14' });
  expect([encounter.billType?.text, encounter.dischargeStatus?.text]).toEqual(['0111', '01']);
});

describe('candid', () => {
  const value = {
    external_id: 'visit-7',
    date_of_service: '2026-01-14',
    patient: { gender: 'not_given', date_of_birth: '1980-05-01' },
    place_of_service_code: '11',
    diagnoses: [
      { code: 'E11.9', code_type: 'ABK' },
      { code: 'I10', code_type: 'ABF' },
    ],
    service_lines: [{ procedure_code: '99213', modifiers: ['25'], diagnosis_pointers: [1], quantity: '1' }],
  };

  test('counts pointers from 0', () => {
    const encounter = read('candid', value);
    expect(codes(encounter)).toEqual({
      diagnoses: [
        ['E11.9', 'first-listed', undefined],
        ['I10', 'other', undefined],
      ],
      lines: [['99213', ['25'], [2]]],
    });
    expect([encounter.claim?.value, encounter.sex?.value]).toEqual(['professional', 'unknown']);
  });

  test('leaves ICD-9-CM out and its place in the list, which pointers count', () => {
    const [first, second] = value.diagnoses;
    const mixed = { ...value, diagnoses: [first, { code: '250.00', code_type: 'BF' }, second] };
    const pointers = [{ procedure_code: '99213', modifiers: [], diagnosis_pointers: [0, 2], quantity: '1' }];
    expect(codes(read('candid', { ...mixed, service_lines: pointers }))).toEqual({
      diagnoses: [
        ['E11.9', 'first-listed', undefined],
        [undefined, 'other', undefined],
        ['I10', 'other', undefined],
      ],
      lines: [['99213', [], [1, 3]]],
    });
  });

  test('gives way to the keys beside it', () => {
    expect(read('candid', value, ', place: "$.nowhere", claim: outpatient')).toMatchObject({
      claim: { value: 'outpatient' },
    });
    expect(read('candid', value, ', place: "$.nowhere"').place).toBeUndefined();
    expect(read('candid', value, ', date: 2026-02-01').from?.value).toBe('2026-02-01');
  });
});

describe('x12-json-professional', () => {
  const claim = (kind: string) => ({
    subscriber: { gender: 'F', dateOfBirth: '19570402' },
    claimInformation: {
      claimFilingCode: 'MB',
      patientControlNumber: 'PCN-1',
      placeOfServiceCode: '11',
      claimChargeAmount: '185.00',
      healthCareCodeInformation: [
        { diagnosisTypeCode: `${kind}K`, diagnosisCode: 'E1122' },
        { diagnosisTypeCode: `${kind}F`, diagnosisCode: 'N1832' },
      ],
      serviceLines: [
        {
          serviceDate: '20260114',
          professionalService: {
            procedureIdentifier: 'HC',
            procedureCode: '99214',
            procedureModifiers: ['25'],
            serviceUnitCount: '1',
            compositeDiagnosisCodePointers: { diagnosisCodePointers: ['1', '2'] },
          },
        },
      ],
    },
  });

  test('reads claims as clearing houses take them', () => {
    const encounter = read('x12-json-professional', claim('AB'));
    expect(codes(encounter)).toEqual({
      diagnoses: [
        ['E1122', 'first-listed', undefined],
        ['N1832', 'other', undefined],
      ],
      lines: [['99214', ['25'], [1, 2]]],
    });
    const { sex, birthDate, payer, from, total } = encounter;
    expect([sex, birthDate, payer, from, total].map((member) => member?.value)).toEqual([
      'female',
      '1957-04-02',
      'medicare',
      '2026-01-14',
      185,
    ]);
  });

  test('leaves ICD-9 codes alone', () => {
    const { diagnoses } = read('x12-json-professional', claim('B'));
    expect(diagnoses.flatMap(({ code }) => code ?? [])).toEqual([]);
  });
});

test('x12-json-institutional', () => {
  const encounter = read('x12-json-institutional', {
    claimInformation: {
      patientControlNumber: 'PCN-2',
      placeOfServiceCode: '11',
      claimDateInformation: {
        statementBeginDate: '20260110',
        statementEndDate: '20260114',
        admissionDateAndHour: '202601100830',
      },
      claimCodeInformation: { admissionTypeCode: '1', admissionSourceCode: '1', patientStatusCode: '01' },
      principalDiagnosis: { qualifierCode: 'ABK', principalDiagnosisCode: 'J189', presentOnAdmissionIndicator: 'Y' },
      admittingDiagnosis: { qualifierCode: 'ABJ', admittingDiagnosisCode: 'R059' },
      otherDiagnosisInformationList: [
        [{ qualifierCode: 'ABF', otherDiagnosisCode: 'I10', presentOnAdmissionIndicator: 'N' }],
      ],
      principalProcedureInformation: {
        qualifierCode: 'BBR',
        principalProcedureCode: '0BH17EZ',
        principalProcedureDate: '20260111',
      },
      serviceLines: [
        { institutionalService: { serviceLineRevenueCode: '0450', procedureCode: '99284', serviceUnitCount: '1' } },
      ],
    },
  });
  expect(codes(encounter)).toEqual({
    diagnoses: [
      ['J189', 'principal', 'Y'],
      ['I10', 'other', 'N'],
      ['R059', 'admitting', undefined],
    ],
    lines: [['99284', [], []]],
  });
  expect(encounter).toMatchObject({
    claim: { value: 'inpatient' },
    admissionDate: { value: '2026-01-10' },
    admissionType: { text: '1' },
    dischargeStatus: { text: '01' },
    procedures: [{ code: { text: '0BH17EZ', date: '2026-01-14' } }],
  });
});
