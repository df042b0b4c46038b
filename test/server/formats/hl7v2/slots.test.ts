import { describe, expect, test } from 'vitest';
import { at, message, onlyReference, replaced, slotIn } from './reading.js';
import { CHARGES, STAY } from './samples.js';

function codeSlotIn(marked: string) {
  const { slot } = slotIn(marked);
  if (slot?.kind !== 'code') throw new Error(`${slot?.kind}`);
  return slot;
}

/** The text when the code is accepted at `<|>`. */
function accepted(marked: string, code: string): string {
  const { text } = slotIn(marked);
  const slot = codeSlotIn(marked);
  return replaced(text, slot.replace, slot.write(code));
}

describe('a code may be written', () => {
  test.each([
    ['DG1|1||<|>', ['icd10cm']],
    ['DG1|1||E11<|>^Diabetes^I10C', ['icd10cm']],
    ['DG1|1||44054006^^SCT^<|>^^I10C', ['icd10cm']],
    ['PRB|AD|20260119|<|>', ['icd10cm']],
    ['PR1|1|C4|<|>', ['cpt', 'hcpcs']],
    ['PR1|1||<|>^^I10P', ['icd10pcs']],
    ['PR1|1||<|>', ['cpt', 'hcpcs', 'icd10pcs']],
    ['OBR|1|||<|>', ['cpt', 'hcpcs']],
    ['OBR|1|||J<|>^^C4', ['hcpcs', 'cpt']],
    ['FT1|1|||20260114||CG|99213^^C4||||||||||||E11.9^^I10C~<|>', ['icd10cm']],
    ['FT1|1|||20260114||CG|99213^^C4|||||||||||||||||||25~<|>', ['modifier']],
    ['GP1|<|>', ['bill-type']],
    ['GP1|0131|<|>', ['revenue']],
  ])('%s', (segment, systems) => {
    expect(codeSlotIn(message('ADT^A01', segment)).systems).toEqual(systems);
  });

  test('of a stay with the procedures of hospitals first', () => {
    expect(codeSlotIn(STAY.replace('PR1|1|I10P|0DTJ4ZZ', 'PR1|1||<|>')).systems[0]).toBe('icd10pcs');
  });

  test('with its governing date', () => {
    expect(codeSlotIn(STAY.replace('|K3580|||F', '|<|>|||F')).date).toBe('2026-02-13');
    expect(codeSlotIn(CHARGES.replace('99214^Office visit^C4|25', '<|>')).date).toBe('2026-01-14');
  });

  test('not where another system is named, nor beside codes', () => {
    for (const segment of ['DG1|1||4<|>^^SCT', 'DG1|1|I9|<|>', 'DG1|1||E11.9^Dia<|>', 'PID|1||<|>', 'D<|>G1|1']) {
      expect(slotIn(message('ADT^A01', segment)).slot).toBeUndefined();
    }
  });
});

describe('what is accepted', () => {
  test('replaces the whole code and keeps what stands beside it', () => {
    expect(accepted(message('ADT^A01', 'DG1|1||E1<|>1^Diabetes^I10C|||F'), 'E11.9')).toBe(
      message('ADT^A01', 'DG1|1||E11.9^Diabetes^I10C|||F'),
    );
  });

  test('has dots as the codes of the file have', () => {
    expect(accepted(STAY.replace('|Z794|', '|<|>|'), 'E11.22')).toBe(STAY.replace('|Z794|', '|E1122|'));
    expect(accepted(CHARGES.replace('|Z79.4^', '|<|>^'), 'E11.22')).toBe(CHARGES.replace('|Z79.4^', '|E11.22^'));
  });

  test('brings the name of its system where nothing would tell it', () => {
    expect(accepted(message('ADT^A01', 'DG1|1||<|>'), 'E11.9')).toBe(message('ADT^A01', 'DG1|1||E11.9^^I10C'));
    expect(accepted(message('ADT^A01', 'PR1|1||<|>'), '99213')).toBe(message('ADT^A01', 'PR1|1||99213^^C4'));
    expect(accepted(message('ADT^A01', 'PR1|1||<|>'), '0DTJ4ZZ')).toBe(message('ADT^A01', 'PR1|1||0DTJ4ZZ^^I10P'));
    expect(accepted(message('ADT^A01', 'OBR|1|||<|>'), 'G0008')).toBe(message('ADT^A01', 'OBR|1|||G0008^^HPC'));
  });

  test('brings the name that the message uses', () => {
    const text = message('ORM^O01', 'OBR|1|||80053^^CPT', 'OBR|2|||<|>');
    expect(accepted(text, '80061')).toBe(text.replace('<|>', '80061^^CPT'));
  });

  test('brings no name where the coding method or the other diagnoses tell it', () => {
    const method = message('ADT^A01', 'DG1|1|I10|<|>');
    expect(accepted(method, 'E11.9')).toBe(method.replace('<|>', 'E11.9'));
    const others = message('ADT^A01', 'DG1|1||E11.9^^I10C', 'DG1|2||<|>');
    expect(accepted(others, 'N18.32')).toBe(others.replace('<|>', 'N18.32'));
  });

  test('is escaped where a delimiter of the message is part of it', () => {
    const text = 'MSH.^~\\&.A.B.C.D.20260120..ADT^A01\nDG1.1..<|>^^I10C';
    expect(accepted(text, 'E11.9')).toBe(text.replace('<|>', 'E11\\F\\9'));
  });

  test('is read back', () => {
    const text = accepted(message('ADT^A01', 'DG1|1||<|>'), 'E11.9');
    const { span } = onlyReference(text);
    expect(at(text, span)).toBe('E11.9');
  });
});

describe('values', () => {
  const valuesIn = (segment: string) => {
    const { slot } = slotIn(message('ADT^A01', segment));
    return slot?.kind === 'value' ? slot.values.map(({ value }) => value) : undefined;
  };

  test('name the systems of the place', () => {
    expect(valuesIn('DG1|1||E11.9^Diabetes^<|>')).toEqual(['I10C']);
    expect(valuesIn('DG1|1|<|>')).toEqual(['I10C']);
    expect(valuesIn('PR1|1||99213^^<|>')).toEqual(['C4', 'HPC', 'I10P']);
    expect(valuesIn('OBR|1|||80053^^C<|>')).toEqual(['C4', 'HPC']);
  });

  test('of types and indicators are a few', () => {
    expect(valuesIn('DG1|1||E11.9^^I10C|||<|>')).toEqual(['A', 'W', 'F']);
    expect(valuesIn(`DG1|1${'|'.repeat(25)}<|>`)).toContain('Y');
    expect(valuesIn('FT1|1|||20260114||<|>')).toContain('CG');
  });

  test('replace what stands there, and tell what was typed', () => {
    const { text, slot } = slotIn(message('ADT^A01', 'DG1|1||E11.9^^I1<|>0|||F'));
    expect(slot).toMatchObject({ kind: 'value', typed: 'I1' });
    expect(slot?.kind === 'value' && replaced(text, slot.replace, slot.write('I10C'))).toBe(
      message('ADT^A01', 'DG1|1||E11.9^^I10C|||F'),
    );
  });
});
