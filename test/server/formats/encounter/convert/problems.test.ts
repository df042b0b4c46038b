import { describe, expect, test } from 'vitest';
import { fixed, JSON_FILE, parse, problemsIn, said } from '../reading.js';

const HEAD = 'claim: professional\nfrom: 2026-01-14\n';

describe('keys', () => {
  test('that nobody knows are reported, with what was probably meant', () => {
    expect(problemsIn(`${HEAD}diagnosis: [I10]\nfoo: 1\n`)).toEqual([
      'encounter-unknown-key: diagnosis: diagnosis is not a key of this place; did you mean diagnoses?',
      'encounter-unknown-key: foo: foo is not a key of this place',
    ]);
  });

  test.each([
    ['bill_type: "0131"', 'billType: "0131"'],
    ['patient: { birthdate: 1957-04-02 }', 'patient: { birthDate: 1957-04-02 }'],
    ['lines: [{ code: J1815, modifers: [RT] }]', 'lines: [{ code: J1815, modifiers: [RT] }]'],
    ['diagnoses: [{ code: I10, "evidnce": BP }]', 'diagnoses: [{ code: I10, "evidence": BP }]'],
  ])('%s is renamed by an edit', (before, after) => {
    expect(fixed(`${HEAD}${before}\n`)).toMatchObject({ kind: 'edit', text: `${HEAD}${after}\n` });
  });

  test('that are required are reported at the name of the encounter', () => {
    expect(problemsIn('encounter: visit-1\nfrom: 2026-01-14\n')).toEqual([
      'encounter-missing-key: visit-1: claim is missing: Kind of claim: professional, outpatient or inpatient.',
    ]);
  });

  test('that are required but empty are reported where they stand', () => {
    expect(problemsIn('claim: professional\nfrom:\ndiagnoses:\n  - { poa: Y }\n')).toEqual([
      expect.stringMatching(/^encounter-missing-key: from: from has no value/),
      expect.stringMatching(/^encounter-missing-key: \{ poa: Y \}: code is missing/),
    ]);
  });

  test('that are given twice are reported, and the first one counts', () => {
    expect(problemsIn(`${HEAD}place: "11"\nplace: "22"\n`)).toEqual([
      'encounter-duplicate-key: place: place is already given above; only the first one counts',
    ]);
  });

  test('may be the schema that other editors need', () => {
    const text = '{ "$schema": "encounter.schema.json", "claim": "professional", "from": "2026-01-14" }';
    expect(problemsIn(text, JSON_FILE)).toEqual([]);
  });

  test('of the chart are free', () => {
    expect(problemsIn(`${HEAD}chart: { discharge summary: "went home", labs: "A1c 8.1" }\n`)).toEqual([]);
  });
});

describe('dates', () => {
  test('say what is expected', () => {
    expect(problemsIn('claim: professional\nfrom: 2026-02-30\nthrough: 1/4/2026\n')).toEqual([
      'encounter-bad-date: 2026-02-30: 2026-02-30 is not a day of the calendar',
      'encounter-bad-date: 1/4/2026: 1/4/2026 is not a date written YYYY-MM-DD',
    ]);
  });

  test.each([
    ['2026-1-4', '2026-01-04'],
    ['"20260104"', '"2026-01-04"'],
    ["'1/14/2026'", "'2026-01-14'"],
  ])('%s is repaired to %s', (before, after) => {
    const head = 'claim: professional\nfrom: ';
    expect(fixed(`${head}${before}\n`)).toMatchObject({ kind: 'repair', text: `${head}${after}\n` });
  });

  test('of JSON stay in quotes when they are repaired', () => {
    const text = '{ "claim": "professional", "from": 20260104 }';
    expect(fixed(text, JSON_FILE).text).toBe('{ "claim": "professional", "from": "2026-01-04" }');
  });
});

describe('values', () => {
  test.each([
    ['sex: F', 'sex: female', 'repair'],
    ['sex: Male', 'sex: male', 'repair'],
    ['sex: femal', 'sex: female', 'edit'],
  ])('%s becomes %s', (before, after, kind) => {
    const text = (sex: string): string => `${HEAD}patient: { ${sex} }\n`;
    expect(fixed(text(before))).toMatchObject({ kind, text: text(after) });
  });

  test('of a fixed list name the list', () => {
    expect(problemsIn('claim: dental\nfrom: 2026-01-14\n')).toEqual([
      'encounter-wrong-type: dental: dental is none of professional, outpatient, inpatient',
    ]);
  });

  test.each([
    ['charge: $1,250.00', 'charge: 1250.00'],
    ['charge: "$85"', 'charge: "85"'],
  ])('%s becomes %s', (before, after) => {
    const text = (charge: string): string => `${HEAD}lines:\n  - code: "99213"\n    ${charge}\n`;
    expect(fixed(text(before))).toMatchObject({ kind: 'repair', text: text(after) });
  });

  test.each([
    ['units: two', 'two is not a number'],
    ['modifiers: { a: b }', 'A list is expected here'],
    ['diagnoses: [Z]', 'Z is no diagnosis pointer: 1, 2 … or A to L'],
    ['code: [J1815]', 'A list stands here, where a code is expected'],
    ['date: { day: 1 }', 'A mapping stands here, where a date is expected'],
  ])('%s on a line: %s', (member, message) => {
    expect(problemsIn(`${HEAD}lines: [{ revenue: "0450", ${member} }]\n`)[0]).toContain(`: ${message}`);
  });

  test.each(['patient: female', 'admission: [1]', 'chart: all well'])('%s is no mapping', (member) => {
    expect(problemsIn(`${HEAD}${member}\n`)).toEqual([
      expect.stringMatching(/^encounter-wrong-type: .*where a mapping of keys is expected$/),
    ]);
  });

  test.each([
    ['diagnoses: E11.9', 'diagnoses: [E11.9]'],
    ['conditions: 44, A6', 'conditions: ["44", A6]'],
  ])('%s is read as a list, and repaired to %s', (before, after) => {
    expect(fixed(`${HEAD}${before}\n`)).toMatchObject({ kind: 'repair', text: `${HEAD}${after}\n` });
  });

  test('that are text where an encounter should be are reported', () => {
    expect(problemsIn('just a note\n')).toEqual([
      'encounter-wrong-type: just a note: An encounter is a mapping of keys: claim, from, diagnoses …',
    ]);
  });
});

describe('syntax', () => {
  test.each([
    ['evidence: Assessment: stable', 'evidence: "Assessment: stable"'],
    ['note: @home # said the nurse', 'note: "@home" # said the nurse'],
  ])('%s is text that lacks its quotes', (before, after) => {
    const text = (member: string): string => `${HEAD}diagnoses:\n  - code: I10\n    ${member}\n    poa: Y\n`;
    expect(fixed(text(before))).toMatchObject({ kind: 'repair', text: text(after) });
    expect(said(parse(text(before)))).toEqual(said(parse(text(after))));
  });

  test.each([
    ['diagnoses: [E11.9', '9: The closing ] is missing'],
    ['diagnoses:\n  - "E11.9', '"E11.9: This quote is not closed'],
    ['dia', 'dia: A key needs a colon'],
    ['diagnoses:\n  - E11.9\n  I10', 'I10: An entry of a list begins with "- "'],
    ['diagnoses:\n    - E11.9\n  - I10', '- E11.9: This line is not indented like its neighbours'],
    ['payer: @home', '@: Text that begins with this character needs quotes'],
    ['payer: a: b', 'a: Only one key may stand on a line; text that contains ": " needs quotes'],
    ['patient: { sex: female } }', '}: This does not belong here'],
    ['diagnoses: [E11.9 ] x', 'x: This does not belong here'],
  ])('%j', (damage, message) => {
    expect(problemsIn(`${HEAD}${damage}\n`)).toEqual([`encounter-syntax: ${message}`]);
  });

  test.each([
    ['{"claim" "professional"}', '"professional": A key needs a colon'],
    ['{"diagnoses": ["I10" "E11.9"]}', '"E11.9": A comma is missing'],
    ['{"diagnoses": ["I10",]}', ']: The comma before this bracket is too many'],
    ['{"diagnoses": [I10]}', 'I10: Text needs double quotes in JSON'],
    ['{claim: "professional"}', 'claim: A key needs double quotes in JSON'],
    ['{"claim": }', '}: A value is missing'],
    ['{"claim": "professional}', '"professional}: This quote is not closed'],
    ['{"diagnoses": ["I10"', '": The closing ] is missing'],
  ])('%s', (text, message) => {
    expect(problemsIn(text, JSON_FILE)).toContain(`encounter-syntax: ${message}`);
  });
});
