import { describe, expect, test } from 'vitest';
import { CLAIM, encounterIn, KEYS, parse } from './reading.js';

describe('an encounter', () => {
  const encounter = encounterIn(CLAIM, KEYS);

  test('says what the mapping finds in the file, each value with its place', () => {
    const { id, claim, from, sex, birthDate, place } = encounter;
    expect([id?.value, claim?.value, from?.value, sex?.value, birthDate?.value, place?.text]).toEqual([
      'C-1001',
      'professional',
      '2026-01-14',
      'female',
      '1957-04-02',
      '11',
    ]);
    expect([from, sex, birthDate].map((value) => value && CLAIM.slice(value.span.start, value.span.end))).toEqual([
      '2026-01-14',
      'F',
      '1957-04-02',
    ]);
  });

  test('points at its own name for what only the mapping says', () => {
    expect(encounter.claim?.span).toEqual(encounter.id?.span);
  });

  test('gives codes their system, role, date and title', () => {
    expect(encounter.references.map(({ system, text, role, date }) => `${system} ${text} ${role} ${date}`)).toEqual([
      'place-of-service 11 place-of-service 2026-01-14',
      'icd10cm E11.22 first-listed 2026-01-14',
      'icd10cm N18.32 other 2026-01-14',
      'icd10cm Z79.4 other 2026-01-14',
      'cpt 99214 line 2026-01-14',
      'modifier 25 modifier 2026-01-14',
      'hcpcs J1815 line 2026-01-14',
    ]);
    expect(encounter.diagnoses[0]?.code?.title?.value).toBe('Diabetes with kidney disease');
    for (const { span, text, replace } of encounter.references) {
      expect(CLAIM.slice(span.start, span.end)).toBe(text);
      expect(CLAIM.slice(replace.start, replace.end)).toBe(`"${text}"`);
    }
  });

  test('reads numbers in quotes, and pointers as positions', () => {
    expect(
      encounter.lines.map(({ units, charge, pointers }) => [
        units?.value,
        charge?.value,
        ...pointers.map(({ value }) => value),
      ]),
    ).toEqual([
      [1, 185, 1, 2],
      [2, undefined, 1, 3],
    ]);
  });
});

describe('encounters', () => {
  test('are as many as the path leads to, and stand for nothing when they hold nothing of a claim', () => {
    const text = '{"claims": [{"id": "A", "dx": ["I10"]}, {"id": "B", "dx": []}, {"unrelated": true}]}';
    const { encounters } = parse(text, 'encounter: "$.claims[*]"\nid: "$.id"\ndiagnoses: "$.dx[*]"');
    expect(encounters.map(({ id, diagnoses }) => [id?.value, diagnoses.length])).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
  });

  test('are looked for in a list, too, when the path leads to the list', () => {
    const keys = 'id: "$.id"\ndiagnoses: "$.dx"';
    expect(parse('[{"id": "A", "dx": ["I10"]}, {"id": "B", "dx": ["J45.909"]}]', keys).encounters).toHaveLength(2);
  });

  test('may stand one on each line', () => {
    const text = '{"id": "A", "dx": ["I10"]}\n\n{"id": "B", "dx": ["E11.9"]}\r\n{"id": "C", "dx": ["Z00.00"]}';
    const { encounters, references, problems } = parse(text, 'id: "$.id"\ndiagnoses: "$.dx[*]"', 'claims.ndjson');
    expect(encounters.map(({ id }) => id?.value)).toEqual(['A', 'B', 'C']);
    expect(references.map(({ span }) => text.slice(span.start, span.end))).toEqual(['I10', 'E11.9', 'Z00.00']);
    expect(problems).toEqual([]);
  });

  test('may be YAML documents, whose comments are kept', () => {
    const text = 'id: A\ndx:\n  - E11 # chartwright-ignore dx-not-billable: test data\n---\nid: B\ndx: [I10]\n';
    const { encounters, comments, lineComment } = parse(text, 'id: "$.id"\ndiagnoses: "$.dx[*]"', 'claims.yaml');
    expect(encounters.map(({ id }) => id?.value)).toEqual(['A', 'B']);
    expect(comments).toMatchObject([{ text: 'chartwright-ignore dx-not-billable: test data', appliesToLine: 2 }]);
    expect(lineComment).toBe('#');
  });
});

describe('roles', () => {
  const text = '{"main": {"c": "I21.4"}, "more": [{"c": "I10"}, {"c": "E11.9"}], "at_door": {"c": "R07.9"}}';
  const lists = (claim: string) => `
claim: ${claim}
diagnoses:
  - { each: "$.main", code: "$.c", role: principal }
  - { each: "$.more[*]", code: "$.c" }
  - { each: "$.at_door", code: "$.c", role: admitting }`;

  test.each([
    ['inpatient', ['principal', 'other', 'other', 'admitting']],
    ['outpatient', ['first-listed', 'other', 'other', 'admitting']],
  ])('of lists that follow one another, on an %s claim', (claim, roles) => {
    expect(encounterIn(text, lists(claim)).diagnoses.map(({ role }) => role)).toEqual(roles);
  });

  test('are what the values of the file mean', () => {
    const typed = '{"dx": [{"c": "E11.9", "t": "ABF"}, {"c": "I10", "t": "ABK"}]}';
    const keys =
      'diagnoses: { each: "$.dx[*]", code: "$.c", role: { path: "$.t", values: { ABK: first-listed, ABF: other } } }';
    expect(encounterIn(typed, keys).diagnoses.map(({ role }) => role)).toEqual(['other', 'first-listed']);
  });

  test('fall to the first diagnosis by rank, where the entries have one', () => {
    const ranked = '{"dx": [{"c": "I10", "r": 2}, {"c": "N18.9"}, {"c": "E11.9", "r": "1"}]}';
    const keys = 'diagnoses: { each: "$.dx[*]", code: "$.c", order: "$.r" }';
    expect(encounterIn(ranked, keys).diagnoses.map(({ code, role }) => [code?.text, role])).toEqual([
      ['E11.9', 'first-listed'],
      ['I10', 'other'],
      ['N18.9', 'other'],
    ]);
  });
});

test('a code that two lists lead to is one diagnosis', () => {
  const keys = 'diagnoses: ["$.dx[0]", "$.dx[*]"]';
  expect(encounterIn('{"dx": ["E11.9", "I10"]}', keys).diagnoses.map(({ code }) => code?.text)).toEqual([
    'E11.9',
    'I10',
  ]);
});

test('inpatient codes are judged on the discharge date, their lines included', () => {
  const text =
    '{"in": "2025-09-28", "out": "2025-10-02", "dx": ["I21.4"], "lines": [{"rev": "0450", "on": "2025-09-28"}]}';
  const keys = `
claim: inpatient
from: "$.in"
through: "$.out"
diagnoses: "$.dx[*]"
lines: { each: "$.lines[*]", revenue: "$.rev", date: "$.on" }`;
  expect(encounterIn(text, keys).references.map(({ date }) => date)).toEqual(['2025-10-02', '2025-10-02']);
});

describe('dates', () => {
  const on = (written: string, more = '') =>
    encounterIn(`{"id": "A", "on": "${written}"}`, `id: "$.id"\ndate: "$.on"${more}`).from?.value;

  test.each([
    ['2026-01-14', '2026-01-14'],
    ['20260114', '2026-01-14'],
    ['2026-01-14T08:30:00-05:00', '2026-01-14'],
    ['202601140830', '2026-01-14'],
    ['1/14/2026', '2026-01-14'],
    ['1/4/2026', undefined],
    ['soon', undefined],
  ])('%s', (written, date) => expect(on(written)).toBe(date));

  test('that can mean two days are read in the order that the mapping says', () => {
    expect(on('1/4/2026', '\ndates: month-first')).toBe('2026-01-04');
    expect(on('01/04/2026', '\ndates: day-first')).toBe('2026-04-01');
  });

  test('that are no day of the calendar are reported, other text is not', () => {
    const { problems } = parse('{"id": "A", "on": "2026-02-30"}', 'id: "$.id"\ndate: "$.on"');
    expect(problems).toMatchObject([
      { rule: 'encounter-bad-date', message: '2026-02-30 is not a day of the calendar' },
    ]);
    expect(parse('{"id": "A", "on": "TBD"}', 'id: "$.id"\ndate: "$.on"').problems).toEqual([]);
  });

  test('that the file never says may be fixed', () => {
    expect(encounterIn('{"dx": ["I10"]}', 'date: 2026-01-14\ndiagnoses: "$.dx[*]"').references[0]?.date).toBe(
      '2026-01-14',
    );
  });
});

describe('codes', () => {
  test('are the characters of the file, and what a reader makes of them is told', () => {
    const yaml = encounterIn(
      'rev: 0450\ncpt: 99214\n',
      'lines: { each: "$", revenue: "$.rev", code: "$.cpt" }',
      'x.yaml',
    );
    const [line] = yaml.lines;
    expect([line?.revenue?.text, line?.revenue?.readAs !== undefined]).toEqual(['0450', true]);
    expect([line?.code?.text, line?.code?.readAs]).toEqual(['99214', undefined]);
  });

  test.each(['""', 'null', '"~"', '" "', '[]', '{}'])('%s is none', (value) => {
    expect(parse(`{"id": "A", "dx": ${value}}`, 'id: "$.id"\ndiagnoses: "$.dx"').references).toEqual([]);
  });

  test('of dentists are left alone: their table is licensed', () => {
    expect(parse('{"codes": ["D0120", "99213"]}', 'lines: "$.codes[*]"').references.map(({ text }) => text)).toEqual([
      '99213',
    ]);
  });

  test('that belong to no claim have no date, and say what they are there for', () => {
    const text = '{"rules": [{"icd10": ["E11", "I25"]}, {"then": {"icd10": ["I10"]}}]}';
    const keys = 'codes: [{ path: "$..icd10[*]", system: icd10cm, use: definition }]';
    const { encounters, references } = parse(text, keys);
    expect(encounters).toEqual([]);
    expect(references.map(({ text: code, role, use, date }) => [code, role, use, date])).toEqual([
      ['E11', 'member', 'definition', undefined],
      ['I25', 'member', 'definition', undefined],
      ['I10', 'member', 'definition', undefined],
    ]);
  });
});

describe('pointers', () => {
  const pointers = (list: string, base: string) =>
    encounterIn(
      `{"l": [{"c": "99213", "p": ${list}}]}`,
      `lines: { each: "$.l[*]", code: "$.c", pointers: { path: "$.p[*]", base: ${base} } }`,
    ).lines[0]?.pointers.map(({ value }) => value);

  test.each([
    ['[0, 1]', 'zero-based', [1, 2]],
    ['["0", "2"]', 'zero-based', [1, 3]],
    ['[1, 2]', 'one-based', [1, 2]],
    ['["1", "2"]', 'one-based', [1, 2]],
    ['["A", "c"]', 'letters', [1, 3]],
    ['["A"]', 'zero-based', [Number.NaN]],
  ])('%s that are %s', (list, base, positions) => expect(pointers(list, base)).toEqual(positions));
});

test.each([
  ['["AB"]', 'one-based', 'AB is no diagnosis pointer: each is a number from 1, or a letter from A to L'],
  ['"1,2"', 'one-based', '1,2 is no diagnosis pointer: each is a number from 1, or a letter from A to L'],
  ['[2.5]', 'zero-based', '2.5 is no diagnosis pointer: each is a number from 0'],
  ['["1", "Z"]', 'letters', 'Z is no diagnosis pointer: each is a letter from A to L, or a number from 1'],
])('a pointer that cannot be read is told: %s', (list, base, message) => {
  const { problems } = parse(
    `{"l": [{"c": "99213", "p": ${list}}]}`,
    `lines: { each: "$.l[*]", code: "$.c", pointers: { path: "$.p", base: ${base} } }`,
  );
  expect(problems.map((each) => [each.rule, each.message])).toEqual([['encounter-wrong-type', message]]);
});

test('what the mapping leads to nowhere is untold, not absent', () => {
  const lines = 'claim: professional\nlines: { each: "$.lines[*]", code: "$.cpt" }';
  const text = '{ "lines": [{ "cpt": "G0008" }] }';
  expect([...(encounterIn(text, lines).untold ?? [])]).toEqual(['diagnoses', 'modifiers']);
  const more = 'diagnoses: "$.dx[*]"\nlines: { each: "$.lines[*]", code: "$.cpt", modifiers: "$.mods[*]" }';
  expect(encounterIn(text, `claim: professional\n${more}`).untold).toBeUndefined();
});
