import { describe, expect, test } from 'vitest';
import { detects } from './reading.js';
import { SAMPLES } from './samples.js';

describe('a table of claims is recognised by its header', () => {
  test.each(SAMPLES)('$name', ({ text }) => {
    const [header = ''] = text.split('\n');
    expect(detects(text)).toBe(true);
    expect(detects(`\uFEFF${header}`), 'the header alone, behind a byte order mark').toBe(true);
    expect(detects(text, 'extract.txt')).toBe(true);
  });

  test.each([
    ['CLM_ID|ICD_DGNS_CD1'],
    ['claim_id,icd10_code'],
    ['Claim ID,Diagnosis Code 1,Diagnosis Code 2'],
    ['ClaimNumber\tDOS\tCPT\tModifier'],
    ['"claim_id";"cpt_code";"units"'],
    ['patient_id,diagnosis_1,hcpcs'],
    ['DESYNPUF_ID,CLM_ID,ICD9_DGNS_CD_1,HCPCS_CD_1'],
    ['sep=;\r\nclaim_id;icd10_code'],
  ])('%s', (header) => expect(detects(header)).toBe(true));
});

describe('other tables are left alone', () => {
  test.each([
    ['a code list', 'code,description\nE11.9,Type 2 diabetes\n'],
    ['a code list of ICD-10', 'icd10,description,type\nE11.9,Type 2 diabetes,x\n'],
    ['edits by code', 'icd10,edit_type,sex,age_min,age_max,action\nD66,sex,2,,,override\n'],
    ['a fee schedule', 'hcpcs_code,modifier,description,place_of_service,fee\nG0008,,,11,20\n'],
    ['pairs of services', 'column1,column2,modifier_indicator\n11042,97597,1\n'],
    ['sales', 'order_id,product_code,units,pos,date\n1,A1234,2,11,2026-01-05\n'],
    ['recipes', 'procedure,modifier,units\nstir,slowly,2\n'],
    ['motor claims', 'claim_id,policy_number,claim_amount,vehicle\n1,2,3,4\n'],
    ['a problem list', 'patient_id,icd10_code,onset\n1,E11.9,2020-01-01\n'],
    [
      'synthetic patients with SNOMED CT',
      'Id,PATIENTID,PRIMARYPATIENTINSURANCEID,DIAGNOSIS1,SERVICEDATE\n1,2,3,44054006,2020-01-01\n',
    ],
    ['a column', 'claim_id\n1\n'],
    ['nothing', ''],
    ['empty lines', '\n'.repeat(20_000)],
  ])('%s', (_, text) => expect(detects(text)).toBe(false));

  test('a text that speaks of columns is no table of two columns', () => {
    expect(detects('The columns are claim_id, icd10_code', 'notes.txt')).toBe(false);
  });

  test('files of other kinds are not looked into', () =>
    expect(detects('claim_id,icd10_code', 'claims.json')).toBe(false));
});
