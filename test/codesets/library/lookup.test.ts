import { describe, expect, test } from 'vitest';
import type { CodeHistory } from '../../../codesets/compile/history.js';
import { realCodes } from '../../support/codes.js';
import { histories, orderRows, tinyLibrary } from '../../support/tiny-library.js';

// Low back pain, as ICD-10-CM had it: M54.5 became a header on 2021-10-01. T10 was deleted on the same day.
const OLD = orderRows(`
  M54 0 Dorsalgia
  M545 1 Low back pain
  T10 1 Old code
  U07 0 Emergency use
`);
const NEW = orderRows(`
  M54 0 Dorsalgia, new title
  M545 0 Low back pain
  M5450 1 Low back pain, unspecified
  U07 0 Emergency use
  U071 1 COVID-19
`);
const CODES = histories(
  [
    { from: '2020-10-01', through: '2021-09-30', rows: OLD },
    { from: '2021-10-01', rows: NEW },
  ],
  `M545 2015-10-01 2021-09-30
   T10 2015-10-01 2021-09-30
   M5450 2021-10-01
   U071 2021-04-01`,
);
const RELEASES = [
  { from: '2020-10-01', through: '2021-09-30' },
  { from: '2021-10-01', through: '2022-09-30' },
];
const library = tinyLibrary('icd10cm', CODES, RELEASES);
const status = (code: string, date: string) => library.lookup('icd10cm', code, date).status;

describe('a code on a date', () => {
  test('is valid from its first day through its last, and retired the day after', () => {
    expect(status('T10', '2020-10-01')).toBe('valid');
    expect(status('T10', '2021-09-30')).toBe('valid');
    expect(status('T10', '2021-10-01')).toBe('retired');
  });

  test('is not yet in force the day before its first, which may lie between two releases', () => {
    expect(status('U07.1', '2021-03-31')).toBe('not-yet');
    expect(status('U07.1', '2021-04-01')).toBe('valid');
  });

  test('becomes a header when codes are added below it', () => {
    expect(status('M54.5', '2021-09-30')).toBe('valid');
    const after = library.lookup('icd10cm', 'M54.5', '2021-10-01');
    expect(after).toMatchObject({ status: 'header', billable: false, from: '2021-10-01', title: 'Low back pain' });
    expect(after.through).toBeUndefined();
    expect(after.periods).toEqual([
      { from: '2015-10-01', through: '2021-09-30', state: 'valid', title: 'Low back pain' },
      { from: '2021-10-01', state: 'header', title: 'Low back pain' },
    ]);
  });

  test('has the title of its day', () => {
    expect(library.lookup('icd10cm', 'M54', '2021-09-30').title).toBe('Dorsalgia');
    expect(library.lookup('icd10cm', 'M54', '2021-10-01').title).toBe('Dorsalgia, new title');
  });

  test('has the title of its first release on days before it', () => {
    expect(library.lookup('icd10cm', 'U07.1', '2021-04-15')).toMatchObject({ status: 'valid', title: 'COVID-19' });
  });

  test('is absent when no release has it', () => {
    expect(library.lookup('icd10cm', 'M54.9', '2021-10-01')).toMatchObject({ status: 'absent', periods: [] });
  });

  test('is unknown, never wrong, outside the releases, whether some release has it or not', () => {
    for (const date of ['2020-09-30', '2022-10-01', 'soon', '2021-02-30']) {
      for (const code of ['M54.50', 'M54.9', 'T10']) {
        expect(library.lookup('icd10cm', code, date)).toMatchObject({
          status: 'unknown',
          unknownReason: 'outside-releases',
        });
      }
    }
  });

  test('is found dotted, undotted, in lower case and with stray spaces, and shown as published', () => {
    for (const text of ['M54.50', 'm54.50', 'M5450', ' m5450 ', 'M54 .50', 'm 54.5 0']) {
      expect(library.lookup('icd10cm', text, '2021-10-01')).toMatchObject({ code: 'M54.50', status: 'valid' });
    }
  });

  test('has its nearest ancestor in force as parent', () => {
    expect(library.lookup('icd10cm', 'M54.50', '2021-10-01').parent).toBe('M54.5');
    expect(library.lookup('icd10cm', 'M54', '2021-10-01').parent).toBeUndefined();
  });
});

test('no text and no date makes a question fail', () => {
  for (const text of ['', '.', '\0', '💉', 'A'.repeat(10_000), '../../etc', 'ſ54.50', '<script>']) {
    for (const date of ['2021-10-01', '', 'NaN', '9999-12-31', '0000-00-00']) {
      expect(() => library.lookup('icd10cm', text, date)).not.toThrow();
      expect(library.details('icd10cm', text, date)).toBeUndefined();
      expect(library.pathTo('icd10cm', text, date)).toEqual([]);
      expect(() => library.nearest('icd10cm', text, date, 5)).not.toThrow();
      expect(() => library.children('icd10cm', text, date)).not.toThrow();
      expect(() => library.search({ query: text, systems: [], date, limit: 5 })).not.toThrow();
    }
  }
});

test('a system without a pack answers unknown and says why', () => {
  expect(library.lookup('hcpcs', 'J1815', '2021-10-01')).toMatchObject({
    status: 'unknown',
    unknownReason: 'system-not-loaded',
  });
  expect(library.lookup('cpt', '99214', '2021-10-01')).toMatchObject({
    status: 'unknown',
    unknownReason: 'licensed-table-not-loaded',
  });
  expect(library.systems).toEqual(['icd10cm']);
});

describe('a system whose releases leave a gap', () => {
  const quarter = (from: string, through: string) => ({ from, through });
  const period = (from: string, through: string | undefined, state: 'valid' | 'unsure') => ({
    from,
    ...(through === undefined ? {} : { through }),
    state,
    title: 'x',
  });
  const codes: CodeHistory[] = [
    { code: 'A0001', periods: [period('2017-01-01', '2018-12-31', 'valid')] },
    { code: 'A0002', periods: [period('2017-01-01', undefined, 'valid')] },
    {
      code: 'A0003',
      periods: [period('2017-01-01', '2020-03-31', 'valid'), period('2020-04-01', undefined, 'unsure')],
    },
  ];
  const gapped = tinyLibrary('hcpcs', codes, [
    quarter('2017-01-01', '2017-03-31'),
    quarter('2020-01-01', '2020-06-30'),
  ]);
  const at = (code: string, date: string) => gapped.lookup('hcpcs', code, date);

  test('answers for known codes in the gap, because their dates are known', () => {
    expect(at('A0002', '2018-05-01').status).toBe('valid');
    expect(at('A0001', '2019-01-01').status).toBe('retired');
  });

  test('does not call a code absent in the gap', () => {
    expect(at('B9999', '2018-05-01')).toMatchObject({ status: 'unknown', unknownReason: 'between-releases' });
    expect(at('B9999', '2020-02-01').status).toBe('absent');
  });

  test('covers the quarters of its releases alone', () => {
    expect(gapped.covers('hcpcs', '2017-03-31')).toBe(true);
    expect(gapped.covers('hcpcs', '2017-04-01')).toBe(false);
    expect(gapped.releaseOn('hcpcs', '2017-04-01')).toBeUndefined();
  });

  test('is unsure of a code from the day on which it may have ended, and does not say that it did', () => {
    expect(at('A0003', '2020-03-31')).toMatchObject({ status: 'valid', billable: true });
    expect(at('A0003', '2020-03-31').through).toBeUndefined();
    const doubtful = at('A0003', '2020-04-01');
    expect(doubtful).toMatchObject({ status: 'unknown', unknownReason: 'between-releases', billable: false });
    expect(doubtful.periods).toEqual([{ from: '2017-01-01', state: 'valid', title: 'x' }]);
  });

  test('names the nearest covered day', () => {
    expect(gapped.nearestCovered('hcpcs', '2020-02-02')).toBe('2020-02-02');
    expect(gapped.nearestCovered('hcpcs', '2016-01-01')).toBe('2017-01-01');
    expect(gapped.nearestCovered('hcpcs', '2017-05-01')).toBe('2017-03-31');
    expect(gapped.nearestCovered('hcpcs', '2019-12-01')).toBe('2020-01-01');
    expect(gapped.nearestCovered('hcpcs', '2031-01-01')).toBe('2020-06-30');
    expect(gapped.nearestCovered('hcpcs', 'never')).toBeUndefined();
    expect(gapped.nearestCovered('cpt', '2020-01-01')).toBeUndefined();
  });
});

describe('dental codes', () => {
  test('are never denied: they are licensed, and the file of HCPCS Level II leaves them out', () => {
    const { status, unknownReason } = realCodes().lookup('hcpcs', 'D0120', '2020-10-01');
    expect({ status, unknownReason }).toEqual({ status: 'unknown', unknownReason: 'licensed-table-not-loaded' });
  });
});
