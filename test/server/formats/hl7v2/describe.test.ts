import { describe, expect, test } from 'vitest';
import { describedIn, message } from './reading.js';

function described(segment: string): string | undefined {
  return describedIn(message('ADT^A01', segment));
}

describe('explained are', () => {
  test.each([
    ['segments', 'D<|>G1|1||E11.9', '**DG1** Diagnosis'],
    ['fields with codes', 'DG1|1||44<|>054006^^SCT', '**DG1-3** diagnosis code'],
    ['fields that decide what codes do', 'DG1|1||E11.9^^I10C|||F|||||||||<|>1', '**DG1-15** priority'],
    ['dates', 'PV1|1|I|||||||||||||||||V|||||||||||||||||||||||||20260209|2026<|>0213', '**PV1-45** discharge'],
    ['coding systems', 'DG1|1||E11.9^^I1<|>0C', '`I10C`: ICD-10-CM'],
    ['coding systems of alternates', 'DG1|1||44054006^^SCT^E11.9^^I10<|>C', '`I10C`: ICD-10-CM'],
    ['systems that are not checked', 'DG1|1||44054006^^S<|>CT', '`SCT`: SNOMED CT, which is not checked'],
    ['the coding method of older messages', 'DG1|1|I<|>9|25000', '`I9`: ICD-9-CM'],
    ['types', 'DG1|1||E11.9^^I10C|||<|>W', '`W`: Working'],
    ['what is known of the patient', 'PID|1||1||DOE||1957<|>0402', '**PID-7** date of birth'],
  ])('%s', (_, segment, words) => {
    expect(described(segment)).toContain(words);
  });
});

test('the fields of the header are counted from the separator', () => {
  expect(describedIn('MSH|^~\\&|EHR|CLINIC|||20<|>260120||ADT^A01')).toContain('**MSH-7** date and time');
  expect(describedIn('MSH|^~\\&|EHR|CLINIC|||20260120||AD<|>T^A01')).toContain('**MSH-9** message type');
});

test('nothing is said of what we do not know', () => {
  expect(described('ZPV|1|o<|>wn')).toBeUndefined();
  expect(described('PID|1||1||D<|>OE')).toBeUndefined();
  expect(describedIn('<|>\n')).toBeUndefined();
});
