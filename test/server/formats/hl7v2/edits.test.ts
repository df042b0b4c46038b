/** Messages before and after: what an edit writes, and all that it leaves alone. */
import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../server/src/model/edits.js';
import type { Encounter } from '../../../../server/src/model/encounter.js';
import type { TextEdit } from '../../../../server/src/model/span.js';
import { applyEdits } from '../../../support/parse.js';
import { encounterIn, message, parse, the } from './reading.js';
import { CHARGES, STAY } from './samples.js';

type Edit = (edits: EncounterEdits, encounter: Encounter) => readonly TextEdit[];

function editsOf(text: string, edit: Edit): readonly TextEdit[] {
  const { edits, encounters } = parse(text);
  return edit(the(edits), the(encounters[0]));
}

function edited(text: string, edit: Edit): string {
  const edits = editsOf(text, edit);
  expect(edits).not.toEqual([]);
  return applyEdits(text, edits);
}

/** The segments of a kind, for documents of which the rest stays as it was. */
function segments(text: string, id: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.startsWith(id));
}

function remove(position: number, inItsPlace?: number): Edit {
  return (edits, encounter) =>
    edits.removeDiagnosis(
      encounter,
      the(encounter.diagnoses[position]),
      inItsPlace === undefined ? undefined : the(encounter.diagnoses[inItsPlace]),
    );
}

function move(from: number, before: number): Edit {
  return (edits, encounter) =>
    edits.moveDiagnosis(encounter, the(encounter.diagnoses[from]), the(encounter.diagnoses[before]));
}

function insert(code: string, before?: number): Edit {
  return (edits, encounter) =>
    edits.insertDiagnosis(encounter, code, before === undefined ? undefined : the(encounter.diagnoses[before]));
}

function rolesIn(text: string): (string | undefined)[] {
  return encounterIn(text).diagnoses.map(({ code, role }) => `${code?.text} ${role}`);
}

function pointersIn(text: string): number[][] {
  return encounterIn(text).lines.map(({ pointers }) => pointers.map(({ value }) => value));
}

describe('removing a diagnosis', () => {
  test('closes the count of segments and priorities, and takes the pointers along', () => {
    const after = edited(CHARGES, remove(0));
    expect(segments(after, 'DG1')).toEqual([
      'DG1|1||N18.32^CKD 3b^I10C|||F|||||||||1',
      'DG1|2||Z79.4^Insulin^I10C|||F|||||||||2',
    ]);
    expect(rolesIn(after)).toEqual(['N18.32 first-listed', 'Z79.4 other']);
    expect(pointersIn(after)).toEqual([[1], []]);
    expect(segments(after, 'FT1')[1]).toContain('|40&USD||||||||||||||J1815');
  });

  test('lets the pointers point to another one', () => {
    const after = edited(CHARGES, remove(0, 2));
    expect(pointersIn(after)).toEqual([[2, 1], [2]]);
    const twice = edited(CHARGES, remove(0, 1));
    expect(pointersIn(twice)).toEqual([[1], [1]]);
  });

  test('leaves numbers alone that do not count up', () => {
    const text = CHARGES.replace('DG1|2|', 'DG1|7|');
    expect(segments(edited(text, remove(0)), 'DG1').map((line) => line.slice(0, 5))).toEqual(['DG1|7', 'DG1|3']);
  });

  test('at the end of a file without a last line end leaves no empty line', () => {
    const text = message('BAR^P01', 'DG1|1||I10^^I10C|||F', 'DG1|2||Z79.4^^I10C|||F');
    expect(edited(text, remove(1))).toBe(message('BAR^P01', 'DG1|1||I10^^I10C|||F'));
  });

  test.each(['\r', '\r\n'])('takes its line end %j along', (lineEnd) => {
    const text = CHARGES.replaceAll('\n', lineEnd);
    expect(edited(text, remove(1))).toBe(edited(CHARGES, remove(1)).replaceAll('\n', lineEnd));
  });
});

describe('moving a diagnosis', () => {
  test('keeps the numbers where they are: what is first now leads', () => {
    const after = edited(CHARGES, move(2, 0));
    expect(segments(after, 'DG1')).toEqual([
      'DG1|1||Z79.4^Insulin^I10C|||F|||||||||1',
      'DG1|2||E11.22^Type 2 DM with CKD^I10C|||F|||||||||2',
      'DG1|3||N18.32^CKD 3b^I10C|||F|||||||||3',
    ]);
    expect(rolesIn(after)[0]).toBe('Z79.4 first-listed');
    expect(pointersIn(after)).toEqual([[2, 3], [2]]);
  });

  test('takes along what it says of itself', () => {
    expect(segments(edited(STAY, move(2, 1)), 'DG1')).toEqual([
      'DG1|1|I10C|K3580|||A',
      'DG1|2|I10C|Z794|||F',
      `DG1|3|I10C|K3580|||F${'|'.repeat(20)}Y`,
    ]);
  });

  test('is not offered where priorities say another order, or other segments stand between', () => {
    expect(editsOf(CHARGES.replace(/1\nDG1\|2/, '5\nDG1|2'), move(2, 0))).toEqual([]);
    const apart = message(
      'DFT^P03',
      'DG1|1||I10^^I10C|||F',
      'FT1|1|||20260114||CG|99213^^C4',
      'DG1|2||Z79.4^^I10C|||F',
    );
    expect(editsOf(apart, move(1, 0))).toEqual([]);
  });
});

describe('adding a diagnosis', () => {
  test('at the end counts on', () => {
    expect(segments(edited(CHARGES, insert('I10')), 'DG1').at(-1)).toBe('DG1|4||I10^^I10C|||F|||||||||4');
  });

  test('before another one moves the numbers of the later ones', () => {
    const after = edited(CHARGES, insert('I10', 1));
    expect(rolesIn(after)).toEqual(['E11.22 first-listed', 'I10 other', 'N18.32 other', 'Z79.4 other']);
    expect(segments(after, 'DG1').map((line) => [line[4], line.at(-1)])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
      ['4', '4'],
    ]);
    expect(pointersIn(after)).toEqual([[1, 3], [1]]);
  });

  test('writes it as the others are written: method or name of the system, dots', () => {
    expect(segments(edited(STAY, insert('E11.9')), 'DG1').at(-1)).toBe('DG1|4|I10C|E119|||F');
  });

  test('needs another one to be like', () => {
    expect(editsOf(message('DFT^P03', 'FT1|1|||20260114||CG|99213^^C4'), insert('I10'))).toEqual([]);
  });
});

test('the indicator of presence on admission is written, overwritten and emptied', () => {
  const poa =
    (position: number, indicator?: string): Edit =>
    (edits, { diagnoses }) =>
      edits.setPresentOnAdmission(the(diagnoses[position]), indicator);
  expect(segments(edited(STAY, poa(2, 'N')), 'DG1')[2]).toBe(`DG1|3|I10C|Z794|||F${'|'.repeat(20)}N`);
  expect(encounterIn(edited(STAY, poa(1, 'W'))).diagnoses[1]?.poa?.value).toBe('W');
  expect(encounterIn(edited(STAY, poa(1))).diagnoses[1]).not.toHaveProperty('poa');
  expect(editsOf(STAY, poa(0))).toEqual([]);
});

describe('a line', () => {
  const first = (edit: (edits: EncounterEdits, encounter: Encounter) => readonly TextEdit[]) => edited(CHARGES, edit);
  const lineOf = ({ lines }: Encounter, position: number) => the(lines[position]);

  test('gets pointers: the diagnoses are repeated, other codes stay behind them', () => {
    const after = first((edits, encounter) => edits.setPointers(lineOf(encounter, 1), [3, 1]));
    expect(segments(after, 'FT1')[1]).toContain('|Z79.4^Insulin^I10C~E11.22^^I10C|');
    expect(pointersIn(after)).toEqual([
      [1, 2],
      [3, 1],
    ]);
    const text = CHARGES.replace('~N18.32^^I10C', '~R05.9^^I10C');
    expect(
      segments(
        edited(text, (edits, encounter) => edits.setPointers(lineOf(encounter, 0), [2])),
        'FT1',
      )[0],
    ).toContain('|N18.32^CKD 3b^I10C~R05.9^^I10C|');
  });

  test('gets and loses modifiers', () => {
    const added = first((edits, encounter) => edits.addModifier(lineOf(encounter, 0), '59'));
    expect(segments(added, 'FT1')[0]).toMatch(/\|25~59$/);
    const fresh = first((edits, encounter) => edits.addModifier(lineOf(encounter, 1), 'RT'));
    expect(segments(fresh, 'FT1')[1]).toMatch(/\|J1815\^\^HPC\|RT$/);
    const removed = edited(added, (edits, encounter) => {
      const line = lineOf(encounter, 0);
      return edits.removeModifier(line, the(line.modifiers[0]));
    });
    expect(encounterIn(removed).lines[0]?.modifiers.map(({ text }) => text)).toEqual(['59']);
  });

  test('gets units', () => {
    const after = first((edits, encounter) => edits.setUnits(lineOf(encounter, 1), 3));
    expect(encounterIn(after).lines[1]?.units?.value).toBe(3);
  });

  test('is removed, and the count closed; with segments of its own behind it, it is not', () => {
    const removeFirst: Edit = (edits, encounter) => edits.removeLine(encounter, lineOf(encounter, 0));
    const after = edited(CHARGES, removeFirst);
    expect(segments(after, 'FT1').map((line) => line.slice(0, 5))).toEqual(['FT1|1']);
    const withProcedure = message('DFT^P03', 'FT1|1|||20260114||CG|99213^^C4', 'PR1|1||99213^^C4');
    expect(editsOf(withProcedure, removeFirst)).toEqual([]);
  });
});

test('an edit of one message of many leaves the others alone', () => {
  const text = STAY + CHARGES + STAY;
  const { edits, encounters } = parse(text);
  const encounter = the(encounters[1]);
  const after = applyEdits(text, the(edits).removeDiagnosis(encounter, the(encounter.diagnoses[2])));
  expect(after).toBe(STAY + edited(CHARGES, remove(2)) + STAY);
});

test('there is no total to set, and an endless list of diagnoses is not changed', () => {
  expect(editsOf(CHARGES, (edits, encounter) => edits.setTotal(encounter, 100))).toEqual([]);
  const endless = message('DFT^P03', ...Array.from({ length: 500 }, (_, index) => `DG1|${index + 1}||I10^^I10C|||F`));
  expect(editsOf(endless, remove(0))).toEqual([]);
});
