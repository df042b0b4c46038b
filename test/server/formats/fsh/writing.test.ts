import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../../codesets/src/types.js';
import { touches } from '../../../../server/src/model/span.js';
import { said } from '../syntax/xml/reading.js';
import { fsh } from './reading.js';
import { CLAIM, VALUE_SET } from './samples.js';

const OTHER: Partial<Record<SystemId, string>> = {
  icd10cm: 'E11.22',
  cpt: '00100',
  hcpcs: 'G0008',
  modifier: '59',
  revenue: '0250',
  'place-of-service': '02',
};

test.each([CLAIM, VALUE_SET])('replacing a code changes that code and nothing else', (text) => {
  const before = fsh.parse(text);
  before.references.forEach((reference, index) => {
    const code = OTHER[reference.system] ?? '';
    const after = said(fsh.parse(fsh.replaced(text, index, code)));
    const model = said(before) as { codes: { text: string }[] };
    expect(after).toEqual({
      ...model,
      codes: model.codes.map((own, position) => (position === index ? { ...own, text: code } : own)),
    });
  });
});

test('a quoted code keeps its quotes', () => {
  expect(fsh.replaced('ValueSet: V\n* $HCPCS#"J1815" "Insulin"\n', 0, 'G0008')).toBe(
    'ValueSet: V\n* $HCPCS#"G0008" "Insulin"\n',
  );
});

test('a title is written escaped and read back', () => {
  const after = fsh.retitled(VALUE_SET, 0, 'a \\ and "b"');
  expect(fsh.parse(after).references[0]?.title?.value).toBe('a \\ and "b"');
  expect(fsh.codes(after)).toEqual(fsh.codes(VALUE_SET));
});

describe('a code may be written', () => {
  test.each([
    ['* diagnosis[0].diagnosisCodeableConcept = $ICD10CM#M1<|>', 'M1', ['icd10cm']],
    ['* diagnosis[0].diagnosisCodeableConcept = $ICD10CM#<|>', '', ['icd10cm']],
    ['* diagnosis[0].diagnosisCodeableConcept = $ICD10CM#"<|>" "title"', '', ['icd10cm']],
    ['* item[0].modifier[0] = $CPT#<|>', '', ['modifier']],
  ])('%s', (rule, typed, systems) => {
    const text = `Instance: X\nInstanceOf: Claim\n* billablePeriod.start = 2023-05-01\n${rule}\n* item[1].sequence = 2\n`;
    expect(fsh.slot(text).slot).toMatchObject({ kind: 'code', typed, systems, date: '2023-05-01' });
    expect(fsh.parse(fsh.chosen(text, 'M17.11')).references.map((reference) => reference.text)).toEqual(['M17.11']);
  });

  test('and no code of a system that is none of ours', () => {
    expect(fsh.slot(CLAIM.replace('$sct#6095', '$sct#60<|>95')).slot).toBeUndefined();
  });
});

test('the aliases of the file are offered where one is begun', () => {
  const text = `${CLAIM}* diagnosis[2].diagnosisCodeableConcept = $d<|>\n`;
  const { slot } = fsh.slot(text);
  expect(slot?.kind === 'value' && slot.values.map(({ value }) => value)).toEqual(['$dx#', '$rev#']);
  expect(fsh.chosen(text, '$dx#')).toContain('diagnosis[2].diagnosisCodeableConcept = $dx#\n');
});

test('what a slot replaces contains the caret, at every caret', () => {
  let slots = 0;
  for (let offset = 0; offset <= CLAIM.length; offset += 1) {
    const { slot } = fsh.slot(`${CLAIM.slice(0, offset)}<|>${CLAIM.slice(offset)}`);
    if (slot === undefined) continue;
    slots += 1;
    expect(touches(slot.replace, offset)).toBe(true);
    expect(CLAIM.slice(0, offset).endsWith(slot.typed)).toBe(true);
  }
  expect(slots).toBeGreaterThan(30);
});
