/** Which system a code belongs to. */
import { describe, expect, test } from 'vitest';
import { codesIn, message, onlyReference, parse } from './reading.js';

function systemsOf(...segments: readonly string[]): string[] {
  return parse(message('ADT^A08', ...segments)).references.map(({ system, text }) => `${system} ${text}`);
}

describe('the element itself names its system:', () => {
  test.each([
    ['I10C', 'icd10cm'],
    ['I10', 'icd10cm'],
    ['ICD10', 'icd10cm'],
    ['ICD-10', 'icd10cm'],
    ['icd-10-cm', 'icd10cm'],
    ['2.16.840.1.113883.6.90', 'icd10cm'],
  ])('a diagnosis of %s', (name, system) => {
    expect(systemsOf(`DG1|1||E11.9^Diabetes^${name}`)).toEqual([`${system} E11.9`]);
  });

  test.each([
    ['I10P', '0DTJ4ZZ', 'icd10pcs'],
    ['I10', '0DTJ4ZZ', 'icd10pcs'],
    ['ICD-10-PCS', '0DTJ4Z', 'icd10pcs'],
    ['C4', '99213', 'cpt'],
    ['CPT', '7105', 'cpt'],
    ['HPC', 'J1815', 'hcpcs'],
    ['HCPCS', '99213', 'cpt'],
    ['C4', '0001F', 'cpt'],
  ])('a procedure of %s: %s', (name, code, system) => {
    expect(systemsOf(`PR1|1||${code}^^${name}`)).toEqual([`${system} ${code}`]);
  });

  test.each(['I9', 'I9C', 'I9CDX', 'ICD9', 'ICD-9', 'SCT', 'SNM', 'LN', 'L', 'NDC', 'ICD10AM', 'ICD10CA', 'I10G2006'])(
    'what is of %s is left alone',
    (name) => {
      expect(systemsOf(`DG1|1|I10C|E11.9^Diabetes^${name}`, `PR1|1|I10P|0DTJ4ZZ^^${name}`)).toEqual([]);
    },
  );

  test('dental codes are not ours', () => {
    expect(systemsOf('PR1|1||D0120^^HPC')).toEqual([]);
  });

  test('a diagnosis that slipped into a procedure field under the name of the revision is left alone', () => {
    expect(systemsOf('PR1|1||K63.3^^I10')).toEqual([]);
  });
});

describe('alternates', () => {
  test('are codes of their own', () => {
    expect(systemsOf('DG1|1||44054006^Diabetes^SCT^E11.9^Diabetes^I10C')).toEqual(['icd10cm E11.9']);
    expect(systemsOf('PRB|AD|20260119|E119^^L^44054006^^SCT^^^^E11.9^^I10C')).toEqual(['icd10cm E11.9']);
  });

  test('without a name of a system are none', () => {
    expect(systemsOf('DG1|1||E11.9^Diabetes^I10C^I10^Hypertension')).toEqual(['icd10cm E11.9']);
  });
});

describe('the coding method of older messages', () => {
  test('names the system of an element that does not', () => {
    const reference = onlyReference(message('ADT^A01', 'DG1|1|I10|E11.9|Diabetes'));
    expect(reference).toMatchObject({ system: 'icd10cm', systemIsExplicit: true, title: { value: 'Diabetes' } });
    expect(systemsOf('PR1|1|C4|99213')).toEqual(['cpt 99213']);
  });

  test('that says ICD-9 silences a code without a name', () => {
    expect(systemsOf('DG1|1|I9|E11.9')).toEqual([]);
  });

  test('that names nothing we know says nothing', () => {
    expect(systemsOf('DG1|1|D1|E11.9')).toEqual([]);
    expect(systemsOf('DG1|1|D1|E11.9', 'DG1|2|D2|I10^^I10C')).toEqual(['icd10cm E11.9', 'icd10cm I10']);
  });

  test('yields to the element: SNOMED under a method of ICD-9 or ICD-10 is SNOMED', () => {
    expect(systemsOf('DG1|1|I9|E11.9^Diabetes^I10C')).toEqual(['icd10cm E11.9']);
    expect(systemsOf('DG1|1|I10|422504002^Stroke^SCT')).toEqual([]);
  });
});

describe('a code that nothing names', () => {
  test('stays silent where the message names no system, however much it looks like one', () => {
    expect(
      systemsOf('DG1|1||E11.9^Diabetes', 'DG1|2||B45678', 'PR1|1||99213', 'PRB|AD|20260119|aortic stenosis'),
    ).toEqual([]);
  });

  test('is of the system that the others of its kind name, when it has the shape', () => {
    const found = parse(
      message('ADT^A01', 'DG1|1||I10^^I10C', 'DG1|2||N18.32', 'DG1|3||aortic stenosis', 'DG1|4||4019'),
    );
    expect(found.references.map(({ text, systemIsExplicit }) => [text, systemIsExplicit])).toEqual([
      ['I10', true],
      ['N18.32', false],
    ]);
  });

  test('stays silent where the others disagree', () => {
    expect(systemsOf('DG1|1||I10^^I10C', 'DG1|2||25000^^I9C', 'DG1|3||V72.83')).toEqual(['icd10cm I10']);
  });

  test('is never guessed from a field of another kind', () => {
    expect(codesIn(message('DFT^P03', 'FT1|1|||20260114||CG|99213^^C4|||1', 'PR1|1||12345'))).toEqual([
      'cpt 99213 line',
    ]);
  });

  test('in a charge field is the number of the house', () => {
    const text = message(
      'DFT^P03',
      'FT1|1|||20260114||CG|40123|||1|||||||||||||||99213^^C4',
      'FT1|2|||20260114||CG|626.2',
    );
    expect(codesIn(text)).toEqual(['cpt 99213 line']);
  });
});

test('ICD-10 of a message from another country is not that of the United States', () => {
  const from = (country: string) =>
    `MSH|^~\\&|A|B|C|D|20260120||ADT^A01|1|P|2.5|||||${country}\nDG1|1||I64^Stroke^I10\nDG1|2||E11.9^^I10C`;
  expect(codesIn(from('AUS'))).toEqual(['icd10cm E11.9 problem statement']);
  expect(codesIn(from('USA'))).toEqual(['icd10cm I64 problem statement', 'icd10cm E11.9 problem statement']);
});

test('the address of the patient tells the country where the header does not', () => {
  const from = (country: string, address: string) =>
    `MSH|^~\\&|A|B|C|D|20260120||ADT^A01|1|P|2.5|||||${country}\nPID|1||P1||Doe^Jo||19800923|F|||${address}\nDG1|1||J18.9^Pneumonia^ICD10`;
  expect(codesIn(from('', 'Kirkeveien 42^^Oslo^^0364^NOR'))).toEqual([]);
  expect(codesIn(from('', '12 River Road^^Columbus^OH^43215^USA'))).toHaveLength(1);
  expect(codesIn(from('', '12 River Road^^Columbus^OH^43215'))).toHaveLength(1);
  expect(codesIn(from('USA', 'Kirkeveien 42^^Oslo^^0364^NOR'))).toHaveLength(1);
});

describe('places that tell the system of their codes', () => {
  test('modifiers, wherever they stand, if they have two characters', () => {
    const charge = 'FT1|1|||20260114||CG||||||||||||||||||||25~59^^C4~RT^^HL70340~LOCAL~XX^^L';
    expect(systemsOf(charge)).toEqual(['modifier 25', 'modifier 59', 'modifier RT']);
    expect(systemsOf('PR1|1||99213^^C4|||||||||||||26')).toEqual(['cpt 99213', 'modifier 26']);
  });

  test('types of bill and revenue codes as claims write them; the short form of the standard is no mistake', () => {
    expect(systemsOf('GP1|0131|0450~450', 'GP2|0636')).toEqual(['bill-type 0131', 'revenue 0450', 'revenue 0636']);
    expect(systemsOf('GP1|131|450', 'GP2|636')).toEqual([]);
  });
});
