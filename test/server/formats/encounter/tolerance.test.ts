import { describe, expect, test } from 'vitest';
import { JSON_FILE, parse } from './reading.js';
import { STREAM, VISIT_JSON } from './samples.js';

const NAMES = ['office-visit-0042', 'emergency-visit-0107', 'appendectomy-0311'];
const LINES = STREAM.split('\n');

/** What people leave behind while they type, and what falls on a keyboard. */
const DAMAGE = [
  '"',
  "'",
  '[',
  '{',
  '}}]',
  '- [',
  '- ',
  ': :',
  '%',
  '|',
  '>',
  '&',
  '*x',
  '@',
  '? x',
  '!!',
  '  - "',
  'dia',
];
const MORE = [
  '\tclaim: x',
  '    foo: [',
  '  bar',
  '\u0000',
  '---x',
  '#',
  '    - E11.9',
  '      poa: "',
  '{{{',
  'a: b: c: d',
];

test('a file that is cut off anywhere says what came before', () => {
  for (let end = 0; end <= STREAM.length; end += 1) {
    const text = STREAM.slice(0, end);
    const complete = text.split('\n---\n').length - 1;
    expect(names(text).slice(0, complete)).toEqual(NAMES.slice(0, complete));
  }
});

test('a file without one of its lines keeps the other encounters', () => {
  LINES.forEach((line, index) => {
    if (line === '---') return;
    const text = LINES.filter((_, other) => other !== index).join('\n');
    const hurt = encounterOf(index);
    expect(names(text).filter((name) => name !== NAMES[hurt] && name !== undefined)).toEqual(without(hurt));
  });
});

describe('a line of damage leaves the other encounters alone', () => {
  test.each([...DAMAGE, ...MORE])('%j', (damage) => {
    for (let index = 0; index <= LINES.length; index += 1) {
      const text = [...LINES.slice(0, index), damage, ...LINES.slice(index)].join('\n');
      const hurt = encounterOf(Math.min(index, LINES.length - 1));
      const found = names(text);
      for (const name of without(hurt)) expect(found, `${JSON.stringify(damage)} at line ${index}`).toContain(name);
    }
  });
});

describe('damage inside an entry leaves the other entries of the encounter alone', () => {
  test.each([
    ['- E11.9', '- "E11.9'],
    ['- E11.9', '- { code: E11.9'],
    ['- E11.9', "- code: 'E11.9\n    poa: Y"],
    ['- E11.9', '- code: E11.9\n    evi\n    poa: Y'],
    ['- E11.9', '- code: E11.9\n   poa: Y'],
    ['- E11.9', '- code: "E11.9\n    evidence: "diabetes"'],
  ])('%s as %j', (sound, broken) => {
    const text = `claim: professional\ndiagnoses:\n  - I10\n  - E11.9\n  - N18.32\nlines:\n  - J1815\n`;
    const codes = parse(text.replace(sound, broken)).references.map((reference) => reference.text);
    expect(codes).toEqual(['I10', 'E11.9', 'N18.32', 'J1815']);
  });

  test('the values after an unclosed quote are read', () => {
    const text = 'diagnoses:\n  - code: "E11.9\n    poa: Y\n    note: stable\n';
    const [diagnosis] = parse(text).encounters[0]?.diagnoses ?? [];
    expect([diagnosis?.poa?.value, diagnosis?.note?.value]).toEqual(['Y', 'stable']);
  });
});

test('any character at any place of a file is survived', () => {
  const text = STREAM.slice(0, 700);
  for (const char of ['"', "'", '[', '{', '}', ':', '#', '\n', '-', '|', '&', '*', '%', '\t', '\u0000', '\uE000']) {
    for (let at = 0; at <= text.length; at += 3) {
      expect(() => parse(text.slice(0, at) + char + text.slice(at))).not.toThrow();
    }
  }
});

describe('JSON', () => {
  const encounter = VISIT_JSON.trim();
  const list = `[\n${encounter},\n${encounter.replace('0042', '0043')},\n${encounter.replace('0042', '0044')}\n]`;

  test('that is cut off anywhere says what came before', () => {
    for (let end = 0; end <= list.length; end += 1) {
      const text = list.slice(0, end);
      const complete = text.split('"encounter"').length - 2;
      const all = ['office-visit-0042', 'office-visit-0043', 'office-visit-0044'];
      expect(names(text, JSON_FILE).slice(0, Math.max(complete, 0))).toEqual(all.slice(0, Math.max(complete, 0)));
    }
  });

  test('without one of its lines keeps the encounters around it', () => {
    const lines = list.split('\n');
    lines.forEach((_, index) => {
      const found = names(lines.filter((_line, other) => other !== index).join('\n'), JSON_FILE);
      const kept = found.filter((name) => /^office-visit-004[234]$/.test(name ?? ''));
      expect(kept.length, `without line ${index}: ${lines[index]}`).toBeGreaterThanOrEqual(2);
    });
  });

  test('with any character at any place is survived', () => {
    for (const char of ['"', '[', '{', '}', ']', ':', ',', '\n', '\\', '/', '*', 'x', '\u0000']) {
      for (let at = 0; at <= VISIT_JSON.length; at += 3) {
        expect(() => parse(VISIT_JSON.slice(0, at) + char + VISIT_JSON.slice(at), JSON_FILE)).not.toThrow();
      }
    }
  });
});

test.each(['[', '{"a":', '- ', '{', '- - ', '? ', '&a ', '"', "'", '*', '\t', 'a:\n  ', '---\n', '\n', ' \n#\n'])(
  'thousands of %j are survived',
  (piece) => {
    expect(() => parse(piece.repeat(3000))).not.toThrow();
    expect(() => parse(`diagnoses: ${piece.repeat(3000)}`)).not.toThrow();
    expect(() => parse(`${piece.repeat(3000)}\n---\n`)).not.toThrow();
    expect(() => parse(piece.repeat(3000), JSON_FILE)).not.toThrow();
  },
);

function names(text: string, fileName?: string): (string | undefined)[] {
  return parse(text, fileName).encounters.map(({ id }) => id?.value);
}

/** Which encounter of the stream a line belongs to. */
function encounterOf(line: number): number {
  return LINES.slice(0, line).filter((before) => before === '---').length;
}

function without(index: number): string[] {
  return NAMES.filter((_, other) => other !== index);
}
