import { describe, expect, test } from 'vitest';
import { recognise, simplifiedName } from '../../../../../server/src/formats/table/columns/recognise.js';

describe('a column is known by its name, however it is written', () => {
  test.each([
    ['ICD_DGNS_CD12', 'diagnosis', 12],
    ['icd_dgns_cd_12', 'diagnosis', 12],
    ['HCPCS_1ST_MDFR_CD', 'modifier', 1],
    ['HCPCS_2_MDFR_CD', 'modifier', 2],
    ['DiagnosisCode3', 'diagnosis', 3],
    ['Diagnosis Code 03', 'diagnosis', 3],
    ['dx-1', 'diagnosis', 1],
    ['icd10_1', 'diagnosis', 1],
    ['ICD-10', 'diagnosis', 0],
    ['CLM_DGNS_2_CD', 'diagnosis', 2],
    ['cpt4', 'line-code', 0],
    ['Place of Service', 'place-of-service', 0],
    ['LINE_1ST_EXPNS_DT', 'service-from', 0],
  ])('%s', (name, role, number) => expect(recognise(name, 0)).toMatchObject({ role, number }));
});

test.each(['code', 'description', 'PRVDR_NUM', 'CLM_DRG_CD', 'price', 'icd10_description', ''])(
  '%s means nothing here',
  (name) => expect(recognise(name, 0)).toBeUndefined(),
);

test('two numbers beside each other stay two', () => {
  expect(simplifiedName('icd10_1')).not.toBe(simplifiedName('icd101'));
});
