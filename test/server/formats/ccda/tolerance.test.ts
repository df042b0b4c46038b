import { expect, test } from 'vitest';
import { leastGrowth } from '../../../support/growth.js';
import { ccda } from './reading.js';
import { problemWith, SUMMARY } from './samples.js';

const CODES = ccda.parse(SUMMARY).references.map(({ text, span }) => ({ text, end: span.end }));

test('a document that is cut off anywhere gives the codes before the cut', () => {
  for (let end = 0; end <= SUMMARY.length; end += 1) {
    // A code is read once its tag says which system it is of.
    const complete = CODES.filter((code) => SUMMARY.indexOf('>', code.end) < end).map(({ text }) => text);
    const found = ccda.parse(SUMMARY.slice(0, end)).references.map(({ text }) => text);
    expect(found.slice(0, complete.length)).toEqual(complete);
  }
});

test('any character at any place is survived', () => {
  for (const char of ['"', "'", '<', '>', '/', '&', '=', '!', '\n', '\u0000', '<!--', ']]>']) {
    for (let at = 0; at <= SUMMARY.length; at += 7) {
      expect(() => ccda.parse(SUMMARY.slice(0, at) + char + SUMMARY.slice(at))).not.toThrow();
    }
  }
});

test('a quote too few hurts no other code', () => {
  const quotes = [...SUMMARY.matchAll(/"/g)]
    .map(({ index }) => index)
    .filter((at) => at > SUMMARY.indexOf('<ClinicalDocument'));
  for (const at of quotes) {
    const found = ccda.parse(SUMMARY.slice(0, at) + SUMMARY.slice(at + 1)).references.map(({ text }) => text);
    const lineStart = SUMMARY.lastIndexOf('\n', at);
    const lineEnd = SUMMARY.indexOf('\n', at);
    for (const { text, end } of CODES)
      if (end < lineStart || end > lineEnd) expect(found, `without ${at}`).toContain(text);
  }
});

test.each([
  [
    '<value code="E11" codeSystem="2.16.840.1.113883.6.90">',
    'claim-syntax: <value: <value> is not closed before </observation>',
  ],
  [
    '<value code="E11 codeSystem="2.16.840.1.113883.6.90"/>',
    'claim-syntax: code="E11: the value of code has no quote at its end',
  ],
])('broken XML is told at its place: %s', (entry, problem) => {
  expect(ccda.problems(problemWith(entry))).toEqual([problem]);
  expect(ccda.codes(problemWith(entry))).toEqual(['icd10cm E11 problem statement 2024-03-01']);
});

test('elements nested without end take time in proportion to their number', () => {
  const nested = (n: number) =>
    `<ClinicalDocument>${'<act><code code="27447" codeSystem="2.16.840.1.113883.6.12"/>'.repeat(n)}`;
  const [once, twice] = [nested(5000), nested(10_000)];
  expect(
    leastGrowth(
      () => ccda.parse(once),
      () => ccda.parse(twice),
    ),
  ).toBeLessThan(3);
});
