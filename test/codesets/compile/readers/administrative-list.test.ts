import { describe, expect, test } from 'vitest';
import { readAdministrativeList } from '../../../../codesets/compile/readers/administrative-list.js';
import { expectRefusal, sample } from './sample.js';

const PREAMBLE = [
  'CodeSystem: CLM_EXAMPLE_CD',
  'Title: "Claim Example Code"',
  'Id: CLM-EXAMPLE-CD',
  'Description: "Indicates the patient’s example."',
  '* ^url = "https://bluebutton.cms.gov/fhir/CodeSystem/CLM-EXAMPLE-CD"',
  '* ^status = #active',
  '',
];
const list = (...concepts: string[]) => readAdministrativeList(sample(...PREAMBLE, ...concepts));
const only = (code: string, title: string) => list(`* #${code} "${title}"`)[0];

describe('an administrative list', () => {
  test('gives codes as printed, runs of blanks in the text as one', () => {
    expect(list('* #0150 "ROOM & BOARD - WARD  - GENERAL CLASSIFICATION"')).toEqual([
      { code: '0150', title: 'ROOM & BOARD - WARD - GENERAL CLASSIFICATION', unassigned: false },
    ]);
  });

  test('reads quotes inside a text', () => {
    expect(only('01', String.raw`THE \"HOME\" OF A PATIENT`)?.title).toBe('THE "HOME" OF A PATIENT');
  });

  test.each([
    ['place of service 28', '28', 'UNASSIGNED'],
    ['discharge status 08', '08', 'RESERVED FOR NATIONAL ASSIGNMENT'],
    ['discharge status 00', '00', 'UNKNOWN'],
    ['admission type 0', '0', 'Unknown Value (but present in data)'],
    ['admission type 6', '6', 'Reserved'],
    [
      'point of origin 3',
      '3',
      'RESERVED FOR NATIONAL ASSIGNMENT (NON-NEWBORN)/RESERVED FOR NATIONAL ASSIGNMENT (NEWBORN)',
    ],
    ['point of origin A', 'A', 'RESERVED FOR NATIONAL ASSIGNMENT (NON-NEWBORN)'],
    ['classification 29', '29', 'SNF-RESERVED FOR NATIONAL ASSIGNMENT'],
    ['type of bill 921', '921', 'RESERVED FOR NATIONAL ASSIGNMENT, ADMIT THROUGH DISCHARGE CLAIM'],
    [
      'type of bill 881',
      '881',
      'SPECIAL FACILITY OR HOSPITAL ASC SURGERY, RESERVED FOR NATIONAL ASSIGNMENT, LATE CHARGE ONLY',
    ],
    ['condition code P2', 'P2', 'RESERVED FOR PUBLIC HEALTH DATA REPORTING'],
    ['revenue code 0680', '0680', 'TRAUMA RESPONSE - NOT USED'],
    ['the filler of missing data', '~', 'NO DESCRIPTION AVAILABLE'],
  ])('%s is unassigned', (_, code, title) => {
    expect(only(code, title)).toEqual({ code, title, unassigned: true });
  });

  test.each([
    ['admission type 9', '9', 'Unknown - Information not available.'],
    ['discharge status 42', '42', 'EXPIRED - PLACE UNKNOWN'],
    [
      'point of origin 1',
      '1',
      'NON-HEALTH CARE FACILITY POINT OF ORIGIN (NON-NEWBORN)/RESERVED FOR NATIONAL ASSIGNMENT (NEWBORN)',
    ],
    ['condition code 12', '12', 'PAYER CODE/NOT CURRENTLY USED BY MEDICARE.'],
    ['condition code 67', '67', 'BENEFICIARY ELECTS NOT TO USE LIFE TIME RESERVE (LTR) DAYS'],
  ])('%s is assigned', (_, code, title) => {
    expect(only(code, title)).toEqual({ code, title, unassigned: false });
  });

  test.each([
    ['classification 24', '24', 'SNF-OTHER (PART B) - (OBSOLETE)'],
    ['classification 33', '33', 'HHA-OUTPATIENT (PLAN OF TREATMENT UNDER PART A) (TERM. 10/2013)'],
    ['facility type 5', '5', 'RELIGIOUS NONMEDICAL (EXTENDED CARE) (DISCONTINUED EFFECTIVE 10/1/05)'],
    ['discharge status 71', '71', 'DISCONTINUED 4/1/03'],
  ])('%s was assigned once and is obsolete', (_, code, title) => {
    expect(only(code, title)).toEqual({ code, title, unassigned: false, obsolete: true });
  });

  test('"discontinued care" does not make discharge status 07 obsolete', () => {
    expect(only('07', 'LEFT AGAINST MEDICAL ADVICE OR DISCONTINUED CARE')).not.toHaveProperty('obsolete');
  });

  test.each([
    ['a concept without text', ['* #01'], 8, /"\* #01", expected \* #CODE "TEXT"/],
    ['prose', ['Codes of 2026'], 8, /"Codes of 2026"/],
    ['a line of the preamble after the first code', ['* #01 "HOME"', '* ^status = #active'], 9, /\^status/],
    ['a code in small letters', ['* #a1 "HOME"'], 8, /#a1/],
    ['a code that comes twice', ['* #01 "HOME"', '* #01 "HOME"'], 9, 'code 01 comes twice'],
    ['a list without codes', [], 0, /no code: expected lines/],
  ] as const)('refuses %s', (_, concepts, line, reason) => {
    expectRefusal(() => list(...concepts), line, reason);
  });
});
