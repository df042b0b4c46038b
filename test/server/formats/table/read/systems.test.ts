/** Which code system a cell is of: right, or no reference at all. */
import { describe, expect, test } from 'vitest';
import { codesIn, parse } from '../reading.js';

describe('the version column decides', () => {
  test.each([
    ['0', ['icd10cm E8889']],
    ['9', []],
    ['', []],
    ['snomed', []],
  ])('"%s"', (version, codes) => {
    expect(codesIn(`CLM_ID|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|E8889|${version}\n`)).toEqual(codes);
  });

  test.each(['icd-10-cm', 'ICD10', '10', 'ICD-10'])('%s in a column for all codes', (version) => {
    expect(codesIn(`claim_id,diagnosis_code_type,diagnosis_code_1\nT1,${version},E1122\n`)).toEqual(['icd10cm E1122']);
  });

  test('of procedures too', () => {
    const header = 'claim_id,procedure_code_type,procedure_code_1';
    expect(codesIn(`${header}\nT1,icd-10-pcs,0DTJ4ZZ\n`)).toEqual(['icd10pcs 0DTJ4ZZ']);
    expect(codesIn(`${header}\nT1,icd-9-pcs,4701\n`)).toEqual([]);
  });

  test('and is believed: the file names the system itself', () => {
    const [reference] = parse('CLM_ID|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|A52|0\n').references;
    expect(reference?.systemIsExplicit).toBe(true);
  });
});

describe('without a version column', () => {
  test('a date of service since 2015-10-01 means ICD-10-CM, an earlier one ICD-9-CM', () => {
    const rows = 'V1,2015-09-30,V065,E8889\nV2,2015-10-01,V065,E8889\n';
    expect(codesIn(`claim_id,dos,dx1,dx2\n${rows}`)).toEqual(['icd10cm V065', 'icd10cm E8889']);
  });

  test('and without a date only what cannot be ICD-9-CM is a code', () => {
    const codes = 'E11.9,E119,E8889,E888.9,V06.5,V065,I10,25000,V00.131A';
    const header = codes.split(',').map((_, index) => `dx${index + 1}`);
    expect(codesIn(`claim_id,${header}\nV1,${codes}\n`)).toEqual([
      'icd10cm E11.9',
      'icd10cm E119',
      'icd10cm I10',
      'icd10cm V00.131A',
    ]);
  });

  test('numbers of other code sets are left alone', () => {
    expect(codesIn('claim_id,dos,dx1,dx2\nV1,2026-01-05,44054006,I10\nV2,2026-01-05,I10,25000\n')).toEqual([
      'icd10cm I10',
      'icd10cm I10',
    ]);
  });

  test('a name that says ICD-10 is enough', () => {
    expect(codesIn('claim_id,icd10_code\nV1,V06.5\n')).toEqual(['icd10cm V06.5']);
  });

  test('a name that says ICD-9 is believed', () => {
    const text = 'CLM_ID,CLM_FROM_DT,ICD9_DGNS_CD_1,HCPCS_CD_1\nC1,20260105,V065,G0008\n';
    expect(codesIn(text)).toEqual(['hcpcs G0008']);
  });
});

describe('a name that people give to many things needs values that look the part', () => {
  test.each([
    ['words of a diagnosis', 'diagnosis', 'Hypertension', 'Type 2 diabetes'],
    ['SNOMED CT', 'dx1', '44054006', '59621000'],
    ['parts of speech', 'pos', 'NN', 'VB'],
    ['procedures in words', 'procedure_code', 'Appendectomy', 'Cast'],
  ])('%s', (_, name, first, second) => {
    const text = `claim_id,dos,cpt_code,${name}\nV1,2026-01-05,99213,${first}\nV2,2026-01-05,99213,${second}\n`;
    expect(codesIn(text)).toEqual(['cpt 99213', 'cpt 99213']);
  });
});

describe('CPT and HCPCS share a column', () => {
  test('the shape tells them apart', () => {
    const text = 'claim_id,hcpcs_code\nT1,99213\nT2,0001F\nT3,J1815\nT4,992\nT5,X1\n';
    expect(codesIn(text)).toEqual(['cpt 99213', 'cpt 0001F', 'hcpcs J1815', 'cpt 992', 'hcpcs X1']);
  });

  test('a code of the wrong length is one where the column is of nothing else', () => {
    expect(codesIn('claim_id,cpt_code\nT1,7105\nT2,99213\n')).toEqual(['cpt 7105', 'cpt 99213']);
    expect(codesIn('claim_id,procedure_code\nT1,7105\nT2,99213\n')).toEqual(['cpt 99213']);
  });

  test('dental codes are of neither', () => expect(codesIn('claim_id,hcpcs_code\nT1,D0120\n')).toEqual([]));
});

describe('what is no value is no code', () => {
  test.each(['~', ' ', 'NULL', 'n/a', '-', '000', '""', '"  "'])('%s', (value) => {
    expect(codesIn(`claim_id,icd10_code,cpt_code\nV1,${value},${value}\n`)).toEqual([]);
  });
});

describe('a number that lost its zeros', () => {
  const header = 'CLM_ID|PTNT_DSCHRG_STUS_CD|REV_CNTR|LINE_PLACE_OF_SRVC_CD';

  test('is no code, and no mistake either', () => {
    const file = parse(`${header}\nC1|1|450|2\n`);
    expect(file.references).toEqual([]);
    expect(file.problems).toEqual([]);
  });

  test('with its zeros it is one', () => {
    expect(codesIn(`${header}\nC1|01|0450|02\n`)).toEqual([
      'discharge-status 01',
      'revenue 0450',
      'place-of-service 02',
    ]);
  });

  test('a type of bill of three digits tells the kind of claim', () => {
    const [encounter] = parse('claim_id,claim_type,bill_type_code,hcpcs_code\nT1,institutional,131,99213\n').encounters;
    expect(encounter?.billType).toBeUndefined();
    expect(encounter?.claim?.value).toBe('outpatient');
  });
});

describe('a cell of several codes', () => {
  test.each(['"E11.9, I10"', 'E11.9; I10', 'E11.9|I10', '"E11.9 I10"'])('%s holds them all', (cell) => {
    expect(codesIn(`claim_id,icd10_codes\nV1,${cell}\n`)).toEqual(['icd10cm E11.9', 'icd10cm I10']);
  });

  test('a code with words behind it is left alone', () => {
    expect(codesIn('claim_id,icd10_code\nV1,E11.9 diabetes\nV2,I10\nV3,I10\n')).toEqual(['icd10cm I10', 'icd10cm I10']);
  });
});

test('a request for authorization is no claim: its codes are ordered, not reported', () => {
  const text =
    'MBI_NUM,UTN_VALID_ST_DT,HCPCS_OR_CPT_OR_HIPPS,PRICE_MOD1,ICD_DIAG_IND_1,ICD_DIAG_CODE_1\nM1,2025-03-01,E0781,RR,0,Z452\n';
  const { references, encounters } = parse(text);
  expect(encounters).toEqual([]);
  expect(references.map(({ text: code, role, use, date }) => [code, role, use, date])).toEqual([
    ['E0781', 'service', 'statement', '2025-03-01'],
    ['RR', 'modifier', 'statement', '2025-03-01'],
    ['Z452', 'reason', 'statement', '2025-03-01'],
  ]);
});
