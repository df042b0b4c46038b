import { describe, expect, test } from 'vitest';
import type { CodeReference } from '../../../../../server/src/model/encounter.js';
import { at, encounterIn, JSON_FILE, parse, problemsIn, said } from '../reading.js';
import { APPENDECTOMY, EMERGENCY_VISIT, OFFICE_VISIT, SAMPLES, STREAM, VISIT_JSON } from '../samples.js';

test.each(SAMPLES)('$name has no problem', ({ name, text }) => {
  expect(problemsIn(text, name)).toEqual([]);
});

test.each(SAMPLES)('every code of $name points at its own characters', ({ name, text }) => {
  for (const reference of parse(text, name).references) expect(at(text, reference.span)).toBe(reference.text);
});

test('an office visit says what is written', () => {
  const encounter = encounterIn(OFFICE_VISIT);
  expect(encounter.id?.value).toBe('office-visit-0042');
  expect(encounter.claim?.value).toBe('professional');
  expect(encounter.sex?.value).toBe('female');
  expect(encounter.birthDate?.value).toBe('1957-04-02');
  expect(encounter.payer?.value).toBe('medicare');
  expect(encounter.total?.value).toBe(197.5);
  expect(encounter.providers.map(({ role, npi }) => [role.value, npi.value])).toEqual([['rendering', '1234567893']]);
  expect(encounter.chart[0]?.name.value).toBe('progress-note');
  expect(encounter.chart[0]?.text.value).toContain('- BP at goal: 128/76');
  expect(encounter.lines[0]?.charge?.value).toBe(185);
  expect(encounter.lines[0]?.units?.value).toBe(1);
  expect(encounter.diagnoses[0]?.evidence?.value).toBe('Type 2 diabetes with stage 3b CKD');
});

test('a hospital stay says what is written', () => {
  const encounter = encounterIn(APPENDECTOMY);
  expect(encounter.admissionDate?.value).toBe('2025-09-29');
  expect(encounter.procedures[0]?.date?.value).toBe('2025-09-30');
  expect(encounter.procedures[0]?.title?.value).toBe('Resection of Appendix, Percutaneous Endoscopic Approach');
  expect(encounter.diagnoses.map(({ poa }) => poa?.value)).toEqual([undefined, 'Y', 'Y']);
  expect(encounter.diagnoses[2]?.note?.value).toBe('on lisinopril');
});

test('the place of a code decides its system and role', () => {
  expect(listed(EMERGENCY_VISIT)).toEqual([
    'bill-type 0131 (bill-type)',
    'admission-type 1 (admission-type)',
    'admission-source 1 (admission-source)',
    'discharge-status 01 (discharge-status)',
    'condition-code A6 (condition)',
    'icd10cm S61.411A (reason-for-visit)',
    'icd10cm S61.411A (first-listed)',
    'icd10cm W26.0XXA (external-cause)',
    'cpt 12002 (line)',
    'revenue 0450 (revenue)',
    'modifier RT (modifier)',
    'modifier 59 (modifier)',
    'revenue 0250 (revenue)',
    'place-of-service 23 (place-of-service)',
  ]);
});

test('a file may name the system itself', () => {
  const explicit = parse(STREAM).references.filter(({ systemIsExplicit }) => systemIsExplicit);
  expect(explicit.map(({ system, text }) => `${system} ${text}`)).toEqual([
    'icd10cm Z79.4',
    'hcpcs J1815',
    'icd10pcs 3E03317',
  ]);
});

test.each([
  ['99214', 'cpt'],
  ['0001F', 'cpt'],
  ['0213T', 'cpt'],
  ['0001A', 'cpt'],
  ['J1815', 'hcpcs'],
  ['j1815', 'hcpcs'],
  ['D0120', 'hcpcs'],
  ['E11.9', 'hcpcs'],
  ['0DTJ4ZZ', 'cpt'],
  ['9921', 'cpt'],
  ['constructor:1', 'hcpcs'],
])('on a line %s is looked up in %s', (code, system) => {
  expect(parse(`lines: [{ code: "${code}" }]`).references[0]?.system).toBe(system);
});

test('JSON says the same as YAML', () => {
  const yaml = `
encounter: office-visit-0042
claim: professional
from: 2026-01-14
patient: { sex: female, birthDate: 1957-04-02 }
place: "11"
diagnoses: [{ code: E11.22, evidence: Type 2 diabetes }, N18.32, icd10cm:Z79.4]
lines:
  - { code: "99214", modifiers: ["25"], diagnoses: [1, 2], charge: 185.0 }
  - { code: hcpcs:J1815, units: 2, diagnoses: [A] }
`;
  expect(said(parse(VISIT_JSON, JSON_FILE))).toEqual(said(parse(yaml)));
});

test('a stream says the same as its documents', () => {
  const apart = [OFFICE_VISIT, EMERGENCY_VISIT, APPENDECTOMY].flatMap((text) => said(parse(text)));
  expect(said(parse(STREAM))).toEqual(apart);
});

test('a list of encounters is a file of several', () => {
  const file = parse('[{"encounter": "a"}, {"encounter": "b"}]', JSON_FILE);
  expect(file.encounters.map(({ id }) => id?.value)).toEqual(['a', 'b']);
});

test('Windows line ends change nothing', () => {
  const windows = parse(STREAM.replaceAll('\n', '\r\n'));
  expect(windows.problems).toEqual([]);
  expect(said(windows)).toEqual(said(parse(STREAM)));
});

test('a byte order mark changes nothing', () => {
  expect(said(parse(`\uFEFF${STREAM}`))).toEqual(said(parse(STREAM)));
  expect(said(parse(`\uFEFF${VISIT_JSON}`, JSON_FILE))).toEqual(said(parse(VISIT_JSON, JSON_FILE)));
});

test.each(['', '\n', '# nothing yet\n', '---\n', '---\n# a\n---\n...\n', '%YAML 1.2\n---\n'])(
  'nothing is said of %j',
  (text) => {
    expect(parse(text)).toMatchObject({ encounters: [], problems: [], references: [] });
  },
);

test.each(['', '  \n', '// nothing yet'])('nothing is said of the JSON %j', (text) => {
  expect(parse(text, JSON_FILE)).toMatchObject({ encounters: [], problems: [] });
});

describe('aliases', () => {
  const text = `
claim: professional
from: 2026-01-14
diagnoses: [&diabetes E11.9, I10]
lines:
  - &visit { code: "99213", diagnoses: [1], units: 1 }
  - { <<: *visit, units: 2 }
  - { code: J1815, note: *diabetes }
`;
  test('stand for the node that carries the anchor', () => {
    const { lines } = encounterIn(text);
    expect(lines.map(({ code, units }) => [code?.text, units?.value])).toEqual([
      ['99213', 1],
      ['99213', 2],
      ['J1815', undefined],
    ]);
    expect(lines[2]?.note?.value).toBe('E11.9');
  });

  test('do not make a code that is written once into two references', () => {
    expect(parse(text).references.map((reference) => reference.text)).toEqual(['E11.9', 'I10', '99213', 'J1815']);
  });

  test('to nothing are reported and left out', () => {
    expect(problemsIn('claim: professional\nfrom: 2026-01-14\nplace: *office\n')).toEqual([
      'encounter-syntax: *office: No anchor &office stands before this alias',
    ]);
  });

  test('that multiply each other come to an end', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}, *l${i}]`);
    expect(() => parse(['l0: &l0 [x, x]', ...levels].join('\n'))).not.toThrow();
  });
});

function listed(text: string): string[] {
  const show = ({ system, text: code, role }: CodeReference): string => `${system} ${code} (${role})`;
  return parse(text).references.map(show);
}
