/** What holds for every code and every place of every sample, and of what is left of it when it is damaged. */
import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import { touches } from '../../../../server/src/model/span.js';
import { broken, brokenAt } from '../../../real-files/invariants.js';
import { at, format, message, parse, replaced } from './reading.js';
import { CHARGES, ORDER, SAMPLES } from './samples.js';

const OTHER: Readonly<Partial<Record<SystemId, string>>> = {
  icd10cm: 'M17.11',
  icd10pcs: '3E03317',
  hcpcs: 'G0008',
  cpt: '00100',
  modifier: '59',
  revenue: '0250',
  'bill-type': '0131',
};

function otherCode({ system, text }: CodeReference): string {
  const code = OTHER[system] ?? '';
  return text.includes('.') ? code : code.replace('.', '');
}

function said({ references }: ParsedFile): object[] {
  return references.map(({ system, text, role, use, date, title }) => ({
    system,
    text,
    role,
    use,
    date,
    title: title?.value,
  }));
}

describe('another code in the place of one changes that one alone', () => {
  test.each(SAMPLES)('$name', ({ text }) => {
    const before = parse(text);
    expect(before.references.length).toBeGreaterThan(1);
    before.references.forEach((reference, index) => {
      const code = otherCode(reference);
      const edit = before.replaceCode(reference, code);
      const after = parse(replaced(text, edit.span, edit.text));
      const expected = said(before).map((each, position) => (position === index ? { ...each, text: code } : each));
      expect(said(after)).toEqual(expected);
      expect(after.problems).toEqual([]);
    });
  });
});

test('a code loses its dot where its file writes none', () => {
  const text = message('ADT^A01', 'DG1|1||E119^^I10C', 'DG1|2||I10^^I10C');
  const file = parse(text);
  expect(file.references.map((reference) => file.replaceCode(reference, 'N18.32').text)).toEqual(['N1832', 'N1832']);
});

test('a title is written over, its delimiters escaped; without a title there is nothing to write over', () => {
  const text = message('ADT^A01', 'DG1|1||E11.9^Diabetes^I10C', 'DG1|2||I10^^I10C');
  const file = parse(text);
  const edits = file.references.map((reference) => file.replaceTitle?.(reference, 'A & B | C'));
  expect(edits.map((edit) => edit?.text)).toEqual(['A \\T\\ B \\F\\ C', undefined]);
  const after = parse(text.replace('Diabetes', edits[0]?.text ?? ''));
  expect(after.references[0]?.title?.value).toBe('A & B | C');
});

describe('at every caret', () => {
  test.each(SAMPLES)('of $name what is replaced contains it, and a code that is accepted is read back', ({ text }) => {
    const file = parse(text);
    let accepted = 0;
    for (let offset = 0; offset <= text.length; offset += 1) {
      expect(brokenAt(format, file, offset)).toEqual([]);
      const slot = format.slotAt(file, offset);
      if (slot?.kind !== 'code') continue;
      expect(touches(slot.replace, offset)).toBe(true);
      const code = OTHER[slot.systems[0] ?? 'icd10cm'] ?? '';
      const written = slot.write(code);
      const after = parse(replaced(text, slot.replace, written));
      // An alternate is no code before its system is named.
      if (text[slot.replace.start] === '^' && slot.replace.start === slot.replace.end) continue;
      expect(after.references.map(({ text: found }) => found.replace('.', ''))).toContain(code.replace('.', ''));
      accepted += 1;
    }
    expect(accepted).toBeGreaterThan(5);
  });
});

/** A small generator of numbers, the same in each run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

function expectWhole(text: string): void {
  const file = parse(text);
  const offsets = [0, Math.floor(text.length / 2), text.length];
  const found = [...broken(file), ...offsets.flatMap((offset) => brokenAt(format, file, offset))];
  expect(found, JSON.stringify(text)).toEqual([]);
  for (const { span, text: code } of file.references) expect(at(text, span)).toBe(code);
  useEdits(file);
}

/** Asking for every change of every part: what comes back lies in the text. */
function useEdits({ edits, encounters, text }: ParsedFile): void {
  for (const encounter of encounters) {
    const { diagnoses, lines } = encounter;
    const [first] = diagnoses;
    const asked = [
      ...diagnoses.flatMap((each) => [
        edits?.removeDiagnosis(encounter, each, first === each ? undefined : first),
        first && edits?.moveDiagnosis(encounter, each, first),
        edits?.insertDiagnosis(encounter, 'E11.9', each),
        edits?.setPresentOnAdmission(each, 'Y'),
      ]),
      ...lines.flatMap((each) => [
        edits?.removeLine(encounter, each),
        edits?.setPointers(each, [1]),
        edits?.addModifier(each, '25'),
        edits?.setUnits(each, 2),
      ]),
    ];
    for (const { span } of asked.flatMap((each) => each ?? [])) {
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
    }
  }
}

describe('nothing is thrown, and every place lies in the text,', () => {
  test.each(SAMPLES)('when $name is cut off anywhere', ({ text }) => {
    for (let end = 0; end < text.length; end += 7) {
      expectWhole(text.slice(0, end));
      expectWhole(text.slice(end));
    }
  });

  test('when characters become delimiters, line ends and signs of the transport', () => {
    const random = numbers(42);
    const next = () => random.next().value ?? 0;
    const signs = [
      '|',
      '^',
      '~',
      '\\',
      '&',
      '\r',
      '\n',
      '\x0b',
      '\x1c',
      '\uFEFF',
      '"',
      ' ',
      'MSH',
      'MSH|^~\\&',
      'DG1',
      '',
    ];
    const sources = [CHARGES, ORDER, SAMPLES[1]?.text ?? ''];
    for (let round = 0; round < 400; round += 1) {
      let text = sources[round % sources.length] ?? '';
      for (let change = 0; change < 1 + round / 40; change += 1) {
        const start = Math.floor(next() * text.length);
        const sign = signs[Math.floor(next() * signs.length)] ?? '';
        text = text.slice(0, start) + sign + text.slice(start + Math.floor(next() * 3));
      }
      expectWhole(text);
    }
  });

  test('when the delimiters of the header are any characters', () => {
    const body = CHARGES.slice(CHARGES.indexOf('|EHR'));
    for (const header of [
      'MSH',
      'MSH|',
      'MSH||',
      'MSH|^',
      'MSH|^^^^',
      'MSH||||',
      'MSH\\\\\\\\\\',
      'MSH..',
      'MSH0123',
      'MSH|\n',
    ]) {
      expectWhole(header + body);
      expectWhole(header);
    }
  });
});
