import { describe, expect, test } from 'vitest';
import type { ValueSlot } from '../../../../../server/src/model/slot.js';
import { JSON_FILE, replaced, slotIn } from '../reading.js';

const HEAD = 'claim: professional\nfrom: 2026-01-14\n';

function valueSlot(marked: string, fileName?: string): ValueSlot {
  const { slot } = slotIn(marked, fileName);
  if (slot?.kind !== 'value') throw new Error(`${slot?.kind} slot`);
  return slot;
}

function accepted(marked: string, value: string, fileName?: string): string {
  const { text } = slotIn(marked, fileName);
  const slot = valueSlot(marked, fileName);
  return replaced(text, slot.replace, slot.write(value));
}

test.each([
  ['claim: <|>', ['professional', 'outpatient', 'inpatient']],
  ['patient: { sex: <|> }', ['female', 'male', 'other', 'unknown']],
  ['diagnoses: [{ code: I10, poa: <|> }]', ['Y', 'N', 'U', 'W', '1']],
])('%s offers %j', (marked, values) => {
  expect(valueSlot(`${marked}\n`).values.map(({ value }) => value)).toEqual(values);
});

test('payers and roles are offered with a description', () => {
  expect(valueSlot('payer: <|>\n').values).toContainEqual({ value: 'medicare', description: expect.any(String) });
  expect(valueSlot('diagnoses:\n  - role: <|>\n').values).toContainEqual({
    value: 'reason-for-visit',
    description: expect.any(String),
  });
});

test.each([
  ['claim: in<|>\n', 'inpatient', 'claim: inpatient\n'],
  ['claim:<|>\n', 'inpatient', 'claim: inpatient\n'],
  ['claim: "<|>"\n', 'inpatient', 'claim: "inpatient"\n'],
  ['diagnoses: [{ poa: <|> }]\n', 'Y', 'diagnoses: [{ poa: Y }]\n'],
  ['diagnoses: [{ poa: <|> }]\n', '1', 'diagnoses: [{ poa: "1" }]\n'],
])('%j with %s becomes %j', (before, value, after) => {
  expect(accepted(before, value)).toBe(after);
});

test('JSON gets its quotes', () => {
  expect(accepted('{ "claim": <|> }', 'inpatient', JSON_FILE)).toBe('{ "claim": "inpatient" }');
});

describe('diagnosis pointers', () => {
  const before = `${HEAD}diagnoses: [E11.9, I10]\nlines:\n  - { code: "99213", diagnoses: [1, <|>] }\n`;

  test('are the positions of the diagnoses, each with its code', () => {
    expect(valueSlot(before).values).toEqual([
      { value: '1', description: 'E11.9' },
      { value: '2', description: 'I10' },
    ]);
  });

  test('are written as numbers', () => {
    expect(accepted(before, '2')).toBe(before.replace('<|>', '2'));
    expect(accepted(`${HEAD}lines: [{ diagnoses: <|> }]\n`, '1')).toBe(`${HEAD}lines: [{ diagnoses: [1] }]\n`);
    expect(accepted(`${HEAD}lines:\n  - diagnoses:\n      <|>\n`, '1')).toBe(
      `${HEAD}lines:\n  - diagnoses:\n      - 1\n`,
    );
    expect(accepted('{ "lines": [{ "diagnoses": [<|>] }] }', '1', JSON_FILE)).toBe(
      '{ "lines": [{ "diagnoses": [1] }] }',
    );
  });
});
