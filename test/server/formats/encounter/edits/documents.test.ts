/** Whole documents before and after: what an edit writes, and all that it leaves alone. */
import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../../server/src/model/edits.js';
import type { Diagnosis, Encounter } from '../../../../../server/src/model/encounter.js';
import type { TextEdit } from '../../../../../server/src/model/span.js';
import { applyEdits } from '../../../../support/parse.js';
import { JSON_FILE, parse, YAML } from '../reading.js';

type Edit = (edits: EncounterEdits, encounter: Encounter, diagnoses: readonly Diagnosis[]) => readonly TextEdit[];

function edited(text: string, edit: Edit, name = YAML): string {
  return applyEdits(text, editsOf(text, edit, name));
}

function editsOf(text: string, edit: Edit, name = YAML): readonly TextEdit[] {
  const { edits, encounters } = parse(text, name);
  const [encounter] = encounters;
  if (edits === undefined || encounter === undefined) throw new Error('nothing to edit');
  return edit(edits, encounter, encounter.diagnoses);
}

function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}

function remove(position: number, inItsPlace?: number): Edit {
  return (edits, encounter, diagnoses) =>
    inItsPlace === undefined
      ? edits.removeDiagnosis(encounter, the(diagnoses[position]))
      : edits.removeDiagnosis(encounter, the(diagnoses[position]), the(diagnoses[inItsPlace]));
}

function move(from: number, before: number): Edit {
  return (edits, encounter, diagnoses) => edits.moveDiagnosis(encounter, the(diagnoses[from]), the(diagnoses[before]));
}

const BLOCK = `claim: professional
from: 2026-01-14
diagnoses:
  - I10 # at goal
  # stage by eGFR
  - code: N18.32
    evidence: eGFR 38
  - E11.22
lines:
  - { code: "99214", diagnoses: [3, 2, 1] } # all three
  - { code: "36415", diagnoses: [B, c] }
`;

describe('in block style', () => {
  test('the comments above and beside a diagnosis go with it', () => {
    expect(edited(BLOCK, remove(1))).toBe(`claim: professional
from: 2026-01-14
diagnoses:
  - I10 # at goal
  - E11.22
lines:
  - { code: "99214", diagnoses: [2, 1] } # all three
  - { code: "36415", diagnoses: [b] }
`);
  });

  test('they move with it', () => {
    expect(edited(BLOCK, move(1, 0))).toBe(`claim: professional
from: 2026-01-14
diagnoses:
  # stage by eGFR
  - code: N18.32
    evidence: eGFR 38
  - I10 # at goal
  - E11.22
lines:
  - { code: "99214", diagnoses: [3, 1, 2] } # all three
  - { code: "36415", diagnoses: [A, c] }
`);
  });

  test('Windows line ends stay', () => {
    const windows = BLOCK.replaceAll('\n', '\r\n');
    expect(edited(windows, move(2, 0))).toBe(edited(BLOCK, move(2, 0)).replaceAll('\n', '\r\n'));
    expect(edited(windows, remove(2))).toBe(edited(BLOCK, remove(2)).replaceAll('\n', '\r\n'));
  });

  test('the last line of a file without a line end can go', () => {
    const text = 'claim: professional\r\nfrom: 2026-01-14\r\ndiagnoses:\r\n- I10\r\n- E11.9';
    expect(edited(text, remove(1))).toBe('claim: professional\r\nfrom: 2026-01-14\r\ndiagnoses:\r\n- I10');
  });

  test('a key is added behind those that come before it', () => {
    const text =
      'claim: inpatient\nfrom: 2026-01-14\ndiagnoses:\n  - code: I10 # since 2019\n    note: on lisinopril\n';
    const poa: Edit = (edits, _, [first]) => edits.setPresentOnAdmission(the(first), 'Y');
    expect(edited(text, poa)).toBe(
      'claim: inpatient\nfrom: 2026-01-14\ndiagnoses:\n  - code: I10 # since 2019\n    poa: Y\n    note: on lisinopril\n',
    );
  });

  test('a key behind the dash gives its place to the next one', () => {
    const text = 'claim: inpatient\nfrom: 2026-01-14\ndiagnoses:\n  - poa: Y\n    code: Z79.4\n';
    const poa: Edit = (edits, _, [first]) => edits.setPresentOnAdmission(the(first), undefined);
    expect(edited(text, poa)).toBe('claim: inpatient\nfrom: 2026-01-14\ndiagnoses:\n  - code: Z79.4\n');
  });
});

describe('the other diagnosis takes over the pointers', () => {
  test('and a line that pointed to both points once', () => {
    const text = `claim: professional
from: 2026-01-14
diagnoses: [I10, E11.9, I10, N18.32]
lines:
  - { code: "99214", diagnoses: [1, 3, 4] }
  - { code: "36415", diagnoses: [C] }
`;
    expect(edited(text, remove(2, 0))).toBe(`claim: professional
from: 2026-01-14
diagnoses: [I10, E11.9, N18.32]
lines:
  - { code: "99214", diagnoses: [1, 3] }
  - { code: "36415", diagnoses: [A] }
`);
  });
});

describe('in JSON', () => {
  const text = `{
  "claim": "professional",
  "from": "2026-01-14",
  "diagnoses": [
    { "code": "I10" },
    {
      "code": "N18.32"
    },
    "E11.22"
  ],
  "lines": [{ "code": "99214", "diagnoses": ["C", 1] }]
}
`;

  test('commas and indentation stay as they are', () => {
    expect(edited(text, remove(2), JSON_FILE)).toBe(`{
  "claim": "professional",
  "from": "2026-01-14",
  "diagnoses": [
    { "code": "I10" },
    {
      "code": "N18.32"
    }
  ],
  "lines": [{ "code": "99214", "diagnoses": [1] }]
}
`);
    expect(edited(text, move(2, 0), JSON_FILE)).toBe(`{
  "claim": "professional",
  "from": "2026-01-14",
  "diagnoses": [
    "E11.22",
    { "code": "I10" },
    {
      "code": "N18.32"
    }
  ],
  "lines": [{ "code": "99214", "diagnoses": ["A", 2] }]
}
`);
  });

  test('a new value keeps to lines of its own, and letters are quoted', () => {
    const insert: Edit = (edits, encounter) => edits.insertDiagnosis(encounter, 'Z79.4');
    expect(edited(text, insert, JSON_FILE)).toContain('    "E11.22",\n    "Z79.4"\n  ],');
    const poa: Edit = (edits, _, diagnoses) => edits.setPresentOnAdmission(the(diagnoses[2]), 'Y');
    expect(edited(text, poa, JSON_FILE)).toContain('    { "code": "E11.22", "poa": "Y" }\n');
  });
});

describe('what cannot be done gives no edits', () => {
  test('where the text has mistakes or names', () => {
    const broken = 'claim: professional\nfrom: 2026-01-14\ndiagnoses: [I10, E11.9\n';
    expect(editsOf(broken, remove(0))).toEqual([]);
    const named = 'claim: professional\nfrom: 2026-01-14\ndiagnoses: [&a I10, *a]\n';
    expect(editsOf(named, remove(0))).toEqual([]);
  });

  test('where a comment between brackets may speak of either neighbour', () => {
    const text = 'claim: professional\nfrom: 2026-01-14\ndiagnoses: [I10, # high\n  E11.9]\n';
    expect(editsOf(text, remove(0))).toEqual([]);
    expect(editsOf(text, move(1, 0))).toEqual([]);
  });

  test('past a diagnosis that says it is the first', () => {
    const text = 'claim: inpatient\nfrom: 2026-01-14\ndiagnoses: [{ code: I10, role: principal }, E11.9, J45.909]\n';
    expect(editsOf(text, move(1, 0))).toEqual([]);
    expect(editsOf(text, move(2, 1))).not.toEqual([]);
  });

  test('where a letter would pass L', () => {
    const codes = Array.from({ length: 12 }, (_, index) => `Z80.${index}`).join(', ');
    const text = `claim: professional\nfrom: 2026-01-14\ndiagnoses: [${codes}]\nlines: [{ code: "99213", diagnoses: [L] }]\n`;
    expect(editsOf(text, (edits, encounter, [first]) => edits.insertDiagnosis(encounter, 'I10', the(first)))).toEqual(
      [],
    );
  });

  test('where there is no list to add to', () => {
    const text = 'claim: professional\nfrom: 2026-01-14\n';
    expect(editsOf(text, (edits, encounter) => edits.insertDiagnosis(encounter, 'I10'))).toEqual([]);
  });
});
