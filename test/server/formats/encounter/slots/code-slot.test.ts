import { describe, expect, test } from 'vitest';
import type { CodeSlot } from '../../../../../server/src/model/slot.js';
import { JSON_FILE, replaced, slotIn } from '../reading.js';

const HEAD = 'claim: professional\nfrom: 2026-01-14\n';

/** The document after a code has been accepted at the caret. */
function accepted(marked: string, code: string, fileName?: string): string {
  const { text, slot } = slotIn(marked, fileName);
  if (slot?.kind !== 'code') throw new Error(`${slot?.kind} slot`);
  return replaced(text, slot.replace, slot.write(code));
}

function codeSlot(marked: string, fileName?: string): CodeSlot {
  const { slot } = slotIn(marked, fileName);
  if (slot?.kind !== 'code') throw new Error(`${slot?.kind} slot`);
  return slot;
}

describe('a code may be written', () => {
  test.each([
    ['in an empty item', 'diagnoses:\n  - <|>\n', 'diagnoses:\n  - I10\n'],
    ['in an item at the end of the file', 'diagnoses:\n  - <|>', 'diagnoses:\n  - I10'],
    [
      'in an item between others',
      'diagnoses:\n  - E11.9\n  - <|>\n  - Z79.4\n',
      'diagnoses:\n  - E11.9\n  - I10\n  - Z79.4\n',
    ],
    ['in a list in the column of its key', 'diagnoses:\n- <|>\n', 'diagnoses:\n- I10\n'],
    ['behind a dash without a space', 'diagnoses:\n  -<|>\n', 'diagnoses:\n  - I10\n'],
    ['where the dash is still missing', 'diagnoses:\n  I<|>\n', 'diagnoses:\n  - I10\n'],
    [
      'where the dash is missing between entries',
      'diagnoses:\n  - E11.9\n  <|>\n  - Z79.4\n',
      'diagnoses:\n  - E11.9\n  - I10\n  - Z79.4\n',
    ],
    ['over what stands there', 'diagnoses:\n  - E1<|>1.9\n', 'diagnoses:\n  - I10\n'],
    ['over words', 'diagnoses:\n  - high blood pres<|>\n', 'diagnoses:\n  - I10\n'],
    ['behind its key', 'diagnoses:\n  - code: <|>\n    poa: Y\n', 'diagnoses:\n  - code: I10\n    poa: Y\n'],
    ['behind its key without a space', 'diagnoses:\n  - code:<|>\n', 'diagnoses:\n  - code: I10\n'],
    ['in a flow list', 'diagnoses: [E11.9, <|>]\n', 'diagnoses: [E11.9, I10]\n'],
    ['in a flow list of several lines', 'diagnoses: [\n  E11.9,\n  <|>\n]\n', 'diagnoses: [\n  E11.9,\n  I10\n]\n'],
    ['in a flow list that is not closed', 'diagnoses: [E11.9, <|>\nlines: []\n', 'diagnoses: [E11.9, I10\nlines: []\n'],
    ['in a flow mapping', 'diagnoses:\n  - { code: <|> }\n', 'diagnoses:\n  - { code: I10 }\n'],
    [
      'in a flow mapping before other keys',
      'diagnoses: [{ code: <|>, poa: Y }]\n',
      'diagnoses: [{ code: I10, poa: Y }]\n',
    ],
    ['where a list is meant', 'diagnoses: <|>\n', 'diagnoses: [I10]\n'],
    ['in double quotes', 'diagnoses: ["<|>"]\n', 'diagnoses: ["I10"]\n'],
    ['in single quotes', "diagnoses: ['E<|>']\n", "diagnoses: ['I10']\n"],
    [
      'in a quote that is not closed',
      'diagnoses:\n  - code: "E<|>\n    poa: Y\n',
      'diagnoses:\n  - code: "I10"\n    poa: Y\n',
    ],
    ['behind a system', 'diagnoses:\n  - icd10cm:<|>\n', 'diagnoses:\n  - icd10cm:I10\n'],
    ['behind a system in quotes', 'diagnoses: ["icd10cm:E<|>"]\n', 'diagnoses: ["icd10cm:I10"]\n'],
  ])('%s', (_, before, after) => {
    expect(accepted(HEAD + before, 'I10')).toBe(HEAD + after);
  });

  test('in a quote that has taken the next values for its own', () => {
    const before = `${HEAD}lines:\n  - { code: "99<|>, modifiers: ["25"] }\n`;
    const after = `${HEAD}lines:\n  - { code: "99213", modifiers: ["25"] }\n`;
    expect(accepted(before, '99213')).toBe(after);
  });

  test('on a new line of the claim, with its key: more keys will follow', () => {
    expect(accepted(`${HEAD}lines:\n  - <|>\n`, 'J1815')).toBe(`${HEAD}lines:\n  - code: J1815\n`);
    expect(accepted(`${HEAD}lines: [<|>]\n`, 'J1815')).toBe(`${HEAD}lines: [J1815]\n`);
  });

  test.each([
    ['{ "diagnoses": ["E11.9", "<|>"] }', '{ "diagnoses": ["E11.9", "I10"] }'],
    ['{ "diagnoses": ["E11.9", <|>] }', '{ "diagnoses": ["E11.9", "I10"] }'],
    ['{ "diagnoses": [<|>', '{ "diagnoses": ["I10"'],
    ['{ "diagnoses": [E1<|>] }', '{ "diagnoses": ["I10"] }'],
    ['{ "diagnoses": [{ "code": <|> }] }', '{ "diagnoses": [{ "code": "I10" }] }'],
    ['{ "diagnoses": [{ "code": "E<|>\n  "poa": "Y" }] }', '{ "diagnoses": [{ "code": "I10"\n  "poa": "Y" }] }'],
    ['{ "diagnoses": <|> }', '{ "diagnoses": ["I10"] }'],
  ])('in JSON: %s', (before, after) => {
    expect(accepted(before, 'I10', JSON_FILE)).toBe(after);
  });
});

describe('a code that YAML would misread gets quotes', () => {
  test.each([
    ['99214', '"99214"'],
    ['0450', '"0450"'],
    ['3E03317', '"3E03317"'],
    ['NO', '"NO"'],
    ['11', '"11"'],
    ['0DTJ4ZZ', '0DTJ4ZZ'],
    ['E11.22', 'E11.22'],
    ['RT', 'RT'],
    ['0213T', '0213T'],
  ])('%s is written %s', (code, written) => {
    expect(codeSlot(`${HEAD}place: <|>\n`).write(code)).toBe(written);
    expect(codeSlot(`${HEAD}conditions: [<|>]\n`).write(code)).toBe(written);
  });

  test('and behind a system prefix none, for the prefix makes it text', () => {
    expect(codeSlot(`${HEAD}lines: [cpt:<|>]\n`).write('99214')).toBe('cpt:99214');
  });
});

describe('the systems of a slot', () => {
  test.each([
    ['diagnoses:\n  - <|>', ['icd10cm']],
    ['procedures:\n  - <|>', ['icd10pcs']],
    ['procedures: [{ code: <|> }]', ['icd10pcs']],
    ['lines:\n  - code: <|>', ['hcpcs', 'cpt']],
    ['lines:\n  - code: "99<|>"', ['cpt', 'hcpcs']],
    ['lines:\n  - code: J<|>', ['hcpcs', 'cpt']],
    ['lines:\n  - code: hcpcs:<|>', ['hcpcs']],
    ['lines:\n  - code: "CPT:9<|>"', ['cpt']],
    ['lines: [{ modifiers: [<|>] }]', ['modifier']],
    ['lines:\n  - modifiers:\n      - <|>', ['modifier']],
    ['lines: [{ place: <|> }]', ['place-of-service']],
    ['lines: [{ revenue: <|> }]', ['revenue']],
    ['place: <|>', ['place-of-service']],
    ['billType: "<|>"', ['bill-type']],
    ['admission: { type: <|> }', ['admission-type']],
    ['admission:\n  source: <|>', ['admission-source']],
    ['discharge: { status: <|> }', ['discharge-status']],
    ['conditions: [<|>]', ['condition-code']],
  ])('%s', (member, systems) => {
    expect(codeSlot(`${HEAD}${member}\n`).systems).toEqual(systems);
  });
});

describe('the date of a slot', () => {
  test('is the one that will govern the code', () => {
    const stay = 'claim: inpatient\nfrom: 2025-09-29\nthrough: 2025-10-02\nprocedures: [<|>]\n';
    expect(codeSlot(stay).date).toBe('2025-10-02');
    expect(codeSlot(`${HEAD}lines: [{ code: <|>, date: 2026-01-15 }]\n`).date).toBe('2026-01-15');
    expect(codeSlot(`${HEAD}diagnoses:\n  <|>\n`).date).toBe('2026-01-14');
    expect(codeSlot(`${HEAD}---\nfrom: 2025-01-01\ndiagnoses: [<|>]\n---\nfrom: 2024-01-01\n`).date).toBe('2025-01-01');
  });

  test('is absent when the file gives none', () => {
    expect(codeSlot('diagnoses: [<|>]\n')).not.toHaveProperty('date');
  });
});

test('what was typed leaves quotes and the system out', () => {
  expect(codeSlot(`${HEAD}diagnoses: ["E1<|>1"]\n`).typed).toBe('E1');
  expect(codeSlot(`${HEAD}lines: [hcpcs:J18<|>]\n`).typed).toBe('J18');
  expect(codeSlot(`${HEAD}diagnoses:\n  - type 2 dia<|>\n`).typed).toBe('type 2 dia');
});

test('an item of a block list may also begin a mapping', () => {
  const keys = codeSlot(`${HEAD}lines:\n  - re<|>\n`).orKey;
  expect(keys?.typed).toBe('re');
  expect(keys?.keys.map(({ key }) => key)).toContain('revenue');
  expect(codeSlot(`${HEAD}lines: [<|>]\n`).orKey).toBeUndefined();
});
