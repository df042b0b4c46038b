import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../../codesets/src/types.js';
import { touches } from '../../../../server/src/model/span.js';
import { said } from '../syntax/xml/reading.js';
import { fhirXml } from './reading.js';
import { BUNDLE, conditionWith, VALUE_SET } from './samples.js';

const OTHER: Partial<Record<SystemId, string>> = {
  icd10cm: 'E11.22',
  cpt: '00100',
  hcpcs: 'G0008',
  modifier: '59',
  revenue: '0250',
  'place-of-service': '02',
};

test.each([BUNDLE, VALUE_SET])('replacing a code changes that code and nothing else', (text) => {
  const before = fhirXml.parse(text);
  before.references.forEach((reference, index) => {
    const code = OTHER[reference.system] ?? '';
    const model = said(before) as { codes: { text: string }[] };
    expect(said(fhirXml.parse(fhirXml.replaced(text, index, code)))).toEqual({
      ...model,
      codes: model.codes.map((own, position) => (position === index ? { ...own, text: code } : own)),
    });
  });
});

test('a title is written escaped and read back', () => {
  const after = fhirXml.retitled(BUNDLE, 0, `Knee, "right" & <old>`);
  expect(fhirXml.parse(after).references[0]?.title?.value).toBe(`Knee, "right" & <old>`);
  expect(fhirXml.problems(after)).toEqual([]);
});

const SYSTEM = '<system value="http://hl7.org/fhir/sid/icd-10-cm"/>';

describe('a code may be written', () => {
  test.each([
    ['where one stands', `${SYSTEM}<code value="E1<|>1"/>`, 'E1'],
    ['where none is yet', `${SYSTEM}<code value="<|>"/>`, ''],
    ['before its system', `<code value='<|>'/>${SYSTEM}`, ''],
    ['without a quote at its end', `${SYSTEM}<code value="E1<|>/>`, 'E1'],
  ])('%s', (_, coding, typed) => {
    expect(fhirXml.slot(conditionWith(coding)).slot).toMatchObject({
      kind: 'code',
      typed,
      systems: ['icd10cm'],
      date: '2022-02-03',
    });
    const after = fhirXml.chosen(conditionWith(coding), 'M17.11');
    expect(fhirXml.codes(after)).toEqual(['icd10cm M17.11 problem statement 2022-02-03']);
  });

  test('in a value set, of the system of its list', () => {
    const text = VALUE_SET.replace('"M17"', '"<|>"');
    expect(fhirXml.slot(text).slot).toMatchObject({ kind: 'code', systems: ['icd10cm'] });
  });
});

test('the addresses of the systems are offered where a coding names one', () => {
  const marked = conditionWith('<system value="http<|>"/><code value="E11.9"/>');
  const after = fhirXml.chosen(marked, 'http://hl7.org/fhir/sid/icd-10-cm');
  expect(fhirXml.codes(after)).toEqual(['icd10cm E11.9 problem statement 2022-02-03']);
  expect(fhirXml.slot('<Patient><telecom><system value="ph<|>"/></telecom></Patient>').slot).toBeUndefined();
});

test('an address is explained by its system', () => {
  expect(fhirXml.described(BUNDLE.replace('sid/icd-10-cm', 'sid/i<|>cd-10-cm'))).toContain('**ICD-10-CM**');
  expect(fhirXml.described(BUNDLE.replace('CodeSystem/claim-type', 'Code<|>System/claim-type'))).toBeUndefined();
});

test('what a slot replaces contains the caret, at every caret', () => {
  let slots = 0;
  for (let offset = 0; offset <= BUNDLE.length; offset += 1) {
    const { slot } = fhirXml.slot(`${BUNDLE.slice(0, offset)}<|>${BUNDLE.slice(offset)}`);
    if (slot === undefined) continue;
    slots += 1;
    expect(touches(slot.replace, offset)).toBe(true);
    expect(BUNDLE.slice(0, offset).endsWith(slot.typed)).toBe(true);
  }
  expect(slots).toBeGreaterThan(100);
});
