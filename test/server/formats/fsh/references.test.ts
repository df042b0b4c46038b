import { describe, expect, test } from 'vitest';
import { edited } from '../syntax/xml/reading.js';
import { fsh } from './reading.js';
import { CLAIM, VALUE_SET } from './samples.js';

test('the codes of a claim, each with its role and the date that governs it', () => {
  expect(fsh.codes(CLAIM)).toEqual([
    'icd10cm M17.11 first-listed 2023-05-01',
    'icd10cm I10 other 2023-05-01',
    'revenue 0420 revenue 2023-05-02',
    'hcpcs J1815 line 2023-05-02',
    'modifier JW modifier 2023-05-02',
    'cpt 27447 line 2023-05-03',
    'place-of-service 22 place-of-service 2023-05-03',
  ]);
  expect(fsh.parse(CLAIM).references.map(({ title }) => title?.value)).toEqual([
    'Unilateral primary osteoarthritis, right knee',
    undefined,
    undefined,
    'Insulin',
    undefined,
    undefined,
    undefined,
  ]);
});

test('the members of a value set have no date', () => {
  expect(fsh.codes(VALUE_SET)).toEqual([
    'icd10cm M17.11 member definition',
    'icd10cm M17 member definition',
    'icd10cm M15 member definition',
    'icd10cm M17.9 member definition',
  ]);
});

/** An instance of a profile with these rules. */
function instance(profile: string, ...rules: string[]): string {
  return [`Instance: X`, `InstanceOf: ${profile}`, ...rules, ''].join('\n');
}

const DX = '* diagnosis[0].diagnosisCodeableConcept = $ICD10CM#I10';

describe('claims', () => {
  test('of inpatients are governed by the discharge', () => {
    const period = ['* billablePeriod.start = "2023-09-28"', '* billablePeriod.end = "2023-10-02"'];
    expect(fsh.codes(instance('Claim', '* subType = #inpatient', ...period, DX))).toEqual([
      'icd10cm I10 other 2023-10-02',
    ]);
    expect(fsh.codes(instance('Claim', '* type = #professional', ...period, DX))).toEqual([
      'icd10cm I10 other 2023-09-28',
    ]);
  });

  test('of institutions that do not say which of both they are have no date that can be relied upon', () => {
    const period = ['* billablePeriod.start = "2023-09-28"', '* billablePeriod.end = "2023-10-02"'];
    expect(fsh.codes(instance('Claim', '* type = $t#institutional', ...period, DX))).toEqual(['icd10cm I10 other']);
  });

  test('are known by their elements where the profile says nothing', () => {
    expect(fsh.codes(instance('HospitalBill', DX, '* code = $CPT#99213'))).toEqual([
      'icd10cm I10 other',
      'cpt 99213 service statement',
    ]);
  });

  test.each([
    ['principal', 'first-listed'],
    ['admitting', 'admitting'],
    ['patientreasonforvisit', 'reason-for-visit'],
    ['externalcauseofinjury', 'external-cause'],
    ['secondary', 'other'],
  ])('a diagnosis of type %s is %s', (type, role) => {
    expect(fsh.codes(instance('Claim', DX, `* diagnosis[0].type = $t#${type}`))).toEqual([`icd10cm I10 ${role}`]);
  });
});

test('the principal diagnosis of a stay is principal', () => {
  const text = instance('Claim', '* subType = $t#inpatient', DX, '* diagnosis[0].type = $t#principal');
  expect(fsh.codes(text)).toEqual(['icd10cm I10 principal']);
});

describe('outside of claims codes are stated', () => {
  test.each([
    [
      'us-core-condition',
      ['* recordedDate = 2023-05-01', '* code = $ICD10CM#M17.11'],
      'icd10cm M17.11 problem statement 2023-05-01',
    ],
    ['Condition', ['* onsetDateTime = "2010-05-01"', '* code = $ICD10CM#M17.11'], 'icd10cm M17.11 problem statement'],
    [
      'USCoreProcedureProfile',
      ['* performedPeriod.start = "2023-05-01T10:00:00Z"', '* code = $CPT#27447'],
      'cpt 27447 service statement 2023-05-01',
    ],
    [
      'ServiceRequest',
      ['* reasonCode[0] = $ICD10CM#M17.11', '* authoredOn = "2023-05-01"'],
      'icd10cm M17.11 reason statement 2023-05-01',
    ],
    ['Encounter', ['* type = $CPT#99213', '* period.start = "2023-05-01"'], 'cpt 99213 service statement 2023-05-01'],
    [
      'http://hl7.org/fhir/StructureDefinition/Condition',
      ['* code = $ICD10CM#M17.11'],
      'icd10cm M17.11 problem statement',
    ],
  ])('%s', (profile, rules, code) => {
    expect(fsh.codes(instance(profile, ...rules))).toEqual([code]);
  });

  test('a coding may be written piece by piece', () => {
    const rules = [
      '* code.coding[0].system = "http://hl7.org/fhir/sid/icd-10-cm"',
      '* code.coding[0].code = #M17.11',
      '* code.coding[0].display = "Arthritis"',
      '* code.coding[1].system = "http://snomed.info/sct"',
      '* code.coding[1].code = #239873007',
    ];
    const text = instance('Condition', ...rules);
    expect(fsh.codes(text)).toEqual(['icd10cm M17.11 problem statement']);
    expect(fsh.parse(text).references[0]?.title?.value).toBe('Arthritis');
  });

  test('an instance of a value set lists members', () => {
    const rules = [
      '* compose.include[0].system = "http://hl7.org/fhir/sid/icd-10-cm"',
      '* compose.include[0].concept[0].code = #M17.11',
      '* compose.include[0].concept[1].code = #M17.12',
    ];
    expect(fsh.codes(instance('ValueSet', ...rules))).toEqual([
      'icd10cm M17.11 member definition',
      'icd10cm M17.12 member definition',
    ]);
  });

  test('patterns of profiles and rule sets are definitions', () => {
    expect(fsh.codes('Profile: P\nParent: Condition\n* code = $ICD10CM#M17.11 (exactly)\n')).toEqual([
      'icd10cm M17.11 member definition',
    ]);
    expect(fsh.codes(`RuleSet: R\n${DX}\n`)).toEqual(['icd10cm I10 member definition']);
  });
});

describe('names of systems', () => {
  test.each(['$icd-10-cm', '$ICD-10-CM', '$ICD10CM', '$Icd10cm'])('%s means ICD-10-CM without a definition', (name) => {
    expect(fsh.codes(`ValueSet: V\n* ${name}#E11.9\n`)).toEqual(['icd10cm E11.9 member definition']);
  });

  test.each(['$icd', '$sct', 'ICD10CM', 'MyCodes', '$ICD9CM'])('%s means nothing without a definition', (name) => {
    expect(fsh.codes(`ValueSet: V\n* ${name}#E11.9\n`)).toEqual([]);
  });

  test('are those of the file first, wherever it defines them', () => {
    const text =
      'ValueSet: V\n* $CPT#E11.9\n* dx#I10\nAlias: $CPT = http://hl7.org/fhir/sid/icd-10-cm\nAlias: dx = http://hl7.org/fhir/sid/icd-10-cm\n';
    expect(fsh.codes(text)).toEqual(['icd10cm E11.9 member definition', 'icd10cm I10 member definition']);
  });

  test('are explained by the system they stand for', () => {
    expect(fsh.described(CLAIM.replace('$dx#M17', '$d<|>x#M17'))).toContain('**ICD-10-CM**');
    expect(fsh.described(CLAIM.replace('icd-10-cm|2024', 'icd-1<|>0-cm|2024'))).toContain(
      'http://hl7.org/fhir/sid/icd-10-cm',
    );
    expect(fsh.described(CLAIM.replace('$sct#', '$s<|>ct#'))).toBeUndefined();
  });
});

test('$ICD10 without a definition means procedures where only those can stand', () => {
  const rules = ['* procedure[0].procedureCodeableConcept = $ICD10#0SRC0J9', DX.replace('ICD10CM', 'ICD10')];
  expect(fsh.codes(instance('Claim', ...rules))).toEqual(['icd10pcs 0SRC0J9 procedure']);
});

describe('addresses that receivers do not know are told', () => {
  const WRONG = 'http://hl7.org/fhir/sid/icd-10-sm';

  test('once, where the alias is defined', () => {
    const text = `Alias: $dx = ${WRONG}|2024\nValueSet: V\n* $dx#E11.9\n* $dx#I10\n`;
    expect(fsh.problems(text)).toEqual([
      `fhir-system-uri: ${WRONG}: This is not the address of the code system, which is http://hl7.org/fhir/sid/icd-10-cm`,
    ]);
  });

  test('in a rule', () => {
    const text = `ValueSet: V\n* ${WRONG}#E11.9\n`;
    const [problem] = fsh.parse(text).problems;
    const [edit] = problem?.fixes?.[0]?.edits ?? [];
    if (edit === undefined) throw new Error('no fix');
    expect(edited(text, edit)).toBe('ValueSet: V\n* http://hl7.org/fhir/sid/icd-10-cm#E11.9\n');
  });

  test('but not object identifiers that name no code', () => {
    const alias = 'Alias: $oid = urn:oid:2.16.840.1.113883.6.90\n';
    expect(fsh.problems(alias)).toEqual([]);
    expect(fsh.problems(`${alias}ValueSet: V\n* $oid#E11.9\n`)).toHaveLength(1);
  });
});

describe('no code is', () => {
  test.each([
    ['one in a comment', 'ValueSet: V\n// * $ICD10CM#E11.9\n/* * $ICD10CM#E11.9 */\n'],
    ['one in a string', 'Profile: P\n* ^purpose = "as in $ICD10CM#E11.9"\n* ^short = """\n* $ICD10CM#E11.9\n"""\n'],
    ['a parameter of a rule set', 'RuleSet: R(code)\n* code = $ICD10CM#{code}\n'],
    ['what is handed to a rule set', 'Instance: X\nInstanceOf: Claim\n* insert Dx($ICD10CM#E11.9)\n'],
    ['an empty one', 'ValueSet: V\n* $ICD10CM#\n* $ICD10CM#""\n'],
    ['a code of the code system itself', 'CodeSystem: C\n* #E11 "x"\n'],
    ['one before any definition', '* $ICD10CM#E11.9\n'],
  ])('%s', (_, text) => {
    expect(fsh.codes(text)).toEqual([]);
  });
});

test('comments speak of their own line, or of the next one', () => {
  const { comments, lineComment } = fsh.parse(
    'ValueSet: V\n// expect: dx-not-billable\n\n* $ICD10CM#E11 // why not\n* ^url = "http://x//y"\n',
  );
  expect(lineComment).toBe('//');
  expect(comments.map(({ text, appliesToLine }) => [text, appliesToLine])).toEqual([
    ['expect: dx-not-billable', 3],
    ['why not', 3],
  ]);
});
