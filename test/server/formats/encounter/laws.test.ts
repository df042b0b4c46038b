/** What holds for every code and every caret of every sample. */
import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../../../server/src/model/encounter.js';
import { touches } from '../../../../server/src/model/span.js';
import { at, parse, replaced, said, slotIn } from './reading.js';
import { SAMPLES } from './samples.js';

/** Another code of each system: such as need quotes, where the system has them. */
const OTHER: Readonly<Record<SystemId, string>> = {
  icd10cm: 'M17.11',
  icd10pcs: '3E03317',
  hcpcs: 'G0008',
  cpt: '00100',
  modifier: '59',
  'place-of-service': '02',
  revenue: '0250',
  'bill-type': '0111',
  'discharge-status': '06',
  'admission-type': '3',
  'admission-source': '4',
  'condition-code': '44',
};

describe('replacing a code changes that code and nothing else', () => {
  test.each(SAMPLES)('$name', ({ name, text }) => {
    const before = parse(text, name);
    before.references.forEach((reference, index) => {
      const code = OTHER[reference.system];
      const { span, text: written } = before.replaceCode(reference, code);
      const after = parse(replaced(text, span, written), name);
      expect(after.problems).toEqual([]);
      expect(after.references.map(summary)).toEqual(
        before.references.map((other, position) =>
          position === index ? { ...summary(other), text: code } : summary(other),
        ),
      );
      expect(withoutCodes(said(after))).toEqual(withoutCodes(said(before)));
    });
  });
});

describe('replacing a code keeps its quotes and its system', () => {
  test.each([
    ['diagnoses: ["E11.9"]', 'diagnoses: ["I10"]'],
    ["diagnoses: ['E11.9']", "diagnoses: ['I10']"],
    ['diagnoses: [icd10cm:E11.9]', 'diagnoses: [icd10cm:I10]'],
    ['diagnoses: ["icd10cm:E11.9"]', 'diagnoses: ["icd10cm:I10"]'],
    ['diagnoses:\n  - code: "E11.9\n    poa: Y', 'diagnoses:\n  - code: "I10"\n    poa: Y'],
    ['diagnoses:\n  - !!str E11.9', 'diagnoses:\n  - !!str I10'],
    ['diagnoses:\n  - code: |\n      E11.9\n    poa: Y', 'diagnoses:\n  - code: I10\n    poa: Y'],
  ])('%s', (before, after) => {
    const file = parse(before);
    const [reference] = file.references;
    if (!reference) throw new Error('no code');
    const { span, text } = file.replaceCode(reference, 'I10');
    expect(replaced(before, span, text)).toBe(after);
  });

  test.each([
    ['lines: [{ revenue: 0450 }]', '0250', 'lines: [{ revenue: "0250" }]', 'visit.encounter.yaml'],
    ['{ "lines": [{ "revenue": 450 }] }', '0450', '{ "lines": [{ "revenue": "0450" }] }', 'visit.encounter.json'],
  ])('and quotes what needs it: %s', (before, code, after, name) => {
    const file = parse(before, name);
    const [reference] = file.references;
    if (!reference) throw new Error('no code');
    const { span, text } = file.replaceCode(reference, code);
    expect(replaced(before, span, text)).toBe(after);
  });
});

describe('at every caret', () => {
  test.each(SAMPLES)(
    'of $name what is replaced contains the caret, and what is written is read back',
    ({ name, text }) => {
      let written = 0;
      for (let offset = 0; offset <= text.length; offset += 1) {
        const { slot } = slotIn(`${text.slice(0, offset)}<|>${text.slice(offset)}`, name);
        if (!slot) continue;
        expect(touches(slot.replace, offset)).toBe(true);
        expect(at(text, slot.replace)).not.toContain('\n');
        if (slot.kind !== 'code') continue;
        written += 1;
        const code = OTHER[slot.systems[0] ?? 'icd10cm'];
        const after = parse(replaced(text, slot.replace, slot.write(code)), name);
        expect(after.references.map(({ text: found }) => found)).toContain(code);
      }
      expect(written).toBeGreaterThan(20);
    },
  );
});

describe('at the end of a file that is cut off anywhere', () => {
  test.each(SAMPLES.filter(({ name }) => !name.startsWith('stream')))(
    '$name: what is replaced contains the caret',
    (sample) => {
      let slots = 0;
      for (let end = 0; end <= sample.text.length; end += 1) {
        const { slot } = slotIn(`${sample.text.slice(0, end)}<|>`, sample.name);
        if (!slot) continue;
        slots += 1;
        expect(touches(slot.replace, end)).toBe(true);
        expect(sample.text.slice(0, end).endsWith(slot.typed)).toBe(true);
      }
      expect(slots).toBeGreaterThan(100);
    },
  );
});

test('Windows line ends change no slot', () => {
  const text = SAMPLES[1]?.text ?? '';
  const windows = text.replaceAll('\n', '\r\n');
  for (let offset = 0; offset <= text.length; offset += 1) {
    const there = offset + (text.slice(0, offset).split('\n').length - 1);
    const unix = slotIn(`${text.slice(0, offset)}<|>${text.slice(offset)}`).slot;
    const slot = slotIn(`${windows.slice(0, there)}<|>${windows.slice(there)}`).slot;
    expect([slot?.kind, slot?.typed], `at ${offset}`).toEqual([unix?.kind, unix?.typed]);
    if (slot && unix) expect(at(windows, slot.replace)).toBe(at(text, unix.replace));
  }
});

describe('a code that a reader would misread says so', () => {
  test('in YAML when it has no quotes', () => {
    const text =
      'lines: [{ code: 00100, revenue: 0450, modifiers: [NO, "25"] }]\nprocedures: [3E03317, !!str 3E03317]\n';
    expect(parse(text).references.map(({ text: code, readAs }) => `${code}: ${readAs}`)).toEqual([
      '00100: number 100, or number 64 (YAML 1.1 octal)',
      '0450: number 450, or number 296 (YAML 1.1 octal)',
      'NO: boolean false (YAML 1.1)',
      '25: undefined',
      '3E03317: Infinity',
      '3E03317: undefined',
    ]);
  });

  test('in JSON when it is a number', () => {
    const text = '{ "diagnoses": [250.00, "250.00", 99214, true] }';
    expect(parse(text, 'x.encounter.json').references.map(({ readAs }) => readAs)).toEqual([
      'number 250',
      undefined,
      undefined,
      'boolean true',
    ]);
  });
});

function summary({ system, text, role, date, systemIsExplicit }: CodeReference): object {
  return { system, text, role, date, systemIsExplicit };
}

function withoutCodes(model: unknown): unknown {
  return JSON.parse(JSON.stringify(model, (key, value) => (key === 'text' && typeof value === 'string' ? '' : value)));
}
