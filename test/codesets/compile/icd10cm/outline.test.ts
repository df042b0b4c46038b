import { describe, expect, test } from 'vitest';
import type { CodeHistory } from '../../../../codesets/compile/history.js';
import { icd10cmOutline } from '../../../../codesets/compile/icd10cm/outline.js';
import type { TabularBlock, TabularChapter } from '../../../../codesets/compile/rows.js';
import { dayOf, isoOf, OPEN_DAY } from '../../../../codesets/src/dates.js';

const code = (name: string, from = '2015-10-01'): CodeHistory => ({
  code: name,
  periods: [{ from, state: 'valid', title: '' }],
});
const block = (first: string, last: string, categories: readonly string[]): TabularBlock => ({
  id: first === last ? first : `${first}-${last}`,
  first,
  last,
  title: `Block (${first}-${last})`,
  notes: [],
  codes: categories.map((category) => ({ code: category, title: '', notes: [], children: [] })),
});
const chapter = (number: string, title: string, blocks: readonly TabularBlock[]): TabularChapter => ({
  number,
  title,
  notes: [],
  blocks,
});

/** Hypertension in small: I1A came on 2023-10-01, chapter 22 was printed in the second list only. */
const CODES = [code('I10'), code('I16'), code('I1A', '2023-10-01'), code('I20'), code('U07', '2020-04-01')];
const hypertension = block('I10', 'I16', ['I10', 'I16']);
const ischemia = block('I20', 'I20', ['I20']);
const LISTS = [
  { from: '2016-10-01', chapters: [chapter('9', 'Circulatory (I00-I99)', [hypertension, ischemia])] },
  {
    from: '2022-10-01',
    chapters: [
      chapter('9', 'Circulatory (I00-I99)', [hypertension, ischemia]),
      chapter('22', 'Special purposes (U00-U85)', [block('U00', 'U49', ['U07'])]),
    ],
  },
];

describe('chapters and blocks over time', () => {
  const nodes = icd10cmOutline(LISTS, CODES);
  const on = (date: string) =>
    nodes.filter(({ from, through }) => from <= (dayOf(date) ?? 0) && (dayOf(date) ?? 0) <= through);

  test('come before what they contain, in tabular order', () => {
    expect(on('2017-01-01').map(({ id }) => id)).toEqual(['CH 9', 'I10-I16', 'I20-I20', 'CH 22', 'U00-U49']);
  });

  test('are named after the category that came last, from its first day', () => {
    expect(on('2023-09-30').map(({ id }) => id)).toContain('I10-I16');
    expect(on('2023-10-01').find(({ printedId }) => printedId === 'I10-I16')).toMatchObject({
      id: 'I10-I1A',
      title: 'Block (I10-I1A)',
      first: 0,
      last: 2,
    });
  });

  test('hold for all days when every list prints them alike', () => {
    const ischemic = nodes.filter(({ printedId }) => printedId === 'I20');
    expect(ischemic).toMatchObject([{ id: 'I20-I20', from: 0, through: OPEN_DAY }]);
  });

  test('hold for earlier days, too, where no older list has their place', () => {
    const special = nodes.find(({ id }) => id === 'CH 22');
    expect(special && isoOf(special.from)).toBe('1970-01-01');
  });

  test('do not reach over to codes of another letter', () => {
    expect(nodes.find(({ id }) => id === 'CH 9')).toMatchObject({ first: 0, last: 3 });
  });
});
