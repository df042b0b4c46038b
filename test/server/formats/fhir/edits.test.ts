import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../server/src/model/edits.js';
import type { Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { TextEdit } from '../../../../server/src/model/span.js';
import { applyEdits } from '../../../support/parse.js';
import { only, parse } from './reading.js';
import { bundle, concept, diagnosis, ICD10CM, type Json, minified, OFFICE_VISIT, pretty, STAY } from './samples.js';

type Change = (edits: EncounterEdits, encounter: Encounter) => readonly TextEdit[];

/** The same claim in the notations that people and programs write. */
const NOTATIONS: readonly [string, (value: Json) => string][] = [
  ['indented', pretty],
  ['in one line', minified],
  ['with tabs and other line ends', (value) => JSON.stringify(value, undefined, '\t').replaceAll('\n', '\r\n')],
  [
    'as HAPI writes it',
    (value) =>
      pretty(value)
        .replaceAll('":', '" :')
        .replace(/\[\s+\{/g, '[ {')
        .replace(/\}\s+\]/g, '} ]'),
  ],
  ['in a Bundle', (value) => pretty(bundle({ resourceType: 'Patient' }, value))],
];

function changed(text: string, change: Change): ParsedFile {
  const file = parse(text);
  if (file.edits === undefined) throw new Error('no edits');
  const edits = change(file.edits, only(file));
  expect(edits, 'there is an edit').not.toEqual([]);
  return parse(applyEdits(text, edits));
}

/** Diagnoses with their roles, and what each line points to. */
function inShort(file: ParsedFile): { diagnoses: string[]; lines: string[] } {
  const { diagnoses, lines } = only(file);
  return {
    diagnoses: diagnoses.map(({ code, role, poa }) => [code?.text, role, ...(poa ? [poa.value] : [])].join(' ')),
    lines: lines.map(({ code, modifiers, pointers, units }) => {
      const pointed = pointers.map(({ value }) => diagnoses[value - 1]?.code?.text ?? `?${value}`);
      return [code?.text, ...modifiers.map(({ text }) => text), '→', ...pointed, `× ${units?.value}`].join(' ');
    }),
  };
}

describe.each(NOTATIONS)('a claim %s', (_, write) => {
  const visit = write(OFFICE_VISIT);
  const lines = ['99214 25 → E11.9 E78.5 × 1', 'J1815 → I10 × 2'];
  const at = ({ diagnoses }: Encounter, index: number) => diagnoses[index] ?? never();
  const lineAt = (encounter: Encounter, index: number) => encounter.lines[index] ?? never();

  const cases: [string, Change, { diagnoses: string[]; lines: string[] }][] = [
    [
      'loses its first diagnosis',
      (edits, each) => edits.removeDiagnosis(each, at(each, 0)),
      { diagnoses: ['I10 first-listed', 'E78.5 other'], lines: ['99214 25 → E78.5 × 1', lines[1] ?? ''] },
    ],
    [
      'loses one to which a line points alone',
      (edits, each) => edits.removeDiagnosis(each, at(each, 1)),
      { diagnoses: ['E11.9 first-listed', 'E78.5 other'], lines: [lines[0] ?? '', 'J1815 → × 2'] },
    ],
    [
      'loses its last one in favour of the first',
      (edits, each) => edits.removeDiagnosis(each, at(each, 2), at(each, 0)),
      { diagnoses: ['E11.9 first-listed', 'I10 other'], lines: ['99214 25 → E11.9 × 1', lines[1] ?? ''] },
    ],
    [
      'has its last diagnosis moved to the front',
      (edits, each) => edits.moveDiagnosis(each, at(each, 2), at(each, 0)),
      { diagnoses: ['E78.5 first-listed', 'E11.9 other', 'I10 other'], lines },
    ],
    [
      'has its first diagnosis moved back',
      (edits, each) => edits.moveDiagnosis(each, at(each, 0), at(each, 2)),
      { diagnoses: ['I10 first-listed', 'E11.9 other', 'E78.5 other'], lines },
    ],
    [
      'gets another diagnosis in front',
      (edits, each) => edits.insertDiagnosis(each, 'E11.65', at(each, 0)),
      { diagnoses: ['E11.65 first-listed', 'E11.9 other', 'I10 other', 'E78.5 other'], lines },
    ],
    [
      'gets another diagnosis at the end',
      (edits, each) => edits.insertDiagnosis(each, 'Z79.4'),
      { diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other', 'Z79.4 other'], lines },
    ],
    [
      'points a line elsewhere',
      (edits, each) => edits.setPointers(lineAt(each, 1), [2, 1]),
      {
        diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'],
        lines: [lines[0] ?? '', 'J1815 → I10 E11.9 × 2'],
      },
    ],
    [
      'points a line nowhere',
      (edits, each) => edits.setPointers(lineAt(each, 1), []),
      { diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'], lines: [lines[0] ?? '', 'J1815 → × 2'] },
    ],
    [
      'gets a second modifier',
      (edits, each) => edits.addModifier(lineAt(each, 0), '59'),
      {
        diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'],
        lines: ['99214 25 59 → E11.9 E78.5 × 1', lines[1] ?? ''],
      },
    ],
    [
      'gets a first modifier',
      (edits, each) => edits.addModifier(lineAt(each, 1), 'JW'),
      { diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'], lines: [lines[0] ?? '', 'J1815 JW → I10 × 2'] },
    ],
    [
      'loses its modifier',
      (edits, each) => edits.removeModifier(lineAt(each, 0), lineAt(each, 0).modifiers[0] ?? never()),
      {
        diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'],
        lines: ['99214 → E11.9 E78.5 × 1', lines[1] ?? ''],
      },
    ],
    [
      'has its units set',
      (edits, each) => edits.setUnits(lineAt(each, 1), 5),
      { diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'], lines: [lines[0] ?? '', 'J1815 → I10 × 5'] },
    ],
    [
      'loses a line',
      (edits, each) => edits.removeLine(each, lineAt(each, 0)),
      { diagnoses: ['E11.9 first-listed', 'I10 other', 'E78.5 other'], lines: [lines[1] ?? ''] },
    ],
  ];

  test.each(cases)('%s', (_name, change, expected) => {
    const file = changed(visit, change);
    expect(inShort(file)).toEqual(expected);
    expect(file.problems).toEqual([]);
    expect(() => JSON.parse(file.text)).not.toThrow();
    // Numbers that counted from one go on to do so, and FHIR has no empty lists.
    const sequences = [...file.text.matchAll(/"sequence" ?: ?(\d+),\s+"diagnosisCodeable/g)].map((match) =>
      Number(match[1]),
    );
    expect(sequences).toEqual(sequences.map((_each, index) => index + 1));
    expect(file.text).not.toMatch(/\[\s*\]|\{\s*\}/);
  });

  test('has its total set', () => {
    const file = changed(visit, (edits, each) => edits.setTotal(each, 190));
    expect(only(file).total?.value).toBe(190);
  });

  test('has indicators of presence on admission set, changed and removed', () => {
    const stay = write(STAY);
    const indicators = (file: ParsedFile) =>
      only(file)
        .diagnoses.map(({ poa }) => poa?.value ?? '-')
        .join('');
    const set =
      (index: number, indicator: string | undefined): Change =>
      (edits, each) =>
        edits.setPresentOnAdmission(at(each, index), indicator);
    expect(indicators(changed(stay, set(0, 'Y')))).toBe('YYN-');
    expect(indicators(changed(stay, set(2, 'U')))).toBe('-YU-');
    expect(indicators(changed(stay, set(1, 'N')))).toBe('-NN-');
    expect(indicators(changed(stay, set(2, undefined)))).toBe('-Y--');
  });

  test('has a code replaced, and nothing else', () => {
    const file = parse(visit);
    const [first] = file.references;
    const edit = file.replaceCode(first ?? never(), 'E11.65');
    expect(applyEdits(visit, [edit])).toBe(visit.replace('"E11.9"', '"E11.65"'));
  });
});

describe('an edit keeps to the text around it', () => {
  test('of an indented list', () => {
    const text = pretty({ resourceType: 'Claim', diagnosis: [diagnosis(1, 'E11.9'), diagnosis(2, 'I10')], item: [] });
    const file = changed(text, (edits, each) => edits.removeDiagnosis(each, each.diagnoses[1] ?? never()));
    expect(file.text).toBe(pretty({ resourceType: 'Claim', diagnosis: [diagnosis(1, 'E11.9')], item: [] }));
  });

  test('of a line without blanks', () => {
    const text = minified({ resourceType: 'Claim', diagnosis: [diagnosis(1, 'E11.9')] });
    const file = changed(text, (edits, each) => edits.insertDiagnosis(each, 'I10'));
    expect(file.text).toBe(
      minified({ resourceType: 'Claim', diagnosis: [diagnosis(1, 'E11.9'), diagnosis(2, 'I10')] }),
    );
  });

  test('codes without dots ask for codes without dots', () => {
    const text = minified({ resourceType: 'Claim', diagnosis: [diagnosis(1, 'I10'), diagnosis(2, 'E119')] });
    const file = parse(text);
    expect(
      only(changed(text, (edits, each) => edits.insertDiagnosis(each, 'Z79.4'))).diagnoses.at(-1)?.code?.text,
    ).toBe('Z794');
    const written = file.references.map((reference) => file.replaceCode(reference, 'N18.30').text);
    expect(written).toEqual(['"N1830"', '"N1830"']);
  });
});

describe('where a change would mean nothing or could do harm, there is none', () => {
  test('a diagnosis that says it is principal stays so wherever it stands', () => {
    const file = parse(
      pretty({ resourceType: 'Claim', diagnosis: [diagnosis(1, 'W19.XXXA', 'principal'), diagnosis(2, 'S06.0X1A')] }),
    );
    const { diagnoses } = only(file);
    expect(file.edits?.moveDiagnosis(only(file), diagnoses[1] ?? never(), diagnoses[0] ?? never())).toEqual([]);
  });

  test('a claim whose text is broken is not made worse', () => {
    const file = parse(pretty(OFFICE_VISIT).replace('"status": "active",', '"status": "active"'));
    const encounter = only(file);
    expect(file.problems.map(({ rule }) => rule)).toEqual(['claim-syntax']);
    expect(file.edits?.removeLine(encounter, encounter.lines[0] ?? never())).toEqual([]);
  });

  test('STU3 has no indicator of presence on admission', () => {
    const information = [{ sequence: 1, code: concept(ICD10CM, 'I10') }];
    const file = parse(pretty({ resourceType: 'Claim', information, diagnosis: [diagnosis(1, 'I10')] }));
    expect(file.edits?.setPresentOnAdmission(only(file).diagnoses[0] ?? never(), 'Y')).toEqual([]);
  });
});

function never(): never {
  throw new Error('nothing was read');
}
