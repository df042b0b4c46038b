import { describe, expect, test } from 'vitest';
import type { TextEdit } from '../../../../server/src/model/span.js';
import { applyEdits } from '../../../support/parse.js';
import { CLAIM, encounterIn, KEYS, parse } from './reading.js';

/** What the claim says after a change: its diagnoses, and each line with what it points to. */
function changed(edits: readonly TextEdit[], keys = KEYS, before = CLAIM) {
  expect(edits).not.toEqual([]);
  const text = applyEdits(before, edits);
  expect(parse(text, keys).problems).toEqual([]);
  const { diagnoses, lines } = encounterIn(text, keys);
  const codes = diagnoses.map(({ code }) => code?.text);
  return {
    codes,
    lines: lines.map(({ code, pointers }) => [code?.text, ...pointers.map(({ value }) => codes[value - 1])]),
    text,
  };
}

function claim(text = CLAIM, keys = KEYS) {
  const file = parse(text, keys);
  const [encounter] = file.encounters;
  if (!encounter || !file.edits) throw new Error('no encounter');
  const [first, second, third] = encounter.diagnoses;
  const [visit, drug] = encounter.lines;
  if (!first || !second || !third || !visit || !drug) throw new Error('not the claim');
  return { encounter, edits: file.edits, first, second, third, visit, drug };
}

describe('a code is replaced', () => {
  test('in its quotes, by itself alone', () => {
    const file = parse(CLAIM, KEYS);
    for (const reference of file.references) {
      const text = applyEdits(CLAIM, [file.replaceCode(reference, 'X99')]);
      expect(parse(text, KEYS).references.map((each) => each.text)).toEqual(
        file.references.map((each) => (each === reference ? 'X99' : each.text)),
      );
    }
  });

  test('without its dot where the file leaves the dots out', () => {
    const text = '{"dx": ["E1122", "I10"]}';
    const { references, replaceCode } = parse(text, 'diagnoses: "$.dx[*]"');
    expect(references.map((reference) => replaceCode(reference, 'N18.32').text)).toEqual(['"N1832"', '"N1832"']);
  });

  test('as a number where it is one', () => {
    const text = '{"cpt": [99213]}';
    const { references, replaceCode } = parse(text, 'lines: "$.cpt[*]"');
    expect(
      references.map((reference) => [replaceCode(reference, '99214').text, replaceCode(reference, 'G0463').text]),
    ).toEqual([['99214', '"G0463"']]);
  });
});

describe('diagnoses', () => {
  test('go, and the pointers follow in their own notation', () => {
    const { edits, encounter, second } = claim();
    const done = changed(edits.removeDiagnosis(encounter, second));
    expect(done.codes).toEqual(['E11.22', 'Z79.4']);
    expect(done.lines).toEqual([
      ['99214', 'E11.22'],
      ['J1815', 'E11.22', 'Z79.4'],
    ]);
    expect(done.text).toContain('"dx_pointers": [0, 1] }\n  ]');
  });

  test('give their pointers to the one in their place', () => {
    const { edits, encounter, second, third } = claim();
    expect(changed(edits.removeDiagnosis(encounter, second, third)).lines).toEqual([
      ['99214', 'E11.22', 'Z79.4'],
      ['J1815', 'E11.22', 'Z79.4'],
    ]);
  });

  test('move with all that they say', () => {
    const { edits, encounter, first, third } = claim();
    const done = changed(edits.moveDiagnosis(encounter, third, first));
    expect(done.codes).toEqual(['Z79.4', 'E11.22', 'N18.32']);
    expect(done.lines).toEqual([
      ['99214', 'E11.22', 'N18.32'],
      ['J1815', 'E11.22', 'Z79.4'],
    ]);
  });

  test('are added to a list of bare codes only: what else an entry says is not known', () => {
    const { edits, encounter } = claim();
    expect(edits.insertDiagnosis(encounter, 'I10')).toEqual([]);
    const flat = '{"dx": ["E1122", "N1832"], "l": [{"c": "99214", "p": ["A", "B"]}]}';
    const keys = 'diagnoses: "$.dx[*]"\nlines: { each: "$.l[*]", code: "$.c", pointers: "$.p[*]" }';
    const file = parse(flat, keys);
    const [only] = file.encounters;
    const before = only?.diagnoses[0];
    if (!only || !before || !file.edits) throw new Error('no encounter');
    const done = changed(file.edits.insertDiagnosis(only, 'I12.9', before), keys, flat);
    expect(done.codes).toEqual(['I129', 'E1122', 'N1832']);
    expect(done.text).toContain('["B", "C"]');
  });

  test('stay where their entries have a rank, or say their role', () => {
    const ranked = `${KEYS.replace('title: "$.name"', 'title: "$.name", order: "$.rank"')}`;
    const { edits, encounter, first, third } = claim(CLAIM, ranked);
    expect([edits.removeDiagnosis(encounter, first), edits.moveDiagnosis(encounter, third, first)]).toEqual([[], []]);
    const typed = claim(CLAIM, KEYS.replace('title: "$.name"', 'title: "$.name", role: "$.type"'));
    expect(typed.edits.moveDiagnosis(typed.encounter, typed.third, typed.first)).toEqual([]);
  });

  test('stay in a text with mistakes, which an edit could break', () => {
    const { edits, encounter, first } = claim(CLAIM.replace('"pos": "11",', '"pos": "11"'));
    expect(edits.removeDiagnosis(encounter, first)).toEqual([]);
  });
});

describe('lines', () => {
  test('get pointers, written as the others', () => {
    const { edits, visit } = claim();
    expect(changed(edits.setPointers(visit, [3, 1, 2])).lines[0]).toEqual(['99214', 'Z79.4', 'E11.22', 'N18.32']);
    expect(changed(edits.setPointers(visit, [2])).lines[0]).toEqual(['99214', 'N18.32']);
  });

  test('get a modifier behind those that they have, and lose one', () => {
    const { edits, visit, drug } = claim();
    expect(changed(edits.addModifier(visit, '57')).text).toContain('"modifiers": ["25", "57"]');
    const [modifier] = visit.modifiers;
    expect(modifier && changed(edits.removeModifier(visit, modifier)).text).toContain('"99214", "modifiers": []');
    expect(edits.addModifier(drug, 'JZ')).toEqual([]);
  });

  test('get units, in quotes where those were', () => {
    const { edits, visit, drug } = claim();
    expect(changed(edits.setUnits(visit, 3)).text).toContain('"units": 3,');
    expect(changed(edits.setUnits(drug, 3)).text).toContain('"units": "3",');
  });

  test('go as a whole', () => {
    const { edits, encounter, drug } = claim();
    expect(changed(edits.removeLine(encounter, drug)).lines).toHaveLength(1);
  });
});

test('the present-on-admission indicator changes where one stands', () => {
  const text = '{"dx": [{"c": "I10", "poa": "N"}, {"c": "E11.9"}]}';
  const keys = 'diagnoses: { each: "$.dx[*]", code: "$.c", poa: "$.poa" }';
  const { edits, encounters } = parse(text, keys);
  const [first, second] = encounters[0]?.diagnoses ?? [];
  if (!first || !second || !edits) throw new Error('no diagnoses');
  expect(applyEdits(text, edits.setPresentOnAdmission(first, 'Y'))).toContain('"poa": "Y"');
  expect(edits.setPresentOnAdmission(second, 'Y')).toEqual([]);
});

test('the total is set where one stands', () => {
  const text = '{"id": "A", "total": 100.5, "dx": ["I10"]}';
  const { edits, encounters } = parse(text, 'id: "$.id"\ntotal: "$.total"\ndiagnoses: "$.dx[*]"');
  const [encounter] = encounters;
  expect(encounter && edits && applyEdits(text, edits.setTotal(encounter, 185))).toContain('"total": 185.00,');
});
