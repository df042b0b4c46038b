/** What codes do, and on which day they must be true. */
import { describe, expect, test } from 'vitest';
import { codesIn, message, parse } from './reading.js';
import { CHARGES, ORDER, PROBLEMS, STAY } from './samples.js';

const VISIT = (kind: string, from: string, through = '') =>
  `PV1|1|${kind}|||||||||||||||||V|||||||||||||||||||||||||${from}|${through}`;

function datesOf(type: string, ...segments: readonly string[]): (string | undefined)[] {
  return parse(message(type, ...segments)).references.map(({ date }) => date);
}

describe('said of a patient, not billed:', () => {
  test('the diagnoses of an admission', () => {
    expect(codesIn(message('ADT^A01', 'DG1|1||E11.9^^I10C|||A'))).toEqual(['icd10cm E11.9 problem statement']);
  });

  test('an order, what it asks for and why', () => {
    expect(codesIn(ORDER)).toEqual([
      'cpt 80053 service statement',
      'icd10cm E11.9 reason statement',
      'icd10cm E11.9 problem statement',
    ]);
  });

  test('problems, appointments, the reason for an admission', () => {
    expect(codesIn(PROBLEMS)).toEqual(['icd10cm E11.9 problem statement', 'icd10cm M54.50 problem statement']);
    expect(codesIn(message('SIU^S12', 'RGS|1', 'AIS|1|A|99213^^C4|20260201'))).toEqual(['cpt 99213 service statement']);
    expect(codesIn(message('ADT^A01', 'PV2|||R07.9^Chest pain^I10C'))).toEqual(['icd10cm R07.9 reason statement']);
  });

  test('a charge in a result', () => {
    const charge = 'FT1|1|||20260114||CG|99213^^C4||||||||||||E11.9^^I10C||||||99213^^C4|25';
    expect(codesIn(message('ORU^R01', charge))).toEqual([
      'cpt 99213 service statement',
      'icd10cm E11.9 reason statement',
      'cpt 99213 service statement',
      'modifier 25 modifier statement',
    ]);
  });
});

describe('billed:', () => {
  test('diagnoses, charges and procedures of a message that bills', () => {
    expect(codesIn(CHARGES).slice(-3)).toEqual([
      'icd10cm E11.22 first-listed',
      'icd10cm N18.32 other',
      'icd10cm Z79.4 other',
    ]);
    expect(codesIn(STAY)).toEqual([
      'icd10cm K3580 admitting',
      'icd10cm K3580 principal',
      'icd10cm Z794 other',
      'icd10pcs 0DTJ4ZZ procedure',
      'bill-type 0111 bill-type',
      'revenue 0450 revenue',
    ]);
  });

  test('what explains a procedure, and the order of a charge, are not', () => {
    const text = message('DFT^P03', 'PR1|1||99213^^C4||||||||||||K63.3^^I10C', 'OBR|1|||80053^^C4');
    expect(codesIn(text)).toEqual(['cpt 99213 line', 'icd10cm K63.3 reason statement', 'cpt 80053 service statement']);
  });
});

describe('the leading diagnosis', () => {
  const rolesOf = (...diagnoses: readonly string[]) =>
    codesIn(message('DFT^P03', ...diagnoses)).map((each) => each.split(' ').slice(2).join(' '));

  test('has the first priority, wherever it stands', () => {
    expect(rolesOf('DG1|1||E11.9^^I10C|||F|||||||||2', 'DG1|2||I10^^I10C|||F|||||||||1')).toEqual([
      'other',
      'first-listed',
    ]);
  });

  test('is the first one where there are no priorities, or all are the same', () => {
    expect(rolesOf('DG1|1||E11.9^^I10C|||F', 'DG1|2||I10^^I10C|||F')).toEqual(['first-listed', 'other']);
    expect(rolesOf('DG1|1||E11.9^^I10C|||F|||||||||1', 'DG1|2||I10^^I10C|||F|||||||||1')).toEqual([
      'first-listed',
      'other',
    ]);
  });

  test('is not one that is not ranked', () => {
    expect(rolesOf('DG1|1||E11.9^^I10C|||F|||||||||0', 'DG1|2||I10^^I10C|||F|||||||||1')).toEqual([
      'other',
      'first-listed',
    ]);
  });

  test('is not the admitting one, unless the type tells nothing because all are', () => {
    expect(rolesOf('DG1|1||R07.9^^I10C|||A', 'DG1|2||I21.4^^I10C|||F')).toEqual(['admitting', 'first-listed']);
    expect(rolesOf('DG1|1||R07.9^^I10C|||A', 'DG1|2||I10^^I10C|||A')).toEqual(['first-listed', 'other']);
  });

  test('working diagnoses beside final ones, and those to be deleted, are not billed', () => {
    expect(rolesOf('DG1|1||R07.9^^I10C|||W', 'DG1|2||I21.4^^I10C|||F')).toEqual(['problem statement', 'first-listed']);
    expect(rolesOf('DG1|1||R07.9^^I10C|||W')).toEqual(['first-listed']);
    expect(rolesOf('DG1|1||R07.9^^I10C|||F|||||||||||||||D', 'DG1|2||I21.4^^I10C|||F')).toEqual([
      'problem statement',
      'first-listed',
    ]);
  });
});

describe('the governing date', () => {
  const diagnosis = 'DG1|1||E11.9^^I10C||20240501|F';

  test('of the diagnoses and ICD-10-PCS procedures of a stay is the discharge', () => {
    const procedure = 'PR1|1||0DTJ4ZZ^^I10P||20250930';
    expect(datesOf('BAR^P01', VISIT('I', '20250928', '20251003'), diagnosis, procedure)).toEqual([
      '2025-10-03',
      '2025-10-03',
    ]);
    expect(datesOf('ADT^A03', VISIT('I', '20250928', '20251003'), diagnosis)).toEqual(['2025-10-03']);
  });

  test('of services is their own day, in a stay as well', () => {
    const charge = 'FT1|1|||20250929120000||CG|99221^^C4';
    expect(datesOf('DFT^P03', VISIT('I', '20250928', '20251003'), charge, 'PR1|1||99213^^C4||20250930')).toEqual([
      '2025-09-29',
      '2025-09-30',
    ]);
  });

  test('of a billed diagnosis is the service, not the day on which it was found', () => {
    const charges = ['FT1|1|||20260110||CG|99213^^C4', 'FT1|2|||20260112^20260113||CG|99214^^C4'];
    expect(datesOf('DFT^P03', ...charges, diagnosis)).toEqual(['2026-01-10', '2026-01-12', '2026-01-12']);
    expect(datesOf('BAR^P01', VISIT('O', '20260109'), diagnosis)).toEqual(['2026-01-09']);
    expect(datesOf('DFT^P03', VISIT('O', '20260109'), 'FT1|1|||20260118||PY|CASH', diagnosis)).toEqual(['2026-01-09']);
  });

  test('of a diagnosis that is not billed is its own, then the visit, the event, the message', () => {
    expect(datesOf('ADT^A01', VISIT('I', '20260109'), diagnosis)).toEqual(['2024-05-01']);
    expect(datesOf('ADT^A01', VISIT('I', '20260109'), 'DG1|1||E11.9^^I10C')).toEqual(['2026-01-09']);
    expect(datesOf('ADT^A01', 'EVN|A01|20260118', 'DG1|1||E11.9^^I10C')).toEqual(['2026-01-18']);
    expect(datesOf('ADT^A01', 'DG1|1||E11.9^^I10C')).toEqual(['2026-01-20']);
  });

  test('of a problem is the day of its entry, of an order that of the observation', () => {
    expect(datesOf('PPR^PC1', 'PRB|AD|20250301|E11.9^^I10C')).toEqual(['2025-03-01']);
    expect(datesOf('ORM^O01', 'OBR|1|||80053^^C4|||20260201')).toEqual(['2026-02-01']);
  });

  test('is a day: months, years and impossible days are not', () => {
    expect(datesOf('ADT^A01', 'EVN|A01|202601', 'DG1|1||E11.9^^I10C||2025')).toEqual(['2026-01-20']);
    expect(datesOf('ADT^A01', 'DG1|1||E11.9^^I10C||20260230')).toEqual(['2026-01-20']);
    expect(parse('MSH|^~\\&|A|B|C|D|||ADT^A01\nDG1|1||E11.9^^I10C').references[0]).not.toHaveProperty('date');
  });
});
