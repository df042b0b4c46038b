import { describe, expect, test } from 'vitest';
import { problemsIn, read, referencesIn } from './reading.js';
import { bundle, CPT, concept, HCPCS, ICD10CM, ICD10PCS, type Json, minified, NUBC, WORLD } from './samples.js';

describe('what is said of a patient outside of claims', () => {
  const encounter = {
    resourceType: 'Encounter',
    id: 'e1',
    class: { code: 'AMB' },
    period: { start: '2024-03-05T09:00:00Z' },
  };
  const stay = { ...encounter, class: { code: 'IMP' }, period: { start: '2024-03-05', end: '2024-03-09' } };
  const condition = { resourceType: 'Condition', code: concept(ICD10CM, 'I10') };

  test.each([
    [
      'a problem, on the day it was recorded',
      [{ ...condition, recordedDate: '2024-01-02', onsetDateTime: '2018-01-01' }],
      'icd10cm I10 problem 2024-01-02 statement',
    ],
    [
      'a problem of an encounter',
      [encounter, { ...condition, encounter: { reference: 'Encounter/e1' } }],
      'icd10cm I10 problem 2024-03-05 statement',
    ],
    [
      'a problem of a stay',
      [stay, { ...condition, encounter: { reference: 'Encounter/e1' } }],
      'icd10cm I10 problem 2024-03-09 statement',
    ],
    [
      'a problem of which the onset alone is known',
      [{ ...condition, onsetDateTime: '2018-01-01' }],
      'icd10cm I10 problem 2018-01-01 statement',
    ],
    [
      'a problem that is older than its code',
      [{ ...condition, onsetDateTime: '1998-01-01' }],
      'icd10cm I10 problem - statement',
    ],
    [
      'a procedure',
      [{ resourceType: 'Procedure', code: concept(ICD10PCS, '0BH17EZ'), performedDateTime: '2024-03-06' }],
      'icd10pcs 0BH17EZ service 2024-03-06 statement',
    ],
    [
      'a procedure of R5',
      [{ resourceType: 'Procedure', code: concept(CPT, '99213'), occurrencePeriod: { start: '2024-03-06' } }],
      'cpt 99213 service 2024-03-06 statement',
    ],
    [
      'an order',
      [{ resourceType: 'ServiceRequest', code: concept(HCPCS, 'E0424'), authoredOn: '2024-03-07' }],
      'hcpcs E0424 service 2024-03-07 statement',
    ],
    [
      'a device in an order',
      [{ resourceType: 'DeviceRequest', codeCodeableConcept: concept(HCPCS, 'E0250') }],
      'hcpcs E0250 service - statement',
    ],
    [
      'the type of an encounter',
      [{ ...encounter, type: [concept(CPT, '99214')] }],
      'cpt 99214 service 2024-03-05 statement',
    ],
    [
      'a reason',
      [{ ...encounter, reasonCode: [concept(ICD10CM, 'R07.9')] }],
      'icd10cm R07.9 reason 2024-03-05 statement',
    ],
    [
      'a reason of R5',
      [{ resourceType: 'ServiceRequest', reason: [{ concept: concept(ICD10CM, 'R07.9') }] }],
      'icd10cm R07.9 reason - statement',
    ],
    [
      'a code in an extension',
      [{ resourceType: 'Patient', extension: [{ url: 'x', valueCoding: { system: ICD10CM, code: 'Z68.41' } }] }],
      'icd10cm Z68.41 problem - statement',
    ],
  ] satisfies [string, Json[], string][])('%s', (_, resources, expected) => {
    expect(referencesIn(bundle(...resources))).toEqual([expected]);
  });

  test('resources in payloads of CDS Hooks are found wherever they are', () => {
    const order = { resourceType: 'ServiceRequest', code: concept(CPT, '77061'), authoredOn: '2024-03-07' };
    expect(
      referencesIn({
        hook: 'order-sign',
        hookInstance: '1',
        context: { draftOrders: bundle(order) },
        prefetch: { last: condition },
      }),
    ).toEqual(['cpt 77061 service 2024-03-07 statement', 'icd10cm I10 problem - statement']);
  });

  test('the display is the title beside a code', () => {
    const file = read({ resourceType: 'Condition', code: concept(ICD10CM, 'I10', 'High blood pressure') });
    const [reference] = file.references;
    expect(reference?.title?.value).toBe('High blood pressure');
    const edit = reference && file.replaceTitle?.(reference, 'Essential "primary" hypertension');
    expect(edit?.text).toBe('"Essential \\"primary\\" hypertension"');
    expect(file.text.slice(edit?.span.start, edit?.span.end)).toBe('"High blood pressure"');
  });
});

describe('codes that are left alone', () => {
  test.each([
    ['other terminologies', concept('http://snomed.info/sct', '38341003')],
    ['ICD-9-CM', concept('http://hl7.org/fhir/sid/icd-9-cm', '401.9')],
    ['dental codes', concept(HCPCS, 'D0120')],
    ['nothing', concept(ICD10CM, '')],
    ['a null', { coding: [{ system: ICD10CM, code: null }] }],
    ['a placeholder', concept(ICD10CM, '~')],
    ['no system', { coding: [{ code: 'E11.9' }] }],
    ['identifiers', { coding: [{ system: `${NUBC}RevenueCodes`, value: '0450' }] }],
    ['ICD-10 of the WHO, in a file that is not American', concept(WORLD, 'I64')],
  ] satisfies [string, Json][])('%s', (_, code) => {
    const file = read({ resourceType: 'Condition', code });
    expect(file.references).toEqual([]);
    expect(problemsIn(file)).toEqual([]);
  });
});

describe('where an address says less than it should, the place and the shape decide', () => {
  const american = { currency: 'USD' };

  test.each([
    ['a diagnosis', { resourceType: 'Condition', cost: american, code: concept(WORLD, 'J45.909') }, 'icd10cm J45.909'],
    ['a procedure', { resourceType: 'Procedure', cost: american, code: concept(WORLD, '02703DZ') }, 'icd10pcs 02703DZ'],
    [
      'a procedure elsewhere',
      { resourceType: 'Observation', cost: american, value: concept(WORLD, '02703DZ') },
      'icd10pcs 02703DZ',
    ],
    [
      'a diagnosis with seven characters',
      { resourceType: 'Condition', cost: american, code: concept(WORLD, 'B02.0000') },
      'icd10cm B02.0000',
    ],
    ['CPT under HCPCS', { resourceType: 'ServiceRequest', code: concept(HCPCS, '99213') }, 'cpt 99213'],
    ['category II under HCPCS', { resourceType: 'ServiceRequest', code: concept(HCPCS, '3044F') }, 'cpt 3044F'],
    ['HCPCS', { resourceType: 'ServiceRequest', code: concept(HCPCS, 'J1815') }, 'hcpcs J1815'],
    ['a modifier', { resourceType: 'ServiceRequest', orderDetail: [concept(HCPCS, 'LT')] }, 'modifier LT'],
  ] satisfies [string, Json, string][])('%s', (_, resource, expected) => {
    expect(referencesIn(resource).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([expected]);
  });
});

describe('layouts', () => {
  const first = minified({ resourceType: 'Condition', id: 'a', code: concept(ICD10CM, 'I10') });
  const second = minified({ resourceType: 'Condition', id: 'b', code: concept(ICD10CM, 'E11.9') });

  test.each([
    ['NDJSON', `${first}\n${second}\n`, 'x.ndjson'],
    ['NDJSON with another line end', `${first}\r\n\r\n${second}\r\n`, 'x.ndjson'],
    ['NDJSON under another name', `${first}\n${second}\n`, 'x.json'],
    ['a list of resources', `[${first},${second}]`, 'x.json'],
    ['a byte order mark', `\uFEFF[${first},${second}]`, 'x.json'],
    ['a snapshot', `name[1]=[\n${first}\n]\n\n\nother=[\n${second}\n]\n`, 'x.snap'],
  ])('%s', async (_, text, fileName) => {
    const { parse, said } = await import('./reading.js');
    const file = parse(text, fileName);
    expect(file.references.map(said)).toEqual(['icd10cm I10 problem - statement', 'icd10cm E11.9 problem - statement']);
    expect(file.problems).toEqual([]);
  });
});

test('what a payer adds to its answer has days of its own', () => {
  const added = { servicedDate: '2017-11-20', productOrService: concept(HCPCS, 'G0202') };
  const answer = { resourceType: 'ClaimResponse', created: '2018-01-15', addItem: [added] };
  expect(referencesIn(answer)).toEqual(['hcpcs G0202 service 2017-11-20 statement']);
});

test('a file that knows both ICD-10 and ICD-10-CM by their addresses means the one of the WHO by its own', () => {
  const asthma = { resourceType: 'Condition', recordedDate: '2024-01-02', code: concept(WORLD, 'J45.9') };
  const american = { ...asthma, code: concept(ICD10CM, 'J45.909') };
  const cpt = { resourceType: 'Procedure', performedDateTime: '2024-01-02', code: concept(CPT, '94010') };
  const codes = (...resources: readonly Json[]) => referencesIn(bundle(...resources)).map((line) => line.split(' ')[1]);
  expect(codes(asthma, cpt)).toEqual(['J45.9', '94010']);
  expect(codes(asthma, american, cpt)).toEqual(['J45.909', '94010']);
});
