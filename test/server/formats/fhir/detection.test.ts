import { describe, expect, test } from 'vitest';
import { detects } from './reading.js';
import { bundle, minified, OFFICE_VISIT, PATIENT, pretty } from './samples.js';

describe('FHIR files are known by their resources', () => {
  test.each([
    ['a resource', pretty(OFFICE_VISIT), 'claim.json'],
    ['a Bundle', minified(bundle(PATIENT, OFFICE_VISIT)), 'bundle.json'],
    ['NDJSON', `${minified(PATIENT)}\n${minified(OFFICE_VISIT)}\n`, 'export.ndjson'],
    ['JSON lines', `${minified(OFFICE_VISIT)}\n`, 'export.jsonl'],
    ['a payload of CDS Hooks', `{"hookInstance":"1","prefetch":{"patient":${minified(PATIENT)}}}`, 'hook.json'],
    ['a snapshot', `eob=[\n${pretty(OFFICE_VISIT)}]\n`, 'eob.snap'],
    ['a resource that names itself last', '{"diagnosis":[{"diagnosisCodeableConcept":{"coding":[]}}]', 'eob.json'],
    ['nothing yet, under a name that says it', '', 'visit.fhir.json'],
  ])('%s', (_, text, fileName) => expect(detects(text, fileName)).toBe(true));

  test('the first 64 KiB are enough', () => {
    const text = minified(bundle(...Array.from({ length: 200 }, () => OFFICE_VISIT)));
    expect(text.length).toBeGreaterThan(1 << 16);
    expect(detects(text.slice(0, 1 << 16))).toBe(true);
  });
});

describe('other JSON is left alone', () => {
  test.each([
    ['a package', '{"name":"billing","version":"1.0.0","dependencies":{}}', 'package.json'],
    ['a lock file', '{"name":"billing","lockfileVersion":3}', 'package-lock.json'],
    ['an interface that describes resources', '{"openapi":"3.1.0","info":{"x":{"resourceType":"Claim"}}}', 'api.json'],
    [
      'a schema',
      '{"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{"resourceType":{"const":"Claim"}}}',
      'claim.schema.json',
    ],
    ['words about resources', '{"note":"the key \\"resourceType\\" says Claim"}', 'note.json'],
    ['users of a directory', '{"meta":{"resourceType":"User"},"userName":"j"}', 'user.json'],
    ['resources of a cloud', '{"resourceType":"AWS::EC2::Instance"}', 'item.json'],
    ['an encounter file', minified(OFFICE_VISIT), 'visit.encounter.json'],
    ['another ending', minified(OFFICE_VISIT), 'visit.yaml'],
  ])('%s', (_, text, fileName) => expect(detects(text, fileName)).toBe(false));
});
