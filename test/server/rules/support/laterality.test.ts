import { describe, expect, test } from 'vitest';
import { type Laterality, lateralityOf } from '../../../../server/src/rules/support/laterality.js';
import { realCodes } from '../../../support/codes.js';

function sides(text: string, date = '2023-02-14'): Record<string, string> | undefined {
  const { code, title = '', parent } = realCodes().lookup('icd10cm', text, date);
  const diagnosis = parent === undefined ? { code, title, date } : { code, title, date, parent };
  const found: Laterality | undefined = lateralityOf(diagnosis, realCodes());
  if (found === undefined) return undefined;
  const siblings = Object.entries(found.siblings).map(([side, node]) => [side, node.id]);
  return { side: found.side, ...Object.fromEntries(siblings) };
}

describe('a side needs its mirror', () => {
  test.each([
    ['H25.11', { side: 'right', right: 'H25.11', left: 'H25.12', bilateral: 'H25.13', unspecified: 'H25.10' }],
    ['M17.11', { side: 'right', right: 'M17.11', left: 'M17.12', unspecified: 'M17.10' }],
    ['C50.919', { side: 'unspecified', right: 'C50.911', left: 'C50.912', unspecified: 'C50.919' }],
    ['R10.32', { side: 'left', right: 'R10.31', left: 'R10.32' }],
  ])('%s', (code, expected) => expect(sides(code)).toEqual(expected));

  test.each(['I50.1', 'I45.10', 'M25.50', 'M17.0', 'I10', 'K51.50'])('%s has none', (code) =>
    expect(sides(code)).toBeUndefined(),
  );
});

describe('siblings differ in the side alone', () => {
  test('the 7th character stays', () =>
    expect(sides('S72.001D')).toEqual({
      side: 'right',
      right: 'S72.001D',
      left: 'S72.002D',
      unspecified: 'S72.009D',
    }));

  test('the stage stays, though the bilateral title leaves out the eye', () =>
    expect(sides('H40.1232')).toEqual({
      side: 'bilateral',
      right: 'H40.1212',
      left: 'H40.1222',
      bilateral: 'H40.1232',
      unspecified: 'H40.1292',
    }));

  test('another "unspecified" of the title is not taken for the side', () =>
    expect(sides('S42.201A')).toEqual({
      side: 'right',
      right: 'S42.201A',
      left: 'S42.202A',
      unspecified: 'S42.209A',
    }));
});

test('a side that the title names twice is one side', () =>
  expect(sides('M25.571')).toEqual({ side: 'right', right: 'M25.571', left: 'M25.572', unspecified: 'M25.579' }));

test('ulcers have their sides above their severities', () =>
  expect(sides('L89.214')).toEqual({ side: 'right', right: 'L89.214', left: 'L89.224', unspecified: 'L89.204' }));

test('two organs are named in the plural', () => {
  expect(sides('C56.1')?.['bilateral']).toBe('C56.3');
  expect(sides('I70.201')?.['bilateral']).toBe('I70.203');
});

test('siblings are those of the date: talipes had no sides before 2019-10-01', () => {
  expect(sides('Q66.01', '2019-10-01')?.['left']).toBe('Q66.02');
  expect(sides('Q66.0', '2019-09-30')).toBeUndefined();
});
