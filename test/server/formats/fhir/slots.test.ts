import { describe, expect, test } from 'vitest';
import { chosen, slotIn } from './reading.js';
import { bundle, CPT, HCPCS, ICD10CM, minified, OFFICE_VISIT, POS, pretty, WORLD } from './samples.js';

/** A claim with one diagnosis and one line, the caret somewhere in it. */
function claim(coding: string, service = `{"system":"${CPT}","code":"99213"}`): string {
  return `{"resourceType":"Claim","billablePeriod":{"start":"2023-02-14"},"diagnosis":[{"sequence":1,"diagnosisCodeableConcept":{"coding":[${coding}]}}],"item":[{"productOrService":{"coding":[${service}]},"servicedDate":"2023-02-20"}]}`;
}

function codeSlot(marked: string, fileName?: string) {
  const { slot } = slotIn(marked, fileName);
  if (slot?.kind !== 'code') return slot?.kind;
  return { systems: slot.systems, date: slot.date, typed: slot.typed };
}

describe('a code may be written', () => {
  const diagnosis = { systems: ['icd10cm'], date: '2023-02-14' };

  test.each([
    ['in the place of another one', `{"system":"${ICD10CM}","code":"E1<|>1.9"}`, 'E1'],
    ['where none is yet', `{"system":"${ICD10CM}","code":"<|>"}`, ''],
    ['where its quotes are missing, too', `{"system":"${ICD10CM}","code":<|>}`, ''],
    ['before its system is written', `{"code":"E11<|>","system":"${ICD10CM}"}`, 'E11'],
    ['where no system is written', '{"code":"E11<|>"}', 'E11'],
    ['before a quote that is not closed', `{"system":"${ICD10CM}","code":"E11<|>\n}`, 'E11'],
  ])('%s', (_, coding, typed) => {
    expect(codeSlot(claim(coding))).toEqual({ ...diagnosis, typed });
  });

  test('of a line, on the day of the line, digits meaning CPT', () => {
    const service = (code: string) =>
      claim(`{"system":"${ICD10CM}","code":"I10"}`, `{"system":"${HCPCS}","code":"${code}<|>"}`);
    expect(codeSlot(service('99'))).toEqual({ systems: ['cpt', 'hcpcs'], date: '2023-02-20', typed: '99' });
    expect(codeSlot(service('J'))).toEqual({ systems: ['hcpcs', 'cpt'], date: '2023-02-20', typed: 'J' });
  });

  test.each([
    ['modifier', 'modifier', CPT],
    ['locationCodeableConcept', 'place-of-service', POS],
  ])('a %s is told by its place', (key, system, uri) => {
    const coding = `{"coding":[{"system":"${uri}","code":"<|>"}]}`;
    const text = `{"resourceType":"Claim","item":[{"${key}":${key === 'modifier' ? `[${coding}]` : coding}}]}`;
    expect(codeSlot(text)).toEqual({ systems: [system], date: undefined, typed: '' });
  });

  test('ICD-10 among procedures is ICD-10-PCS first', () => {
    const text = `{"resourceType":"Claim","total":{"currency":"USD"},"procedure":[{"procedureCodeableConcept":{"coding":[{"system":"${WORLD}","code":"<|>"}]}}]}`;
    expect(codeSlot(text)).toMatchObject({ systems: ['icd10pcs', 'icd10cm'] });
  });

  test('among the concepts of a value set', () => {
    const text = `{"resourceType":"ValueSet","compose":{"include":[{"system":"${ICD10CM}","concept":[{"code":"E11<|>"}]}]}}`;
    expect(codeSlot(text)).toEqual({ systems: ['icd10cm'], date: undefined, typed: 'E11' });
  });

  test('in an entry of a Bundle and in a line of NDJSON', () => {
    const marked = minified(OFFICE_VISIT).replace('"E11.9"', '"E11<|>"');
    expect(codeSlot(minified(bundle(OFFICE_VISIT)).replace(minified(OFFICE_VISIT), marked))).toMatchObject({
      typed: 'E11',
      date: '2023-02-14',
    });
    expect(codeSlot(`{}\n${marked}\n{}`, 'x.ndjson')).toMatchObject({ typed: 'E11', date: '2023-02-14' });
  });
});

describe('what is chosen is written as the file writes it', () => {
  test('with its quotes', () => {
    expect(chosen(claim(`{"system":"${ICD10CM}","code":<|>}`), 'E11.65')).toBe(
      claim(`{"system":"${ICD10CM}","code":"E11.65"}`),
    );
    expect(chosen(claim(`{"system":"${ICD10CM}","code":"E1<|>1"}`), 'E11.65')).toBe(
      claim(`{"system":"${ICD10CM}","code":"E11.65"}`),
    );
  });

  test('without a dot where the other codes have none', () => {
    const other = `{"system":"${ICD10CM}","code":"E1165"}`;
    expect(chosen(claim(`${other},{"system":"${ICD10CM}","code":"<|>"}`), 'N18.30')).toBe(
      claim(`${other},{"system":"${ICD10CM}","code":"N1830"}`),
    );
  });

  test('a quote that is not closed gets its end', () => {
    expect(chosen(claim(`{"system":"${ICD10CM}","code":"E11<|>\n}`), 'E11.65')).toBe(
      claim(`{"system":"${ICD10CM}","code":"E11.65"\n}`),
    );
  });
});

describe('an address may be chosen where a coding names its system', () => {
  test('the likeliest first', () => {
    const { slot } = slotIn(claim('{"system":"<|>","code":"E11.9"}'));
    expect(slot?.kind === 'value' && slot.values[0]).toEqual({ value: ICD10CM, description: 'ICD-10-CM' });
    expect(chosen(claim('{"system":"http<|>","code":"E11.9"}'), ICD10CM)).toBe(
      claim(`{"system":"${ICD10CM}","code":"E11.9"}`),
    );
  });
});

describe('nothing is offered', () => {
  test.each([
    [
      'in a coding of another terminology',
      '{"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"3<|>8"}]}}',
    ],
    ['for the system of a telephone', '{"resourceType":"Patient","telecom":[{"system":"<|>"}]}'],
    ['for the system of an identifier', '{"resourceType":"Patient","identifier":[{"system":"<|>"}]}'],
    ['at a key', pretty(OFFICE_VISIT).replace('"coding"', '"cod<|>ing"')],
    ['between values', pretty(OFFICE_VISIT).replace('"status"', '<|>"status"')],
    [
      'in a display',
      '{"resourceType":"Condition","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","display":"<|>"}]}}',
    ],
  ])('%s', (_, text) => expect(slotIn(text).slot).toBeUndefined());

  test('and nowhere does asking throw', () => {
    const text = `${minified(OFFICE_VISIT).slice(0, 600)}"`;
    for (let offset = 0; offset <= text.length; offset += 1) slotIn(`${text.slice(0, offset)}<|>${text.slice(offset)}`);
  });
});
