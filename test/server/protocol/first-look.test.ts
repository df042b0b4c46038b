/** The client asks for a server only after a first look at a document: it must let through whatever a format reads. */
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../server/src/formats/index.js';
import { mayHoldCodes } from '../../../server/src/protocol/first-look.js';

const READ: Readonly<Record<string, { readonly fileName: string; readonly text: string }>> = {
  encounter: { fileName: 'visit.encounter.yaml', text: 'claim: professional\n' },
  'FHIR claim': { fileName: 'claim.json', text: '{ "resourceType": "Claim", "diagnosis": [] }' },
  'FHIR bundle': {
    fileName: 'b.json',
    text: '{\n  "resourceType" : "Bundle",\n  "entry": [{"resource":{"resourceType":"Claim"}}] }',
  },
  'FHIR NDJSON': { fileName: 'eob.ndjson', text: '{"resourceType":"ExplanationOfBenefit","diagnosis":[]}\n' },
  'FHIR in XML': {
    fileName: 'bundle.xml',
    text: '<?xml version="1.0"?>\n<Claim xmlns="http://hl7.org/fhir"><id value="1"/></Claim>',
  },
  'FHIR Shorthand': { fileName: 'claim.fsh', text: 'Instance: VisitClaim\nInstanceOf: Claim\n* status = #active\n' },
  'X12 interchange': {
    fileName: 'claims.txt',
    text: 'ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *230215*0900*^*00501*000000001*0*T*:~GS*HC*A*B*20230215*0900*1*X*005010X222A1~ST*837*0001~',
  },
  'HL7 v2 message': { fileName: 'adt.txt', text: 'MSH|^~\\&|REG|A|B|C|20230214||ADT^A01|1|P|2.5\rPID|1\r' },
  'HL7 v2 batch': {
    fileName: 'batch.hl7',
    text: 'FHS|^~\\&|REG\rBHS|^~\\&|REG\rMSH|^~\\&|REG|A|B|C|20230214||ADT^A01|1|P|2.5\r',
  },
  'C-CDA document': {
    fileName: 'ccd.xml',
    text: '<?xml version="1.0"?>\n<ClinicalDocument xmlns="urn:hl7-org:v3"></ClinicalDocument>',
  },
  'CCW table': {
    fileName: 'claims.csv',
    text: 'BENE_ID|CLM_ID|PRNCPAL_DGNS_CD|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\n1|2|I10|I10|0\n',
  },
  'claims table of a warehouse': {
    fileName: 'medical_claim.csv',
    text: 'claim_id,claim_line_number,diagnosis_code_type,diagnosis_code_1,hcpcs_code\n1,1,icd-10-cm,I10,99213\n',
  },
  'table that names its separator to Excel': {
    fileName: 'claims.csv',
    text: '\uFEFFsep=;\r\nclaim_id;icd10_code\r\n1;I10\r\n',
  },
  configuration: { fileName: 'chartwright.config.yaml', text: 'mappings: []\n' },
  sidecar: { fileName: 'claims.edi.chartwright.yaml', text: 'ignore: []\n' },
};

describe.each(Object.entries(READ))('%s', (_, { fileName, text }) => {
  test('is read by a format, and passes the first look', () => {
    expect(detectFormat({ fileName, text })?.id).toBeDefined();
    expect(mayHoldCodes(fileName, text)).toBe(true);
  });
});

test.each([
  ['package.json', '{ "name": "a-package", "version": "1.0.0" }'],
  ['pom.xml', '<?xml version="1.0"?>\n<project xmlns="http://maven.apache.org/POM/4.0.0"></project>'],
  ['sales.csv', 'date,region,amount\n2026-01-01,east,12\n'],
  ['notes.txt', 'Call the plumber.\n'],
  ['compose.yaml', 'services:\n  web: {}\n'],
])('%s is not worth a server', (fileName, text) => {
  expect(mayHoldCodes(fileName, text)).toBe(false);
  expect(detectFormat({ fileName, text })).toBeUndefined();
});
