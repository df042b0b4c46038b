import { describe, expect, test } from 'vitest';
import type { Diagnosis, Encounter } from '../../../../server/src/model/encounter.js';
import { encounterIn, only, parse, problemsIn, read, said } from './reading.js';
import { bundle, CPT, concept, diagnosis, HCPCS, ICD10CM, OFFICE_VISIT, PATIENT, pretty, STAY } from './samples.js';

function inShort({ diagnoses }: Encounter): string[] {
  return diagnoses.map(({ code, role, poa }: Diagnosis) =>
    [code?.text ?? '-', role, poa?.value ?? ''].join(' ').trim(),
  );
}

describe('a professional claim', () => {
  const visit = encounterIn(bundle(PATIENT, OFFICE_VISIT));

  test('says its kind, its dates, its patient and its total', () => {
    const { id, claim, from, through, sex, birthDate, total } = visit;
    expect([id, claim, from, through, sex, birthDate, total].map((each) => each?.value)).toEqual([
      'office-visit',
      'professional',
      '2023-02-14',
      '2023-02-14',
      'female',
      '1957-04-02',
      189.5,
    ]);
  });

  test('has the last of two lists under one key, as other readers have it', () => {
    const text = pretty(OFFICE_VISIT).replace('"diagnosis": [', '"diagnosis": [],\n  "diagnosis": [');
    expect(text).not.toBe(pretty(OFFICE_VISIT));
    expect(inShort(only(parse(text)))).toEqual(['E11.9 first-listed', 'I10 other', 'E78.5 other']);
  });

  test('has its diagnoses, the first one leading', () => {
    expect(inShort(visit)).toEqual(['E11.9 first-listed', 'I10 other', 'E78.5 other']);
  });

  test('has lines with their codes, pointers, units, charges and dates', () => {
    const lines = visit.lines.map(({ code, modifiers, pointers, units, charge, from, through, place }) => ({
      codes: [code, ...modifiers, place].flatMap((each) => (each ? said(each) : [])),
      pointers: pointers.map(({ value }) => value),
      numbers: [units?.value, charge?.value],
      dates: [from?.value, through?.value],
    }));
    expect(lines).toEqual([
      {
        codes: [
          'cpt 99214 line 2023-02-14',
          'modifier 25 modifier 2023-02-14',
          'place-of-service 11 place-of-service 2023-02-14',
        ],
        pointers: [1, 3],
        numbers: [1, 185],
        dates: ['2023-02-14', undefined],
      },
      { codes: ['hcpcs J1815 line 2023-02-15'], pointers: [2], numbers: [2, 4.5], dates: ['2023-02-15', '2023-02-16'] },
    ]);
  });

  test('gives every value the place where it is written', () => {
    const file = read(OFFICE_VISIT);
    const [encounter] = file.encounters;
    const written = (span = { start: 0, end: 0 }) => file.text.slice(span.start, span.end);
    expect(written(encounter?.id?.span)).toBe('office-visit');
    expect(written(encounter?.from?.span)).toBe('2023-02-14');
    expect(written(encounter?.total?.span)).toBe('189.5');
    expect(written(encounter?.lines[0]?.pointers[1]?.span)).toBe('3');
    expect(file.references.map(({ span }) => written(span))).toEqual(file.references.map(({ text }) => text));
    expect(file.references.map(({ replace }) => written(replace))).toEqual(
      file.references.map(({ text }) => `"${text}"`),
    );
  });

  test('has the number of its provider', () => {
    expect(visit.providers.map(({ role, npi }) => `${role.value} ${npi.value}`)).toEqual(['billing 1234567893']);
  });
});

describe('an inpatient claim', () => {
  const stay = encounterIn(STAY);

  test('is judged on its last day, its lines and procedures included', () => {
    expect([...new Set(stay.references.map(({ date }) => date))]).toEqual(['2025-10-03']);
    expect(stay.procedures.map(({ code, date }) => [code?.text, date?.value])).toEqual([['0BH17EZ', '2025-09-30']]);
  });

  test('tells the roles of its diagnoses and what was present on admission', () => {
    expect(inShort(stay)).toEqual([
      'R06.02 admitting',
      'J18.9 principal Y',
      'N17.9 other N',
      'W19.XXXA external-cause',
    ]);
  });

  test('says how the patient came and went, and the type of bill', () => {
    const { billType, dischargeStatus, admissionType, admissionSource, admissionDate, conditions, lines } = stay;
    expect([billType, dischargeStatus, admissionType, admissionSource].map((each) => each?.text)).toEqual([
      '0111',
      '01',
      '1',
      '7',
    ]);
    expect(admissionDate?.value).toBe('2025-09-28');
    expect(conditions.map(({ text }) => text)).toEqual(['09']);
    expect(lines[0]?.revenue?.text).toBe('0121');
  });
});

describe('the kind of a claim is told only where the file says it', () => {
  const institutional = { coding: [{ code: 'institutional' }] };
  const bill = (code: string) => ({
    supportingInfo: [{ code: concept('https://www.nubc.org/CodeSystem/TypeOfBill', code) }],
  });
  const profile = (kind: string) => ({
    meta: {
      profile: [`http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-${kind}-Institutional`],
    },
  });
  test.each([
    ['institutional alone is either', {}, undefined],
    ['a hospital bill', bill('0111'), 'inpatient'],
    ['an outpatient bill', bill('0131'), 'outpatient'],
    ['a bill of another facility', bill('0329'), undefined],
    ['a subtype', { subType: { coding: [{ code: 'outpatient' }] } }, 'outpatient'],
    ['a profile of CARIN', profile('Inpatient'), 'inpatient'],
    [
      'a skilled nursing stay, whatever its profile',
      { ...profile('Inpatient'), type: { coding: [{ code: 'SNF' }, { code: 'institutional' }] } },
      undefined,
    ],
  ])('%s', (_, more, kind) => {
    expect(
      encounterIn({ resourceType: 'Claim', type: institutional, diagnosis: [diagnosis(1, 'I10')], ...more }).claim
        ?.value,
    ).toBe(kind);
  });
});

describe('diagnoses', () => {
  const claim = (...diagnoses: ReturnType<typeof diagnosis>[]) =>
    encounterIn({ resourceType: 'Claim', diagnosis: diagnoses, item: [{ diagnosisSequence: [2, 7, 3] }] });

  test('come in the order of their numbers, and pointers follow them', () => {
    const { diagnoses, lines } = claim(diagnosis(3, 'I10'), diagnosis(2, 'E11.9'), diagnosis(5, 'E78.5'));
    expect(diagnoses.map(({ code }) => code?.text)).toEqual(['E11.9', 'I10', 'E78.5']);
    expect(lines[0]?.pointers.map(({ value }) => value)).toEqual([1, 7, 2]);
  });

  test('a pointer between the numbers points before them all', () => {
    const { lines } = claim(diagnosis(1, 'I10'), diagnosis(3, 'E11.9'), diagnosis(9, 'E78.5'));
    expect(lines[0]?.pointers.map(({ value }) => value)).toEqual([0, 7, 2]);
  });

  test('the one that says it is principal leads, wherever it stands', () => {
    expect(inShort(claim(diagnosis(1, 'I10', 'other'), diagnosis(2, 'E11.9', 'principal')))).toEqual([
      'I10 other',
      'E11.9 first-listed',
    ]);
  });

  test('words that are no role leave the first one leading', () => {
    expect(inShort(claim(diagnosis(1, 'I10', 'clinical'), diagnosis(2, 'E11.9', 'laboratory')))).toEqual([
      'I10 first-listed',
      'E11.9 other',
    ]);
  });

  test('one code under two addresses is one diagnosis and two references', () => {
    const coding = [
      { system: ICD10CM, code: 'A370' },
      { system: 'http://hl7.org/fhir/sid/icd-10', code: 'A370' },
    ];
    const encounter = encounterIn({
      resourceType: 'Claim',
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding } }],
    });
    expect(encounter.diagnoses).toHaveLength(1);
    expect(encounter.references.map(said)).toEqual(['icd10cm A370 first-listed -', 'icd10cm A370 first-listed -']);
  });

  test('a condition that a claim points to is reported on it', () => {
    const condition = {
      resourceType: 'Condition',
      id: 'c1',
      recordedDate: '2019-05-01',
      code: concept(ICD10CM, 'M54.5'),
    };
    const pointing = {
      resourceType: 'Claim',
      billablePeriod: { start: '2023-02-14' },
      diagnosis: [{ sequence: 1, diagnosisReference: { reference: 'Condition/c1' } }],
    };
    const file = read(bundle(condition, pointing));
    expect(file.references.map(said)).toEqual(['icd10cm M54.5 first-listed 2023-02-14']);
    expect(file.encounters[0]?.diagnoses[0]?.code).toBe(file.references[0]);
    expect(file.encounters[0]?.references).toEqual(file.references);
  });
});

describe('a payer’s answer', () => {
  const answer = {
    ...OFFICE_VISIT,
    resourceType: 'ExplanationOfBenefit',
    diagnosis: [diagnosis(1, 'E11.9', 'principal'), diagnosis(2, 'E11.9', 'other'), diagnosis(3, 'I10', 'other')],
    insurer: { display: 'Medicare' },
  };
  const encounter = encounterIn(answer);

  test('keeps its amounts, units, pointers and masked numbers to itself', () => {
    expect(encounter.total).toBeUndefined();
    expect(encounter.payer).toBeUndefined();
    expect(encounter.providers).toEqual([]);
    expect(encounter.lines.map(({ units, charge, pointers }) => [units, charge, pointers.length])).toEqual([
      [undefined, undefined, 0],
      [undefined, undefined, 0],
    ]);
  });

  test('without diagnoses is of no kind, so that nobody misses them', () => {
    expect(encounterIn({ ...answer, diagnosis: [] }).claim).toBeUndefined();
  });

  test('may write administrative codes in forms of its own', () => {
    const line = { revenue: concept('https://www.nubc.org/CodeSystem/RevenueCodes', '450') };
    expect(encounterIn({ ...answer, item: [line] }).lines[0]?.revenue).toBeUndefined();
    expect(encounterIn({ ...OFFICE_VISIT, item: [line] }).lines[0]?.revenue?.text).toBe('450');
  });
});

describe('older and other claims', () => {
  test('STU3 has other names for lines and pointers', () => {
    const { lines } = encounterIn({
      resourceType: 'Claim',
      type: { coding: [{ code: 'professional' }] },
      diagnosis: [diagnosis(1, 'I10')],
      item: [{ sequence: 1, diagnosisLinkId: [1], service: concept(CPT, '99213'), modifier: [concept(HCPCS, 'GT')] }],
    });
    expect(lines[0]?.code?.text).toBe('99213');
    expect(lines[0]?.modifiers.map(said)).toEqual(['modifier GT modifier -']);
    expect(lines[0]?.pointers.map(({ value }) => value)).toEqual([1]);
  });

  test('a request for authorization is about its first diagnosis', () => {
    const request = encounterIn({
      resourceType: 'Claim',
      use: 'preauthorization',
      created: '2024-03-01',
      diagnosis: [diagnosis(1, 'M17.11', 'admitting')],
    });
    expect(inShort(request)).toEqual(['M17.11 first-listed']);
    expect(request.references[0]?.date).toBe('2024-03-01');
  });

  test('components of a line are references and no lines of their own', () => {
    const encounter = encounterIn({
      resourceType: 'Claim',
      item: [
        {
          servicedDate: '2023-02-14',
          productOrService: concept(CPT, '99213'),
          detail: [{ productOrService: concept(HCPCS, 'A4206') }],
        },
      ],
    });
    expect(encounter.lines).toHaveLength(1);
    expect(encounter.references.map(said)).toEqual(['cpt 99213 line 2023-02-14', 'hcpcs A4206 line 2023-02-14']);
  });

  test('without a period the first line gives the date', () => {
    const { references } = encounterIn({ ...OFFICE_VISIT, billablePeriod: {} });
    expect(said(references[0] ?? never())).toBe('icd10cm E11.9 first-listed 2023-02-14');
  });
});

describe('dates', () => {
  const dated = (start: string) => parse(pretty({ ...OFFICE_VISIT, item: [], billablePeriod: { start } }));

  test('a moment is the day that it names', () => {
    const file = dated('2020-10-07T23:30:00-04:00');
    expect(file.encounters[0]?.from?.value).toBe('2020-10-07');
    expect(file.problems).toEqual([]);
  });

  test.each([['2023'], ['2023-02'], ['IGNORED_FIELD'], ['{{today}}'], ['']])('%s is no day and no mistake', (start) => {
    const file = dated(start);
    expect(file.encounters[0]?.from).toBeUndefined();
    expect(file.problems).toEqual([]);
  });

  test('a day that the calendar does not have is a mistake', () => {
    expect(problemsIn(dated('2023-02-30'))).toEqual([
      'encounter-bad-date: 2023-02-30: 2023-02-30 is not a day of the calendar',
    ]);
  });

  test('another way to write a day is mended', () => {
    const { problems } = dated('02/14/2023');
    expect(problems.map(({ rule }) => rule)).toEqual(['encounter-bad-date']);
    expect(problems[0]?.fixes?.map(({ title }) => title)).toEqual(['Write 2023-02-14']);
  });
});

function never(): never {
  throw new Error('nothing was read');
}
