import { describe, expect, test } from 'vitest';
import { touches } from '../../../../server/src/model/span.js';
import { ccda } from './reading.js';
import { problemWith, SUMMARY } from './samples.js';

describe('a code may be written', () => {
  test.each([
    ['in the middle of one', 'code="E1<|>1" codeSystem="2.16.840.1.113883.6.90"', 'E1', ['icd10cm']],
    ['where none is yet', 'code="<|>" codeSystem="2.16.840.1.113883.6.90"', '', ['icd10cm']],
    ['behind its identifier', 'codeSystem="2.16.840.1.113883.6.4" code="0S<|>"', '0S', ['icd10pcs']],
    [
      'of both systems of an identifier, the likelier first',
      'code="99<|>" codeSystem="2.16.840.1.113883.6.285"',
      '99',
      ['cpt', 'hcpcs'],
    ],
    ['of HCPCS where nothing is typed', 'code="<|>" codeSystem="2.16.840.1.113883.6.285"', '', ['hcpcs', 'cpt']],
    ['without a quote at its end', 'code="E1<|> codeSystem="2.16.840.1.113883.6.90"', 'E1', ['icd10cm']],
    ['without any quote', 'codeSystem="2.16.840.1.113883.6.90" code=<|>', '', ['icd10cm']],
  ])('%s', (_, attributes, typed, systems) => {
    const { slot } = ccda.slot(problemWith(`<value ${attributes}/>`));
    expect(slot).toMatchObject({ kind: 'code', typed, systems, date: '2024-03-01' });
    expect(ccda.codes(ccda.chosen(problemWith(`<value ${attributes}/>`), 'M17.11')).join()).toContain(' M17.11 ');
  });

  test('a modifier, where a procedure is qualified', () => {
    const text = '<code><qualifier><value code="<|>" codeSystem="2.16.840.1.113883.6.12"/></qualifier></code>';
    expect(ccda.slot(problemWith(text)).slot).toMatchObject({ kind: 'code', systems: ['modifier'] });
  });
});

test.each([
  ['of another system', '<value code="<|>" codeSystem="2.16.840.1.113883.6.96"/>'],
  ['in a title', '<value code="E11" codeSystem="2.16.840.1.113883.6.90" displayName="<|>"/>'],
  ['in a text', '<text>E11<|></text>'],
])('nothing is offered for a value %s', (_, entry) => {
  expect(ccda.slot(problemWith(entry)).slot).toBeUndefined();
});

test('a code is written with its dot or without, as the file does', () => {
  const slot = '<value code="<|>" codeSystem="2.16.840.1.113883.6.90"/>';
  const undotted = '<value code="M1711" codeSystem="2.16.840.1.113883.6.90"/>';
  const dotted = '<value code="M17.11" codeSystem="2.16.840.1.113883.6.90"/>';
  expect(ccda.chosen(problemWith(undotted + slot), 'E11.22')).toContain('"E1122"');
  expect(ccda.chosen(problemWith(undotted + dotted + slot), 'E11.22')).toContain('"E11.22"');
  expect(ccda.chosen(problemWith(slot), 'E11.22')).toContain('"E11.22"');
});

test('the identifiers of the systems are offered where one is to be named', () => {
  const marked = problemWith('<value code="E11.9" codeSystem="2.16<|>"/>');
  const { slot } = ccda.slot(marked);
  expect(slot?.kind === 'value' && slot.values.map(({ description }) => description)).toContain('ICD-10-CM');
  const after = ccda.chosen(marked, '2.16.840.1.113883.6.90');
  expect(ccda.codes(after)).toEqual(['icd10cm E11.9 problem statement 2024-03-01']);
});

test.each([
  ['2.16.840.1.113883.6.90', 'ICD-10-CM'],
  ['2.16.840.1.113883.6.96', 'SNOMED CT'],
])('%s is explained as %s', (oid, name) => {
  const described = ccda.described(problemWith(`<value code="x" codeSystem="${oid}<|>"/>`));
  expect(described).toContain(`**${name}**`);
  expect(described?.includes('does not check')).toBe(name === 'SNOMED CT');
});

test('an unknown identifier is not explained', () => {
  expect(ccda.described(problemWith('<value code="x" codeSystem="1.2.3<|>"/>'))).toBeUndefined();
});

test('what a slot replaces contains the caret, at every caret', () => {
  let slots = 0;
  for (let offset = 0; offset <= SUMMARY.length; offset += 1) {
    const { slot } = ccda.slot(`${SUMMARY.slice(0, offset)}<|>${SUMMARY.slice(offset)}`);
    if (slot === undefined) continue;
    slots += 1;
    expect(touches(slot.replace, offset)).toBe(true);
    expect(SUMMARY.slice(0, offset).endsWith(slot.typed)).toBe(true);
  }
  expect(slots).toBeGreaterThan(100);
});
