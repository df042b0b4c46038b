import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'claim-syntax',
    summary: 'The text breaks the rules of its format: X12, HL7 v2, FHIR, C-CDA or a delimited table.',
    why: 'What cannot be read cannot be checked, and a receiver rejects the whole file: everything after the mistake may be misunderstood or missed.',
    severity: 'error',
    sources: [
      'ASC X12 005010 interchange control structures; data element 1250 (format of a date)',
      'ASC X12N 837 (005010X222, X223, X224): HI (loop 2300), CLM05, SV107 and SV311',
      'HL7 Version 2 messaging standard, chapter 2 (control)',
      'RFC 8259 (JSON)',
      'HL7 FHIR R4, data types (code)',
      'RFC 4180 (CSV)',
      'W3C XML 1.0',
    ],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        fileName: 'visit.x12',
        bad: `ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *230215*0900*^*00501*000000001*0*T*:~\nGS*HC*CLINIC*PAYER*20230215*0900*1*X*005010X222A1~\nST*837*0001*005010X222A1~\nBHT*0019*00*1*20230215*0900*CH~\nHL*1**20*1~\nHL*2*1*22*0~\nSBR*P*18*******CI~\nCLM*VISIT-1*120***11:B:1*Y*A*Y*Y~\nHI*ABK:E119~\nLX*1~\nSV1*HC:G0108*120*UN*1***1~\nDTP*472*D8*20230214~\nSE*12*0001~\nGE*1*1~\nIEA*1*000000001~\n`,
        good: `ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *230215*0900*^*00501*000000001*0*T*:~\nGS*HC*CLINIC*PAYER*20230215*0900*1*X*005010X222A1~\nST*837*0001*005010X222A1~\nBHT*0019*00*1*20230215*0900*CH~\nHL*1**20*1~\nHL*2*1*22*0~\nSBR*P*18*******CI~\nCLM*VISIT-1*120***11:B:1*Y*A*Y*Y~\nHI*ABK:E119~\nLX*1~\nSV1*HC:G0108*120*UN*1***1~\nDTP*472*D8*20230214~\nSE*11*0001~\nGE*1*1~\nIEA*1*000000001~\n`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('claim-syntax'),
});
