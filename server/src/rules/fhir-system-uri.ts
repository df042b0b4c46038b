import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'fhir-system-uri',
    summary: 'A FHIR coding names its code system by another address than the canonical one.',
    why: 'Receivers compare the address of a code system character by character: a code under another address is not found in value sets, and a claim that carries it is rejected.',
    severity: 'warning',
    sources: ['HL7 Terminology (THO), code system pages and FHIR R4, section 4.3 (using code systems)'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        fileName: 'claim.json',
        bad: `{ "resourceType": "Claim", "status": "active", "type": { "coding": [{ "code": "professional" }] },\n  "billablePeriod": { "start": "2023-02-14" },\n  "diagnosis": [{ "sequence": 1, "diagnosisCodeableConcept": { "coding": [\n    { "system": "http://hl7.org/fhir/sid/icd-10-sm", "code": "I10" }] } }] }\n`,
        good: `{ "resourceType": "Claim", "status": "active", "type": { "coding": [{ "code": "professional" }] },\n  "billablePeriod": { "start": "2023-02-14" },\n  "diagnosis": [{ "sequence": 1, "diagnosisCodeableConcept": { "coding": [\n    { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10" }] } }] }\n`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('fhir-system-uri'),
});
