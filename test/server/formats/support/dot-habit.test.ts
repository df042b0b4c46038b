import { describe, expect, test } from 'vitest';
import { habitAmong, writtenLike } from '../../../../server/src/formats/support/dot-habit.js';

const diagnosis = (text: string) => ({ system: 'icd10cm', text }) as const;

describe('the habit of a file', () => {
  test.each([
    ['is undotted where no diagnosis has a dot', ['E119', 'N1830'], 'undotted'],
    ['is dotted where all have theirs', ['E11.9', 'N18.30'], 'dotted'],
    ['is dotted where one has its dot', ['E119', 'N18.30', 'J449'], 'dotted'],
    ['does not show in codes of three characters', ['I10', 'R05'], undefined],
  ])('%s', (_, codes, habit) => {
    expect(habitAmong(codes.map(diagnosis))).toBe(habit);
  });

  test('does not show in codes of other systems', () => {
    expect(habitAmong([{ system: 'cpt', text: '99213' }])).toBeUndefined();
  });
});

describe('a code in the place of another one', () => {
  const file = () => [diagnosis('E119')];

  test.each([
    ['E119', 'N18.30', 'N1830'],
    ['E11.9', 'N18.30', 'N18.30'],
    ['I10', 'I12.9', 'I129'],
  ])('%s gives way to %s as %s', (former, code, written) => {
    expect(writtenLike(diagnosis(former), code, file)).toBe(written);
  });

  test('of another system is written as it is', () => {
    expect(writtenLike({ system: 'icd10pcs', text: '0DTJ4ZZ' }, '0DTJ0ZZ', file)).toBe('0DTJ0ZZ');
  });
});
