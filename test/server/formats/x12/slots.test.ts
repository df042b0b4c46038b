import { describe, expect, test } from 'vitest';
import type { CodeSlot, ValueSlot } from '../../../../server/src/model/slot.js';
import { applyEdits } from '../../../support/parse.js';
import { slotIn } from './reading.js';
import { institutional, professional, STAY, VISIT } from './samples.js';

/** A claim with one of its segments replaced by one that has the caret. */
function caretIn(claim: readonly string[], wrap: (...claim: string[]) => string, marked: string): string {
  const name = marked.replace('<|>', '').split('*', 1).join('');
  const index = claim.findIndex((segment) => segment.startsWith(`${name}*`));
  return wrap(...claim.map((segment, at) => (at === index ? marked : segment)));
}

const inVisit = (marked: string) => caretIn(VISIT, professional, marked);
const inStay = (marked: string) => caretIn(STAY, institutional, marked);

function codeSlot(marked: string): CodeSlot {
  const { slot } = slotIn(marked);
  if (slot?.kind !== 'code') throw new Error(`a ${slot?.kind} slot`);
  return slot;
}

function valueSlot(marked: string): ValueSlot {
  const { slot } = slotIn(marked);
  if (slot?.kind !== 'value') throw new Error(`a ${slot?.kind} slot`);
  return slot;
}

const values = (marked: string) => valueSlot(marked).values.map(({ value }) => value);

describe('a code may be written', () => {
  test.each([
    ['HI*ABK:<|>', ['icd10cm']],
    ['HI*ABK:E11<|>22*ABF:N1832', ['icd10cm']],
    ['HI*ABK:E1122*ABF:<|>', ['icd10cm']],
    ['SV1*HC:<|>*80*UN*1', ['hcpcs', 'cpt']],
    ['SV1*HC:G0108:<|>*80*UN*1', ['modifier']],
    ['SV1*HC:G0108*80*UN*1*<|>', ['place-of-service']],
    ['CLM*1*80***<|>:B:1', ['place-of-service']],
    ['CLM*1*80***1<|>', ['place-of-service']],
  ])('%s', (marked, systems) => expect(codeSlot(inVisit(marked)).systems).toEqual(systems));

  test.each([
    ['HI*BBR:<|>', ['icd10pcs']],
    ['HI*BG:<|>', ['condition-code']],
    ['CL1*<|>', ['admission-type']],
    ['CL1*1*<|>', ['admission-source']],
    ['CL1*1*2*<|>', ['discharge-status']],
    ['SV2*<|>', ['revenue']],
    ['SV2*0250*HC:<|>', ['hcpcs', 'cpt']],
    ['SV2*0250*HC:J1815:<|>', ['modifier']],
  ])('%s of an institution', (marked, systems) => expect(codeSlot(inStay(marked)).systems).toEqual(systems));

  test('and takes the place of what stands there, without its dot', () => {
    const { text, slot } = slotIn(inVisit('HI*ABK:E11<|>22*ABF:N1832'));
    if (slot?.kind !== 'code') throw new Error('a code slot');
    expect(slot.typed).toBe('E11');
    expect(applyEdits(text, [{ span: slot.replace, text: slot.write('I12.9') }])).toContain('HI*ABK:I129*ABF:N1832~');
  });

  test('before the segment has its terminator', () => {
    const marked = inVisit('HI*ABK:E1122*ABF:N18<|>').replace('N18<|>~', 'N18<|>');
    const { replace } = codeSlot(marked);
    expect(marked.replace('<|>', '').slice(replace.start, replace.end)).toBe('N18');
  });

  test('at the end of a snippet', () => {
    expect(codeSlot('CLM*1*80***11:B:1~\nHI*ABK:<|>')).toMatchObject({ systems: ['icd10cm'], typed: '' });
  });

  test('on the day that governs the place', () => {
    expect(codeSlot(inVisit('HI*ABK:<|>')).date).toBe('2025-11-14');
    expect(codeSlot(professional().replace('HC:J1815', 'HC:J18<|>15')).date).toBe('2025-11-16');
    expect(codeSlot(institutional().replace('HC:J1815', 'HC:J18<|>15')).date).toBe('2025-10-03');
    expect(codeSlot('HI*ABK:<|>~').date).toBeUndefined();
  });
});

describe('one of a set of values may be written', () => {
  test('the qualifiers that the form of the claim has', () => {
    expect(values(inVisit('HI*<|>'))).toEqual(['ABK', 'ABF', 'BG', 'BP', 'BO']);
    expect(values(inStay('HI*AB<|>'))).toEqual(
      expect.arrayContaining(['ABK', 'ABF', 'ABJ', 'APR', 'ABN', 'BBR', 'BBQ']),
    );
    expect(values(inStay('HI*AB<|>'))).not.toContain('BK');
  });

  test('the diagnoses that a line can point to and does not yet', () => {
    const { values: pointers } = valueSlot(inVisit('SV1*HC:G0108*80*UN*1***1:<|>'));
    expect(pointers).toEqual([
      { value: '2', description: 'Points to N1832' },
      { value: '3', description: 'Points to Z794' },
    ]);
  });

  test.each([
    ['SV1*<|>:G0108', 'HC'],
    ['SV1*HC:G0108*80*<|>', 'UN'],
    ['CLM*1*80***11:<|>:1', 'B'],
    ['CLM*1*80***11:B:<|>', '7'],
    ['DTP*<|>', '472'],
  ])('%s', (marked, value) => expect(values(inVisit(marked))).toContain(value));

  test('presence on admission', () => {
    expect(values(inStay('HI*ABK:K3580:::::::<|>'))).toEqual(['Y', 'N', 'U', 'W']);
  });
});

test.each([
  ['a name of a segment', 'H<|>I*ABK:E1122'],
  ['a code of ICD-9-CM', 'HI*BK:<|>'],
  ['a DRG', 'HI*DR:<|>'],
  ['a procedure of another system', 'SV1*ER:<|>'],
  ['a charge', 'SV1*HC:G0108*<|>80'],
])('nothing is known of %s', (_, marked) => {
  expect(slotIn(inVisit(marked)).slot).toBeUndefined();
});

test('the digits of a type of bill are no place of service', () => {
  expect(slotIn(inStay('CLM*1*80***1<|>1:A:1')).slot).toBeUndefined();
});
