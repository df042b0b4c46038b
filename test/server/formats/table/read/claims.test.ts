import { describe, expect, test } from 'vitest';
import type { Encounter } from '../../../../../server/src/model/encounter.js';
import { codesIn, diagnosesOf, onlyEncounter, parse } from '../reading.js';
import { CARRIER, INPATIENT, TUVA, VISITS, WAREHOUSE } from '../samples.js';

function encountersOf(text: string): readonly Encounter[] {
  return parse(text).encounters;
}

describe('rows with the same id are one claim', () => {
  test.each([
    ['carrier claims', CARRIER, ['C1 professional', 'C2 professional']],
    ['the Tuva input layer', TUVA, ['T1 professional', 'T2 inpatient']],
    ['a key of several columns', WAREHOUSE, ['500 inpatient', '501 professional']],
    ['a biller’s sheet, which does not say what kind', VISITS, ['V-1 ', 'V-2 ']],
  ])('%s', (_, text, claims) => {
    expect(encountersOf(text).map(({ id, claim }) => `${id?.value} ${claim?.value ?? ''}`)).toEqual(claims);
  });

  test('also where they do not stand together', () => {
    const [first, second] = encountersOf(
      'claim_id,dos,cpt_code\nA,2026-01-05,99213\nB,2026-01-05,99214\nA,2026-01-05,J1815\n',
    );
    expect(first?.lines.map(({ code }) => code?.text)).toEqual(['99213', 'J1815']);
    expect(second?.lines.map(({ code }) => code?.text)).toEqual(['99214']);
  });

  test('but not those of another patient', () => {
    const text = 'patient_id,claim_id,dos,cpt_code\nP1,1,2026-01-05,99213\nP2,1,2026-01-05,99214\n';
    expect(encountersOf(text)).toHaveLength(2);
  });

  test('a row without an id belongs to no claim; its codes are codes', () => {
    const file = parse('claim_id,dos,icd10_code\nA,2026-01-05,I10\n,2026-01-05,E11.9\n');
    expect(file.encounters).toHaveLength(1);
    expect(file.references.map(({ text }) => text)).toEqual(['I10', 'E11.9']);
  });
});

describe('the kind of claim is said only where the table says it', () => {
  test.each([
    ['60', 'inpatient'],
    ['40', 'outpatient'],
    ['71', 'professional'],
    ['82', 'professional'],
    ['10', undefined],
    ['50', undefined],
    ['20', undefined],
  ])('claim type %s: %s', (type, kind) => {
    const text = `CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|HCPCS_CD\nC1|${type}|14-Jan-2026|G0008\n`;
    expect(onlyEncounter(text).claim?.value).toBe(kind);
  });
});

describe('diagnoses', () => {
  test('of the claim stand in each of its rows and count once; each cell is a reference', () => {
    const file = parse(CARRIER);
    const [first] = file.encounters;
    expect(first && diagnosesOf(first)).toEqual(['first-listed E1122', 'other N1832']);
    const firstRow = CARRIER.split('\n')[1]?.match(/E1122|N1832/g);
    expect(file.references.filter(({ text }) => text === 'E1122' || text === 'N1832').length).toBe(
      (firstRow?.length ?? 0) * 2,
    );
  });

  test('a principal diagnosis repeated as the first of the list is one, with its indicator', () => {
    const { diagnoses } = onlyEncounter(INPATIENT);
    expect(diagnoses.map(({ role, code, poa }) => [role, code?.text, poa?.value])).toEqual([
      ['admitting', 'R109', undefined],
      ['principal', 'K3580', 'Y'],
      ['other', 'E119', undefined],
    ]);
  });

  test('a principal diagnosis alone is the one', () => {
    const text = 'CLM_ID|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|I10|0||\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal I10']);
  });

  test('one of ICD-9-CM is a diagnosis without a code', () => {
    const text = 'CLM_ID|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1|ICD_DGNS_CD2|ICD_DGNS_VRSN_CD2\nC1|I10|0|25000|9\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal I10', 'other ?']);
  });

  test('one a row, in the order of their ranks; what the principal row says is said again by the first', () => {
    const [first, second] = encountersOf(WAREHOUSE);
    expect(first && diagnosesOf(first)).toEqual(['principal K3580', 'other E119', 'admitting R109']);
    expect(second && diagnosesOf(second)).toEqual(['first-listed I10']);
  });

  test('of the lines of a claim are all of the claim', () => {
    const text = 'claim_id,dos,cpt_code,dx1,dx2\nA,2026-01-05,99213,E11.9,\nA,2026-01-05,J1815,I10,E11.9\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal E11.9', 'other I10']);
  });

  test('written twice in one row stay two', () => {
    const text = 'claim_id,dos,dx1,dx2,dx3\nA,2026-01-05,I10,E11.9,E11.9\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal I10', 'other E11.9', 'other E11.9']);
  });

  test('written twice stay two, the first one included', () => {
    const text = 'claim_id,dos,dx1,dx2\nA,2026-01-05,I10,I10\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal I10', 'other I10']);
  });

  test('of a principal column and a numbered one are one where they say the same', () => {
    const text = 'claim_id,dos,principal_dx,dx1,dx2\nA,2026-01-05,I10,I10,E11.9\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal I10', 'other E11.9']);
  });

  test('of another code set count once in a claim of several rows', () => {
    const text = 'claim_id,dos,dx1,cpt_code\nA,2014-01-05,25000,99213\nA,2014-01-05,25000,99214\n';
    expect(diagnosesOf(onlyEncounter(text))).toEqual(['principal ?']);
  });

  test('several of which nobody says which is first are left out, their codes are not', () => {
    const encounter = onlyEncounter('claim_id,dos,icd10_code\nA,2026-01-05,Z79.4\nA,2026-01-05,E11.9\n');
    expect(encounter.diagnoses).toEqual([]);
    expect(encounter.references.map(({ text }) => text)).toEqual(['Z79.4', 'E11.9']);
  });
});

describe('lines', () => {
  test('have codes, modifiers, units, days and places', () => {
    const [first] = encountersOf(CARRIER);
    expect(
      first?.lines.map(({ code, modifiers, units, from, place }) => [
        code?.text,
        modifiers.map(({ text }) => text),
        units?.value,
        from?.value,
        place?.text,
      ]),
    ).toEqual([
      ['99214', ['25'], 1, '2026-01-14', '11'],
      ['J1815', [], 2, '2026-01-14', '11'],
    ]);
  });

  test('point to diagnoses by letters or numbers of their row', () => {
    const pointers = (text: string) =>
      encountersOf(text).map(({ lines }) => lines.map((line) => line.pointers.map(({ value }) => value)));
    expect(pointers(VISITS)).toEqual([[[1, 2], [1]], [[1]]]);
    expect(pointers(VISITS.replace(',AB', ',"1,3"'))).toEqual([[[1, 3], [1]], [[1]]]);
  });

  test.each([
    ['two digits without a sign between', '12'],
    ['a zero', '0'],
  ])('say nothing where a pointer can be read in two ways: %s', (_, pointer) => {
    const [first] = encountersOf(VISITS.replace(',AB', `,${pointer}`));
    expect(first?.lines.map(({ pointers }) => pointers)).toEqual([[], []]);
  });

  test('a pointer beyond the diagnoses points beyond them', () => {
    const [, second] = encountersOf(VISITS.replace('11,A\n', '11,A\n').replace('1,11,A\n', '1,11,D\n'));
    expect(second?.lines[0]?.pointers[0]?.value).toBeGreaterThan(second?.diagnoses.length ?? 0);
  });

  test('zero units of a paid claim are counted otherwise, those of a bill are zero', () => {
    expect(onlyEncounter('CLM_ID|REV_CNTR|REV_CNTR_UNIT_CNT\nC1|0450|0\n').lines[0]?.units).toBeUndefined();
    expect(onlyEncounter('claim_id,cpt_code,units\nA,99213,0\n').lines[0]?.units?.value).toBe(0);
  });

  test('a line that is joined with several diagnoses is one', () => {
    const text =
      'claim_id,line_number,dos,cpt_code,dx_code,dx_rank\nA,1,2026-01-05,99213,I10,1\nA,1,2026-01-05,99213,E11.9,2\n';
    const encounter = onlyEncounter(text);
    expect(encounter.lines).toHaveLength(1);
    expect(diagnosesOf(encounter)).toEqual(['principal I10', 'other E11.9']);
  });
});

describe('the governing date', () => {
  const dateOf = (text: string, code: string) => parse(text).references.find((each) => each.text === code)?.date;

  test('of an inpatient claim is the day of discharge, of its lines too', () => {
    expect(parse(INPATIENT).references.map(({ date }) => date)).toEqual(Array(9).fill('2025-10-03'));
  });

  test('of a line is its own day, of the claim the first', () => {
    const text =
      'claim_id,claim_type,claim_start_date,claim_line_start_date,hcpcs_code,diagnosis_code_type,diagnosis_code_1\nA,professional,2025-09-30,2025-10-01,J1815,icd-10-cm,I10\n';
    expect(dateOf(text, 'J1815')).toBe('2025-10-01');
    expect(dateOf(text, 'I10')).toBe('2025-09-30');
  });

  test('is none where the claim may be a stay and the codes changed meanwhile', () => {
    const text = (through: string) =>
      `claim_id,claim_start_date,claim_end_date,icd10_code\nA,2025-09-28,${through},I10\n`;
    expect(dateOf(text('2025-09-30'), 'I10')).toBe('2025-09-28');
    expect(dateOf(text('2025-10-03'), 'I10')).toBeUndefined();
  });

  test('of a claim with days of admission and discharge alone is one on which they agree', () => {
    const text = (discharge: string) => `claim_id,admission_date,discharge_date,dx1\nA,2025-09-28,${discharge},I10\n`;
    expect(dateOf(text('2025-09-30'), 'I10')).toBe('2025-09-28');
    expect(dateOf(text('2025-10-03'), 'I10')).toBeUndefined();
  });

  test('of a stay in a nursing home is its last day', () => {
    const text =
      'CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|CLM_THRU_DT|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|20|28-Sep-2025|03-Oct-2025|I10|0\n';
    expect(dateOf(text, 'I10')).toBe('2025-10-03');
  });
});

test('procedures have their days', () => {
  expect(onlyEncounter(INPATIENT).procedures.map(({ code, date }) => [code?.text, date?.value])).toEqual([
    ['0DTJ4ZZ', '2025-09-29'],
  ]);
});

test('what else the claim says is said with its place', () => {
  const text =
    'claim_id,dos,cpt_code,sex,dob,payer,billing_npi,rendering_npi\nA,2026-01-05,99213,F,04/02/1957,Medicare Advantage,1234567893,9999310391\n';
  const { sex, birthDate, payer, providers, from } = onlyEncounter(text);
  expect([sex?.value, birthDate?.value, payer?.value, from?.value]).toEqual([
    'female',
    '1957-04-02',
    'medicare-advantage',
    '2026-01-05',
  ]);
  // A number that begins with 9 is masked, not mistyped.
  expect(providers.map(({ role, npi }) => [role.value, npi.value])).toEqual([['billing', '1234567893']]);
  expect(text.slice(sex?.span.start, sex?.span.end)).toBe('F');
});

test('sexes are numbered as Medicare numbers them in its own files alone', () => {
  expect(onlyEncounter('CLM_ID|GNDR_CD|HCPCS_CD\nC1|2|G0008\n').sex?.value).toBe('female');
  expect(onlyEncounter('claim_id,sex,hcpcs_code\nA,2,G0008\n').sex).toBeUndefined();
});

test('a table without ids has a claim a row when rows have numbered diagnoses and services', () => {
  expect(encountersOf('dos,dx1,dx2,cpt_code\n2026-01-05,I10,E11.9,99213\n2026-01-05,I10,,99214\n')).toHaveLength(2);
  expect(encountersOf('patient_id,icd10_code,cpt_code\nP1,I10,99213\n')).toEqual([]);
});

test('a line that names the separator to Excel is not the header', () => {
  expect(codesIn('sep=;\r\nclaim_id;icd10_code;dos\r\n1;E11.9;2025-02-14\r\n')).toEqual(['icd10cm E11.9']);
});
