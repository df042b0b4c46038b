import { describe, expect, test } from 'vitest';
import { KEYS, slotIn } from './reading.js';

const claim = (dx: string, lines = '') =>
  `{ "claim_id": "C-1", "date_of_service": "2026-01-14", "dx": [${dx}], "service_lines": [${lines}] }`;

describe('a code may be written', () => {
  test('between quotes that are empty still, on the date of the claim', () => {
    const slot = slotIn(claim('{ "code": "<|>" }'), KEYS);
    expect(slot).toMatchObject({ kind: 'code', systems: ['icd10cm'], date: '2026-01-14', typed: '' });
    expect(slot?.kind === 'code' && slot.write('E11.9')).toBe('"E11.9"');
  });

  test('in the place of a value that is missing, or of one half typed without quotes', () => {
    const missing = slotIn(claim('{ "code": <|> }'), KEYS);
    expect(missing?.kind === 'code' && missing.write('I10')).toBe('"I10"');
    expect(slotIn(claim('{ "code": E11<|> }'), KEYS)).toMatchObject({ kind: 'code', typed: 'E11' });
  });

  test('on lines: CPT first where a digit begins it', () => {
    expect(slotIn(claim('', '{ "cpt": "99<|>" }'), KEYS)).toMatchObject({ systems: ['cpt', 'hcpcs'], typed: '99' });
    expect(slotIn(claim('', '{ "cpt": "J<|>" }'), KEYS)).toMatchObject({ systems: ['hcpcs', 'cpt'] });
    expect(slotIn(claim('', '{ "cpt": "99213", "modifiers": ["<|>"] }'), KEYS)).toMatchObject({
      systems: ['modifier'],
    });
  });

  test('without dots where the file has none', () => {
    const slot = slotIn(claim('{ "code": "E1122" }, { "code": "<|>" }'), KEYS);
    expect(slot?.kind === 'code' && slot.write('N18.32')).toBe('"N1832"');
  });

  test('in YAML, where a digit alone needs quotes', () => {
    const slot = slotIn('cpt:\n  - <|>\n', 'lines: "$.cpt[*]"', 'visit.yaml');
    expect(slot?.kind === 'code' && [slot.write('99213'), slot.write('G0463')]).toEqual(['"99213"', 'G0463']);
  });

  test('on one line of many, whatever the others hold', () => {
    const text = '{"dx": [\n{"dx": ["I10"]}\n{"dx": ["<|>"]}\n';
    expect(slotIn(text, 'diagnoses: "$.dx[*]"', 'claims.jsonl')).toMatchObject({ kind: 'code' });
  });
});

test('present-on-admission indicators are offered', () => {
  const keys = 'diagnoses: { each: "$.dx[*]", code: "$.c", poa: "$.poa" }';
  const slot = slotIn('{"dx": [{"c": "I10", "poa": "<|>"}]}', keys);
  expect(slot?.kind === 'value' && slot.values.map(({ value }) => value)).toEqual(['Y', 'N', 'U', 'W', '1']);
});

test.each(['{ "code": "I10", "name": "<|>" }', '{ "note": "<|>" }', '{ "<|>": 1 }'])(
  'nothing is offered at %s',
  (entry) => {
    expect(slotIn(claim(entry), KEYS)).toBeUndefined();
  },
);
