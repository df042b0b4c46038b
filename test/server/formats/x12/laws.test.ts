/** What holds of every text, however broken. */
import { describe, expect, test } from 'vitest';
import { x12Format } from '../../../../server/src/formats/x12/index.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import { parse } from './reading.js';
import { institutional, professional, remittance, review } from './samples.js';

const SAMPLES = [
  professional(),
  institutional(),
  remittance('CLP*1*1*80*80**MB*9*22*1', 'SVC*HC:J1815*62*40', 'DTM*472*20251114'),
  review('UM*AR*I*3*11:B', 'DTP*AAH*D8*20251120', 'HI*ABK:M1711'),
];

/** All that a file says, as plain data. */
function said({ encounters, references, problems, folds }: ParsedFile): unknown {
  return JSON.parse(JSON.stringify({ encounters, references, problems, folds: folds?.() }));
}

function spansIn(value: unknown, found: { start: number; end: number }[] = []): { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('start' in value && 'end' in value) found.push(value as { start: number; end: number });
  else for (const member of Object.values(value)) spansIn(member, found);
  return found;
}

function expectSound(text: string): void {
  const file = parse(text);
  const outside = spansIn(said(file)).filter(({ start, end }) => start < 0 || end < start || end > text.length);
  expect(outside, JSON.stringify(text.slice(-60))).toEqual([]);
}

describe('nothing throws, and every place lies in the text,', () => {
  test('wherever it is cut off', () => {
    for (const text of SAMPLES) for (let end = 0; end <= text.length; end += 7) expectSound(text.slice(0, end));
  });

  test('whatever its beginning was', () => {
    for (const text of SAMPLES) for (let start = 0; start < text.length; start += 7) expectSound(text.slice(start));
  });

  test.each([
    ['*', ':'],
    [':', '*'],
    ['~', '*'],
    ['*', '~'],
    ['~', ''],
    ['*', ''],
    [':', ''],
    ['\n', '~'],
    ['A', '\u0000'],
    ['1', '😀'],
  ])('with %j turned into %j', (before, after) => {
    for (const text of SAMPLES) expectSound(text.replaceAll(before, after));
  });

  test.each([
    'ISA',
    'ISA*',
    'ISA*'.repeat(200),
    'ISA*~'.repeat(200),
    '~'.repeat(500),
    '*'.repeat(500),
    'HI*',
    'CLM',
    'ST*837',
  ])('in %j', expectSound);

  test('asked at any place', () => {
    for (const text of SAMPLES) {
      const file = parse(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const slot = x12Format.slotAt(file, offset);
        const described = x12Format.describeAt?.(file, offset);
        for (const span of [slot?.replace, described?.span]) {
          if (span !== undefined) expect(span.start <= offset && offset <= span.end).toBe(true);
        }
      }
    }
  });
});

describe('what is kept of the version before changes no answer', () => {
  const text = professional() + institutional().repeat(4) + professional().replaceAll('*', '|') + institutional();
  const before = parse(text);
  void before.encounters;

  test.each(['', '~', '*', '\n', 'X', 'CLM*NEW*80***11:B:1~', 'HL*9**20*1~', 'SE*1*0001~', 'ISA*'])(
    'after %j was typed anywhere',
    (typed) => {
      for (let at = 3; at < text.length; at += 509) {
        const after = text.slice(0, at) + typed + text.slice(at + 2);
        expect(said(parse(after, before))).toEqual(said(parse(after)));
      }
    },
  );

  test('and claims before the change are kept as they are', () => {
    const after = parse(`${text} `, before);
    expect(after.encounters[0]).toBe(before.encounters[0]);
  });
});

test('another code in the place of each of them changes nothing else', () => {
  const other = { icd10cm: 'M17.11', icd10pcs: '3E03317', hcpcs: 'G0008', cpt: '99214' };
  for (const text of SAMPLES) {
    const file = parse(text);
    file.references.forEach((reference, index) => {
      const code = other[reference.system as keyof typeof other];
      if (code === undefined) return;
      const { span, text: written } = file.replaceCode(reference, code);
      const after = parse(text.slice(0, span.start) + written + text.slice(span.end)).references;
      const expected = file.references.map((each, at) => (at === index ? code.replace('.', '') : each.text));
      expect(after.map((each) => each.text)).toEqual(expected);
      expect(after.map(({ role, date }) => [role, date])).toEqual(
        file.references.map(({ role, date }) => [role, date]),
      );
    });
  }
});
