import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../../codesets/src/types.js';
import { said } from '../syntax/xml/reading.js';
import { ccda } from './reading.js';
import { problemWith, SUMMARY } from './samples.js';

const OTHER: Partial<Record<SystemId, string>> = {
  icd10cm: 'I10',
  icd10pcs: '3E03317',
  cpt: '00100',
  hcpcs: 'G0008',
  modifier: '59',
  'discharge-status': '06',
};

test('replacing a code changes that code and nothing else', () => {
  const before = ccda.parse(SUMMARY);
  before.references.forEach(({ system, text }, index) => {
    const code = OTHER[system] ?? '';
    const model = JSON.stringify(said(before));
    const after = said(ccda.parse(ccda.replaced(SUMMARY, index, code)));
    expect(JSON.stringify(after), text).toBe(model.replace(`"text":"${text}"`, `"text":"${code}"`));
  });
});

describe('a code is written', () => {
  test.each([
    [
      'in its own quotes',
      `<value code='E11' codeSystem="2.16.840.1.113883.6.90"/>`,
      `<value code='I10' codeSystem="2.16.840.1.113883.6.90"/>`,
    ],
    [
      'without the blanks around it',
      `<value code=" E11 " codeSystem="2.16.840.1.113883.6.90"/>`,
      `<value code="I10" codeSystem="2.16.840.1.113883.6.90"/>`,
    ],
    [
      'with the quotes that it lacks',
      `<value codeSystem="2.16.840.1.113883.6.90" code=E11 />`,
      `<value codeSystem="2.16.840.1.113883.6.90" code="I10" />`,
    ],
    [
      'with the quote that it lacks',
      `<value codeSystem="2.16.840.1.113883.6.90" code="E11/>`,
      `<value codeSystem="2.16.840.1.113883.6.90" code="I10"/>`,
    ],
  ])('%s', (_, before, after) => {
    expect(ccda.replaced(problemWith(before), 0, 'I10')).toBe(problemWith(after));
  });

  test('escaped', () => {
    const text = problemWith('<value code="E11" codeSystem="2.16.840.1.113883.6.90"/>');
    const after = ccda.replaced(text, 0, `A"<&'>`);
    expect(ccda.parse(after).references.map((reference) => reference.text)).toEqual([`A"<&'>`]);
    expect(ccda.problems(after)).toEqual([]);
  });
});

test('a title is written escaped and read back', () => {
  const text = problemWith(`<value code="E11" codeSystem="2.16.840.1.113883.6.90" displayName='old'/>`);
  const after = ccda.retitled(text, 0, `Crohn's <disease> & "more"`);
  expect(ccda.parse(after).references[0]?.title?.value).toBe(`Crohn's <disease> & "more"`);
  expect(ccda.problems(after)).toEqual([]);
});

test('a code without a title gets none', () => {
  const text = problemWith('<value code="E11" codeSystem="2.16.840.1.113883.6.90"/>');
  expect(ccda.retitled(text, 0, 'Type 2 diabetes mellitus')).toBe(text);
});

describe('a code keeps to the habit of the one whose place it takes', () => {
  const value = (code: string) => problemWith(`<value code="${code}" codeSystem="2.16.840.1.113883.6.90"/>`);

  test.each([
    ['M1711', 'E1122'],
    ['M17.11', 'E11.22'],
    ['I10', 'E11.22'],
  ])('%s becomes %s', (before, after) => {
    expect(ccda.replaced(value(before), 0, 'E11.22')).toBe(value(after));
  });
});
