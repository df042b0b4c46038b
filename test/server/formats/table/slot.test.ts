import { describe, expect, test } from 'vitest';
import { edited, slotIn } from './reading.js';

function codeSlot(marked: string) {
  const { slot } = slotIn(marked);
  if (slot?.kind !== 'code') throw new Error('no code may stand here');
  return slot;
}

const VISITS = 'claim_id,dos,dx1,dx2,cpt_code,mod1,pos,poa_1\n';

describe('a cell asks for what its column holds', () => {
  test.each([
    ['a diagnosis', 'A,2026-01-05,E11<|>,,99213,,11,', ['icd10cm']],
    ['an empty diagnosis', 'A,2026-01-05,E11.9,<|>,99213,,11,', ['icd10cm']],
    ['a service', 'A,2026-01-05,E11.9,,99<|>,,11,', ['cpt', 'hcpcs']],
    ['a modifier', 'A,2026-01-05,E11.9,,99213,<|>,11,', ['modifier']],
    ['a place of service', 'A,2026-01-05,E11.9,,99213,,<|>,', ['place-of-service']],
  ])('%s, on the day of its row', (_, row, systems) => {
    expect(codeSlot(VISITS + row)).toMatchObject({ systems, date: '2026-01-05' });
  });

  test('an indicator is one of a few', () => {
    const { slot } = slotIn(`${VISITS}A,2026-01-05,E11.9,,99213,,11,<|>`);
    expect(slot?.kind === 'value' && slot.values.map(({ value }) => value)).toEqual(['Y', 'N', 'U', 'W', '1']);
  });

  test('in a row that has just been begun', () => {
    expect(codeSlot(`${VISITS}A,2026-01-05,<|>`)).toMatchObject({ systems: ['icd10cm'], typed: '' });
  });
});

describe('nothing is offered', () => {
  test.each([
    ['in the header', 'claim_id,dos,dx<|>1\nA,2026-01-05,I10\n'],
    ['in a column that is not known', 'claim_id,icd10_code,notes\nA,I10,<|>\n'],
    ['for a diagnosis of ICD-9-CM', 'CLM_ID|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|<|>|9\n'],
    ['for a diagnosis of a day before ICD-10', 'claim_id,dos,dx1\nA,2014-01-05,<|>\n'],
    ['outside of the quotes of a cell', 'claim_id,icd10_code,cpt_code\nA,<|>"I10",99213\n'],
    ['beyond the last cell', 'claim_id,icd10_code\nA,I10\n\n<|>'],
  ])('%s', (_, marked) => expect(slotIn(marked).slot).toBeUndefined());
});

describe('what is accepted replaces the value', () => {
  test.each([
    ['half typed', 'claim_id,dos,dx1\nA,2026-01-05,E1<|>1.9\n', 'claim_id,dos,dx1\nA,2026-01-05,M54.50\n'],
    ['in quotes', 'claim_id,dos,dx1\nA,2026-01-05,"E11.9<|>"\n', 'claim_id,dos,dx1\nA,2026-01-05,"M54.50"\n'],
    [
      'undotted, as the table writes it',
      'claim_id,dos,dx1,dx2\nA,2026-01-05,E119,<|>\n',
      'claim_id,dos,dx1,dx2\nA,2026-01-05,E119,M5450\n',
    ],
    [
      'in a list',
      'claim_id,dos,dx_codes\nA,2026-01-05,E11.9; I<|>\n',
      'claim_id,dos,dx_codes\nA,2026-01-05,E11.9; M54.50\n',
    ],
    [
      'behind a list',
      'claim_id,dos,dx_codes\nA,2026-01-05,E11.9; <|>\n',
      'claim_id,dos,dx_codes\nA,2026-01-05,E11.9; M54.50\n',
    ],
    [
      'undotted in a file of CMS that has no codes yet',
      'CLM_ID|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|<|>|0\n',
      'CLM_ID|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1\nC1|M5450|0\n',
    ],
  ])('%s', (_, marked, after) => {
    const { text } = slotIn(marked);
    const slot = codeSlot(marked);
    expect(edited(text, [{ span: slot.replace, text: slot.write('M54.50') }])).toBe(after);
  });
});
