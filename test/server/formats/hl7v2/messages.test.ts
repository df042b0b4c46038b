/** How messages, segments and values are cut out of a file. */
import { describe, expect, test } from 'vitest';
import { at, codesIn, encounterIn, message, onlyReference, parse, problemsIn } from './reading.js';
import { CHARGES, ORDER, PROBLEMS, SAMPLES, STAY } from './samples.js';

describe('segments end', () => {
  test.each([
    ['in CR', '\r'],
    ['in LF', '\n'],
    ['in CR LF', '\r\n'],
  ])('%s', (_, lineEnd) => {
    const text = CHARGES.replaceAll('\n', lineEnd);
    expect(codesIn(text)).toEqual(codesIn(CHARGES));
    for (const { span, text: code } of parse(text).references) expect(at(text, span)).toBe(code);
    expect(problemsIn(text)).toEqual([]);
  });

  test('at the end of the file, with or without a line end', () => {
    expect(codesIn(CHARGES.trimEnd())).toEqual(codesIn(CHARGES));
  });
});

test('a byte order mark and the frames of MLLP are no part of the messages', () => {
  const framed = `\uFEFF\x0b${ORDER.replaceAll('\n', '\r')}\x1c\r\x0b${PROBLEMS.replaceAll('\n', '\r')}\x1c\r`;
  expect(codesIn(framed)).toEqual([...codesIn(ORDER), ...codesIn(PROBLEMS)]);
  expect(problemsIn(framed)).toEqual([]);
});

test('a batch holds messages of several kinds; its own segments belong to none', () => {
  const text = `FHS|^~\\&|EHR\nBHS|^~\\&|EHR\n${CHARGES}${ORDER}${STAY}BTS|3\nFTS|1\n`;
  const { encounters } = parse(text);
  expect(encounters.map(({ id }) => id?.value)).toEqual(['VISIT-42', 'STAY-1']);
  expect(encounters.map(({ span }) => at(text, span).trimEnd())).toEqual([CHARGES.trimEnd(), STAY.trimEnd()]);
});

test('each message names its own delimiters', () => {
  const other = STAY.replaceAll('|', '*').replaceAll('^', ':');
  expect(codesIn(`${STAY}${other}`)).toEqual([...codesIn(STAY), ...codesIn(STAY)]);
});

describe('a code is where it is written,', () => {
  test('behind escape sequences', () => {
    const text = message('ADT^A01', 'DG1|1||\\E\\x^A \\T\\ B^L^E11.9^Type 2 \\T\\ more^I10C');
    const { span, text: code, title } = onlyReference(text);
    expect([code, at(text, span)]).toEqual(['E11.9', 'E11.9']);
    expect(title?.value).toBe('Type 2 & more');
    expect(title && at(text, title.span)).toBe('Type 2 \\T\\ more');
  });

  test('without the blanks around it and without further subcomponents', () => {
    const text = message('ADT^A01', 'DG1|1|| E11.9 &x^^I10C');
    const { span } = onlyReference(text);
    expect(at(text, span)).toBe('E11.9');
  });

  test('in every repetition', () => {
    const text = message('DFT^P03', 'FT1|1|||20260114||CG|||||||||||||E11.9^^I10C~I10^^I10C~^^I10C~Z79.4^^I10C');
    expect(codesIn(text)).toEqual(['icd10cm E11.9 other', 'icd10cm I10 other', 'icd10cm Z79.4 other']);
  });
});

test('empty values, and values that are expressly nothing, are no codes', () => {
  expect(codesIn(message('ADT^A01', 'DG1|1||""^""^I10C', 'DG1|2||^Diabetes^I10C', 'DG1|3'))).toEqual([]);
});

test('a header without all delimiters is read with those that it has', () => {
  expect(codesIn(`MSH|^|EHR|CLINIC|||20260120||ADT^A01\nDG1|1||E11.9^Diabetes~x & \\y^I10C`)).toEqual([
    'icd10cm E11.9 problem statement',
  ]);
});

test('folds are messages and, inside of them, groups of more than one segment', () => {
  const text = `${ORDER}${PROBLEMS}`;
  const folds = parse(text).folds?.() ?? [];
  const lines = folds.map(({ start, end }) => {
    const [first, last] = [start, end].map((offset) => text.slice(0, offset).split('\n').length);
    return `${first}-${last}`;
  });
  expect(lines).toEqual(['1-6', '4-6', '7-10']);
});

test('the samples hold what they are meant to hold', () => {
  for (const { text } of SAMPLES) expect(problemsIn(text)).toEqual([]);
  expect(encounterIn(CHARGES).references.length).toBe(parse(CHARGES).references.length);
});
