import { describe, expect, test } from 'vitest';
import { CANONICAL, systemOfUri } from '../../../../server/src/formats/fhir/systems.js';
import { describedIn } from './reading.js';

describe('addresses of code systems', () => {
  test.each(CANONICAL)('$canonical is right', ({ canonical }) => {
    expect(systemOfUri(canonical)?.standing).toBe('right');
  });

  test.each([
    ['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'],
    ['https://bluebutton.cms.gov/resources/codesystem/hcpcs'],
    ['http://terminology.hl7.org/CodeSystem/CMSPlaceofServiceCodes'],
  ])('%s is right, too', (uri) => expect(systemOfUri(uri)?.standing).toBe('right'));

  test.each([
    ['http://hl7.org/fhir/sid/icd-10-sm', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['https://hl7.org/fhir/sid/icd-10-cm', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['http://hl7.org/fhir/sid/icd-10-cm/', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['urn:oid:2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['http://www.cms.gov/medicare/coding/ICD10', 'http://www.cms.gov/Medicare/Coding/ICD10'],
    ['http://www.icd10data.com/icd10pcs', 'http://www.cms.gov/Medicare/Coding/ICD10'],
    ['http://www.nlm.nih.gov/research/umls/hcpcs', 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'],
    ['https://www.ama-assn.org/go/cpt', 'http://www.ama-assn.org/go/cpt'],
  ])('%s is wrong', (uri, canonical) => expect(systemOfUri(uri)).toMatchObject({ standing: 'wrong', canonical }));

  test.each([
    ['http://snomed.info/sct'],
    ['http://hl7.org/fhir/sid/icd-9-cm'],
    ['http://www.cms.gov/Medicare/Coding/ICD9'],
    ['http://hl7.org/fhir/sid/icd-10-de'],
    ['http://example.org/icd-10-cm'],
    [''],
  ])('%s is none of ours', (uri) => expect(systemOfUri(uri)).toBeUndefined());
});

describe('an address explains itself', () => {
  const at = (uri: string) =>
    describedIn(`{"resourceType":"Condition","code":{"coding":[{"system":"http<|>${uri.slice(4)}","code":"I10"}]}}`);

  test('one that is right', () => expect(at('http://hl7.org/fhir/sid/icd-10-cm')).toContain('ICD-10-CM'));

  test('one that is wrong names the right one', () => {
    expect(at('http://hl7.org/fhir/sid/icd-10-sm')).toContain('`http://hl7.org/fhir/sid/icd-10-cm`');
  });

  test('one of another terminology says nothing', () => expect(at('http://snomed.info/sct')).toBeUndefined());
});
