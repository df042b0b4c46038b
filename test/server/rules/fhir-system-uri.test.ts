import { describe, expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const fileName = 'claim.json';

describe('fhir-system-uri', () => {
  test('reports an address that receivers do not know, and writes the one that they do', () =>
    checkRule(
      'fhir-system-uri',
      `{ "resourceType": "Condition", "recordedDate": "2023-02-14", "code": { "coding": [
  { "system": "http://hl7.org/fhir/sid/icd-10-sm", "code": "I10" }
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ * ICD-10-CM has another address: http://hl7.org/fhir/sid/icd-10-cm
] } }
`,
      { fileName },
    ));

  test('tells ICD-10-PCS from ICD-10-CM by the place where an address means either', () =>
    checkRule(
      'fhir-system-uri',
      `{ "resourceType": "Procedure", "performedDateTime": "2023-02-14", "code": { "coding": [
  { "system": "http://www.icd10data.com", "code": "0BH17EZ" }
#              ^^^^^^^^^^^^^^^^^^^^^^^^ * ICD-10-PCS has another address: http://www.cms.gov/Medicare/Coding/ICD10
] } }
`,
      { fileName },
    ));

  test('keeps to the letters of the address', () =>
    checkRule(
      'fhir-system-uri',
      `{ "resourceType": "Procedure", "performedDateTime": "2023-02-14", "code": { "coding": [
  { "system": "http://www.cms.gov/medicare/coding/ICD10", "code": "0BH17EZ" }
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ * ICD-10-PCS has another address: http://www.cms.gov/Medicare/Coding/ICD10
] } }
`,
      { fileName },
    ));

  test.each([
    ['the canonical address', 'http://hl7.org/fhir/sid/icd-10-cm', 'I10'],
    ['the address of the WHO, which is legal', 'http://hl7.org/fhir/sid/icd-10', 'I10'],
    ['HCPCS with https, as US Core 6 has it', 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', 'J1815'],
    ['a payer’s own list', 'https://bluebutton.cms.gov/resources/codesystem/hcpcs', 'J1815'],
    ['other terminologies', 'http://snomed.info/sct', '38341003'],
  ])('is silent about %s', async (_, system, code) => {
    const text = `{ "resourceType": "Condition", "code": { "coding": [{ "system": "${system}", "code": "${code}" }] }, "cost": { "currency": "USD" } }`;
    const findings = await findingsIn(text, { fileName });
    expect(findings.filter(({ rule }) => rule === 'fhir-system-uri')).toEqual([]);
  });
});
