import { describe, expect, test } from 'vitest';
import { fhirXml } from './reading.js';
import { BUNDLE, conditionWith, VALUE_SET } from './samples.js';

test('the codes of a bundle, each with its role and the date that governs it', () => {
  expect(fhirXml.codes(BUNDLE)).toEqual([
    'icd10cm M17.11 first-listed 2023-05-01',
    'icd10cm I10 other 2023-05-01',
    'revenue 0420 revenue 2023-05-02',
    'cpt 27447 line 2023-05-02',
    'modifier RT modifier 2023-05-02',
    'hcpcs J1815 line 2023-05-03',
    'place-of-service 22 place-of-service 2023-05-03',
    'icd10cm E11 problem statement 2022-02-03',
    'cpt 99213 service statement 2022-04-05',
    'icd10cm R05.9 reason statement 2022-04-05',
  ]);
  expect(fhirXml.parse(BUNDLE).references[0]?.title?.value).toBe('Unilateral primary osteoarthritis, right knee');
  expect(fhirXml.problems(BUNDLE)).toEqual([]);
});

test('the members of a value set have no date', () => {
  expect(fhirXml.codes(VALUE_SET)).toEqual([
    'icd10cm M17 member definition',
    'icd10cm M17.11 member definition',
    'icd10cm M15 member definition',
    'icd10cm M17.12 member definition',
  ]);
});

test('what a claim says beside its report is no part of it', () => {
  const coding = '<coding><system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value="E11"/></coding>';
  const text = `<Claim xmlns="http://hl7.org/fhir"><created value="2023-05-01"/><extension><valueCodeableConcept>${coding}</valueCodeableConcept></extension></Claim>`;
  expect(fhirXml.codes(text)).toEqual(['icd10cm E11 problem statement 2023-05-01']);
});

test('the concepts of a code system are members of the system that it is', () => {
  const concepts = '<concept><code value="E11"/><concept><code value="E11.9"/></concept></concept>';
  const text = `<CodeSystem xmlns="http://hl7.org/fhir"><url value="http://hl7.org/fhir/sid/icd-10-cm"/>${concepts}</CodeSystem>`;
  expect(fhirXml.codes(text)).toEqual(['icd10cm E11 member definition', 'icd10cm E11.9 member definition']);
  const supplement = text.replace('<url value="', '<url value="http://example.org/more"/><supplements value="');
  expect(fhirXml.codes(supplement)).toEqual(fhirXml.codes(text));
});

describe('dates', () => {
  const coding = (uri: string, code: string) => `<coding><system value="${uri}"/><code value="${code}"/></coding>`;
  const DX = coding('http://hl7.org/fhir/sid/icd-10-cm', 'E11.9');
  const CLAIM = `<diagnosis><diagnosisCodeableConcept>${DX}</diagnosisCodeableConcept></diagnosis>`;

  test.each([
    [
      'of a stay: its end',
      `<Claim><subType>${coding('x', 'inpatient')}</subType><billablePeriod><start value="2023-09-28"/><end value="2023-10-02"/></billablePeriod>${CLAIM}</Claim>`,
      '2023-10-02',
    ],
    [
      'of a claim without a period: its first line',
      `<Claim>${CLAIM}<item><servicedDate value="2023-05-04"/></item><item><servicedDate value="2023-05-03"/></item></Claim>`,
      '2023-05-03',
    ],
    [
      'of a claim without days of service: the day it was made',
      `<Claim><created value="2023-06-01"/>${CLAIM}</Claim>`,
      '2023-06-01',
    ],
    [
      'of an institutional claim of several days: nobody can say',
      `<Claim><type>${coding('x', 'institutional')}</type><billablePeriod><start value="2023-09-28"/><end value="2023-10-02"/></billablePeriod>${CLAIM}</Claim>`,
      undefined,
    ],
    [
      'of a visit: its day',
      `<Encounter><reasonCode>${DX}</reasonCode><period><start value="2023-05-01"/><end value="2023-05-04"/></period></Encounter>`,
      '2023-05-01',
    ],
    [
      'of a stay of a patient: its end',
      `<Encounter><class><code value="IMP"/></class><reasonCode>${DX}</reasonCode><period><start value="2023-05-01"/><end value="2023-05-04"/></period></Encounter>`,
      '2023-05-04',
    ],
    [
      'of a condition: never its onset',
      `<Condition><code>${DX}</code><onsetDateTime value="2020-05-01"/></Condition>`,
      undefined,
    ],
    [
      'of something older than the codes: nobody can say',
      `<Condition><code>${DX}</code><recordedDate value="2009-05-01"/></Condition>`,
      undefined,
    ],
    ['that are no days', `<Condition><code>${DX}</code><recordedDate value="2023-02"/></Condition>`, undefined],
    [
      'of another resource do not count',
      `<Bundle><entry><resource><Patient><date value="2023-05-01"/></Patient></resource></entry><entry><resource><Condition><code>${DX}</code></Condition></resource></entry></Bundle>`,
      undefined,
    ],
  ])('%s', (_, text, date) => {
    expect(fhirXml.parse(text).references.map((reference) => reference.date)).toEqual([date]);
  });
});

describe('no code is', () => {
  test.each([
    ['one of another system', '<system value="http://snomed.info/sct"/><code value="44054006"/>'],
    ['one without a system', '<code value="E11.9"/>'],
    ['an empty one', '<system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value=""/>'],
    ['one of the WHO', '<system value="http://hl7.org/fhir/sid/icd-10"/><code value="E11.9"/>'],
    ['a dental one', '<system value="http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"/><code value="D0120"/>'],
  ])('%s', (_, coding) => {
    expect(fhirXml.codes(conditionWith(coding))).toEqual([]);
  });
});

test('an address that receivers do not know is told, with the one to write', () => {
  const text = conditionWith('<system value="http://hl7.org/fhir/sid/icd-10-sm"/><code value="E11.9"/>');
  expect(fhirXml.problems(text)).toEqual([
    'fhir-system-uri: http://hl7.org/fhir/sid/icd-10-sm: This is not the address of the code system, which is http://hl7.org/fhir/sid/icd-10-cm',
  ]);
  const [edit] = fhirXml.parse(text).problems[0]?.fixes?.[0]?.edits ?? [];
  expect(edit?.text).toBe('http://hl7.org/fhir/sid/icd-10-cm');
});

test('no address is told where nothing is coded under it', () => {
  expect(fhirXml.problems(conditionWith('<system value="http://hl7.org/fhir/sid/icd-10-sm"/>'))).toEqual([]);
});
