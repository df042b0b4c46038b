import { describe, expect, test } from 'vitest';
import type { KeySlot } from '../../../../../server/src/model/slot.js';
import { JSON_FILE, replaced, slotIn } from '../reading.js';

const HEAD = 'claim: professional\nfrom: 2026-01-14\n';

function keySlot(marked: string, fileName?: string): KeySlot {
  const { slot } = slotIn(marked, fileName);
  if (slot?.kind !== 'key') throw new Error(`${slot?.kind} slot`);
  return slot;
}

function keys(marked: string, fileName?: string): string[] {
  return keySlot(marked, fileName).keys.map(({ key }) => key);
}

describe('keys are offered', () => {
  test.each([
    ['in an empty file', '<|>', 'claim'],
    ['while the first is typed', 'cla<|>', 'claim'],
    ['between others', 'claim: professional\n<|>\nplace: "11"\n', 'from'],
    ['at the end', `${HEAD}<|>`, 'diagnoses'],
    ['in an empty document of a stream', `${HEAD}---\n<|>\n---\n${HEAD}`, 'claim'],
    ['below a mapping', `${HEAD}patient:\n  <|>\n`, 'birthDate'],
    ['in a mapping', `${HEAD}patient:\n  sex: male\n  <|>\n`, 'birthDate'],
    ['in a flow mapping', `${HEAD}patient: { <|> }\n`, 'birthDate'],
    ['in a flow mapping that is not closed', `${HEAD}patient: { sex: male, <|>\n`, 'birthDate'],
    ['in an item', `${HEAD}diagnoses:\n  - code: I10\n    <|>\n`, 'evidence'],
    ['in an item, above another key', `${HEAD}diagnoses:\n  - code: I10\n    ev<|>\n    poa: Y\n`, 'evidence'],
    ['in an item of a flow list', `${HEAD}lines: [{ code: J1815, <|> }]\n`, 'units'],
    ['in an admission', `${HEAD}admission: { <|> }\n`, 'source'],
    ['for providers', `${HEAD}providers:\n  <|>\n`, 'rendering'],
  ])('%s', (_, marked, key) => {
    expect(keys(marked)).toContain(key);
  });

  test.each([
    ['{ <|> }', 'claim'],
    ['{ "cl<|>" }', 'claim'],
    ['{ "cl<|>\n "from": "2026-01-14" }', 'claim'],
    ['{ "claim": "professional",\n  "<|>"\n}', 'from'],
    ['[{ "claim": "professional", <|> }]', 'from'],
    ['{ "diagnoses": [{ "<|>" }] }', 'evidence'],
  ])('in JSON: %s', (marked, key) => {
    expect(keys(marked, JSON_FILE)).toContain(key);
  });
});

test('required keys come first, and those that are there are left out', () => {
  expect(keys('<|>').slice(0, 2)).toEqual(['claim', 'from']);
  expect(keys('from: 2026-01-14\npayer: medicare\n<|>')[0]).toBe('claim');
  expect(keys('from: 2026-01-14\npayer: medicare\n<|>')).not.toContain('payer');
  expect(keys(`${HEAD}<|>\nplace: "11"\n`)).not.toContain('place');
});

test('a key that has its colon is replaced alone', () => {
  const { text, slot } = slotIn('clai<|>n: professional\n');
  const claim = slot?.kind === 'key' ? slot.keys.find(({ key }) => key === 'claim') : undefined;
  expect(slot && claim && replaced(text, slot.replace, claim.snippet)).toBe('claim: professional\n');
});

test.each([
  ['from', 'from: $0'],
  ['patient', 'patient:\n  $0'],
  ['diagnoses', 'diagnoses:\n  - $0'],
  ['conditions', 'conditions: [$0]'],
  ['chart', `chart:\n  \${1:progress-note}: |\n    $0`],
])('accepting %s makes room for its value', (key, snippet) => {
  expect(keySlot('<|>').keys.find((offered) => offered.key === key)?.snippet).toBe(snippet);
});

test.each([
  ['from', '"from": "$0"'],
  ['total', '"total": $0'],
  ['patient', '"patient": { $0 }'],
  ['diagnoses', '"diagnoses": [$0]'],
  ['conditions', '"conditions": ["$0"]'],
])('accepting %s in JSON writes its quotes', (key, snippet) => {
  expect(keySlot('{ <|> }', JSON_FILE).keys.find((offered) => offered.key === key)?.snippet).toBe(snippet);
});

test('between brackets everything stays on one line', () => {
  expect(keySlot('{ <|> }').keys.every(({ snippet }) => !snippet.includes('\n'))).toBe(true);
});

describe('nothing is offered', () => {
  test.each([
    ['in a comment', `${HEAD}# pla<|>\n`],
    ['in the chart', `${HEAD}chart:\n  note: |\n    pla<|>\n`],
    ['in the name of a chart document', `${HEAD}chart:\n  no<|>: text\n`],
    ['in evidence', `${HEAD}diagnoses: [{ code: I10, evidence: BP <|> }]\n`],
    ['for a date', 'from: <|>\n'],
    ['below an unknown key', `${HEAD}foo:\n  <|>\n`],
    ['behind a key whose value is a mapping', `${HEAD}patient: <|>\n`],
    ['in the indentation of a line', `${HEAD}patient:\n <|> sex: male\n`],
    ['behind a document marker', `${HEAD}---<|>\n`],
    ['where text goes on', `${HEAD}  <|>\n`],
  ])('%s', (_, marked) => {
    expect(slotIn(marked).slot).toBeUndefined();
  });
});
