import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../../server/src/model/edits.js';
import type { Encounter, ServiceLine } from '../../../../../server/src/model/encounter.js';
import type { TextEdit } from '../../../../../server/src/model/span.js';
import { applyEdits } from '../../../../support/parse.js';
import { namedAfter, parse, segmentsAfter } from '../reading.js';
import { institutional, professional } from '../samples.js';

type Change = (edits: EncounterEdits, line: ServiceLine, encounter: Encounter) => readonly TextEdit[];

function editsOf(text: string, change: Change, index = 0): readonly TextEdit[] {
  const { edits, encounters } = parse(text);
  const line = encounters[0]?.lines[index];
  if (edits === undefined || encounters[0] === undefined || line === undefined) throw new Error('a line');
  return change(edits, line, encounters[0]);
}

/** The first line of service after a change. */
function changed(service: string, change: Change): string | undefined {
  const text = professional('CLM*1*80***11:B:1', 'HI*ABK:E1122*ABF:I10', 'LX*1', service);
  const edits = editsOf(text, change);
  return edits.length === 0 ? undefined : namedAfter(text, edits, 'SV1')[0];
}

describe('a modifier is added', () => {
  const add: Change = (edits, line) => edits.addModifier(line, '59');
  test.each([
    ['SV1*HC:G0108*80*UN*1***1', 'SV1*HC:G0108:59*80*UN*1***1'],
    ['SV1*HC:G0108:GA*80*UN*1***1', 'SV1*HC:G0108:GA:59*80*UN*1***1'],
    ['SV1*HC:G0108:GA::::education*80*UN*1', 'SV1*HC:G0108:GA:59:::education*80*UN*1'],
  ])('%s', (before, after) => expect(changed(before, add)).toBe(after));

  test('never as a fifth', () => {
    expect(changed('SV1*HC:G0108:GA:GX:GY:GZ*80*UN*1', add)).toBeUndefined();
  });
});

describe('a modifier is removed', () => {
  const remove: Change = (edits, line) => {
    const [modifier] = line.modifiers;
    return modifier === undefined ? [] : edits.removeModifier(line, modifier);
  };
  test.each([
    ['SV1*HC:G0108:GA*80*UN*1', 'SV1*HC:G0108*80*UN*1'],
    ['SV1*HC:G0108:GA:59*80*UN*1', 'SV1*HC:G0108:59*80*UN*1'],
    ['SV1*HC:G0108:GA:59:::education*80*UN*1', 'SV1*HC:G0108:59::::education*80*UN*1'],
  ])('%s', (before, after) => expect(changed(before, remove)).toBe(after));
});

describe('units are set', () => {
  const set: Change = (edits, line) => edits.setUnits(line, 3);
  test.each([
    ['SV1*HC:G0108*80*UN*1***1', 'SV1*HC:G0108*80*UN*3***1'],
    ['SV1*HC:G0108*80***11**1', 'SV1*HC:G0108*80*UN*3*11**1'],
    ['SV1*HC:G0108*80', 'SV1*HC:G0108*80*UN*3'],
  ])('%s', (before, after) => expect(changed(before, set)).toBe(after));

  test('minutes are left alone', () => {
    expect(changed('SV1*HC:00100*80*MJ*45', set)).toBeUndefined();
  });
});

describe('pointers are set', () => {
  test('to none, without separators that nothing follows', () => {
    expect(changed('SV1*HC:G0108*80*UN*1***1', (edits, line) => edits.setPointers(line, []))).toBe(
      'SV1*HC:G0108*80*UN*1',
    );
  });

  const set: Change = (edits, line) => edits.setPointers(line, [2, 1]);
  test.each([
    ['SV1*HC:G0108*80*UN*1***1', 'SV1*HC:G0108*80*UN*1***2:1'],
    ['SV1*HC:G0108*80*UN*1', 'SV1*HC:G0108*80*UN*1***2:1'],
  ])('%s', (before, after) => expect(changed(before, set)).toBe(after));

  test('four of them at most, to diagnoses that there are', () => {
    expect(
      changed('SV1*HC:G0108*80*UN*1***1', (edits, line) => edits.setPointers(line, [1, 2, 1, 2, 1])),
    ).toBeUndefined();
    expect(changed('SV1*HC:G0108*80*UN*1***1', (edits, line) => edits.setPointers(line, [3]))).toBeUndefined();
  });

  test('an institutional line has none', () => {
    expect(editsOf(institutional(), set)).toEqual([]);
  });
});

describe('a line is removed', () => {
  const remove: Change = (edits, line, encounter) => edits.removeLine(encounter, line);

  test('with its segments; the others are numbered and the transaction is counted anew', () => {
    const text = professional();
    const edits = editsOf(text, remove);
    const after = segmentsAfter(text, edits);
    expect(after.slice(after.indexOf('LX*1'))).toEqual([
      'LX*1',
      'SV1*HC:J1815*62*UN*2*12**1:3',
      'DTP*472*D8*20251116',
      'LIN**N4*00002751001',
      'SE*17*0001',
      'GE*1*7',
      'IEA*1*000000042',
    ]);
    expect(parse(applyEdits(text, edits)).problems).toEqual([]);
  });

  test('on one line of text too', () => {
    const text = professional().replaceAll('\n', '');
    expect(parse(applyEdits(text, editsOf(text, remove, 1))).encounters[0]?.lines).toHaveLength(1);
  });

  test('never the last one', () => {
    const text = professional('CLM*1*80***11:B:1', 'LX*1', 'SV1*HC:G0108*80*UN*1');
    expect(editsOf(text, remove)).toEqual([]);
  });
});

test.each([
  ['CLM*1*80***11:B:1', 62, 'CLM*1*62***11:B:1'],
  ['CLM*1*80***11:B:1', 62.5, 'CLM*1*62.50***11:B:1'],
  ['CLM*1*80.00***11:B:1', 62, 'CLM*1*62.00***11:B:1'],
  ['CLM*1', 62, 'CLM*1*62'],
])('the total of %s is set to %d', (before, dollars, after) => {
  const text = professional(before, 'LX*1', 'SV1*HC:G0108*62*UN*1');
  const edits = editsOf(text, (all, _, encounter) => all.setTotal(encounter, dollars));
  expect(namedAfter(text, edits, 'CLM')).toEqual([after]);
});
