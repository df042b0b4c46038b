import { describe, expect, test } from 'vitest';
import { firstDoubtfulDay, quarterEnd } from '../../../../codesets/compile/hcpcs/doubt.js';
import { hcpcsHistories } from '../../../../codesets/compile/hcpcs/history.js';
import { type HcpcsRelease, recordsByCode } from '../../../../codesets/compile/hcpcs/release.js';
import type { HcpcsRow } from '../../../../codesets/compile/rows.js';

type Row = Partial<HcpcsRow>;

function release(from: string, row: Row | undefined, hasFullDates = true): HcpcsRelease {
  const rows = row === undefined ? [] : [{ code: 'J0001', modifier: false, title: 'Drug', ...row }];
  return { name: from, from, through: quarterEnd(from), derived: !hasFullDates, hasFullDates, rows };
}

/** A code as the July 2024 file has it (full dates) and the October 2025 file (only the year of the last action). */
function inBoth(dated: Row | undefined, newest: Row): { releases: HcpcsRelease[]; doubt: string | undefined } {
  const releases = [release('2024-07-01', dated), release('2025-10-01', newest, false)];
  const records = recordsByCode(releases, false).get('J0001') ?? [];
  return { releases, doubt: firstDoubtfulDay(records) };
}

function periods(releases: readonly HcpcsRelease[]) {
  const newest = releases.at(-1);
  if (newest === undefined) throw new Error('no release');
  return hcpcsHistories(recordsByCode(releases, false), newest)[0]?.periods ?? [];
}

describe('a code of the newest file, of whose last action only the year is known', () => {
  test('is certain when the file before dates that action and has seen the whole year', () => {
    expect(
      inBoth({ added: '2003-01-01', actionEffective: '2003-01-01' }, { added: '2003-01-01', actionYear: 2003 }).doubt,
    ).toBeUndefined();
  });

  test('is certain when the addition is the action and nothing else is known', () => {
    expect(inBoth({ added: '1982-01-01' }, { added: '1982-01-01', actionYear: 1982 }).doubt).toBeUndefined();
  });

  test('may have ended at the turn to the year of an action that the file before does not have', () => {
    expect(
      inBoth({ added: '2015-01-01', actionEffective: '2015-01-01' }, { added: '2015-01-01', actionYear: 2025 }).doubt,
    ).toBe('2025-01-01');
  });

  test('may have ended after the quarter of the file before, when the action is of the year that it has not wholly seen', () => {
    expect(
      inBoth({ added: '2024-04-01', actionEffective: '2024-04-01' }, { added: '2024-04-01', actionYear: 2024 }).doubt,
    ).toBe('2024-10-01');
    expect(
      inBoth({ added: '2015-01-01', actionEffective: '2016-01-01' }, { added: '2015-01-01', actionYear: 2024 }).doubt,
    ).toBe('2024-10-01');
  });

  test('may have ended in a year long past, when the action was made later with effect back then', () => {
    expect(
      inBoth({ added: '2021-02-09', actionEffective: '2021-02-09' }, { added: '2021-02-09', actionYear: 2023 }).doubt,
    ).toBe('2023-01-01');
  });

  test('is certain when the newest file tells of an older action than the file before', () => {
    expect(
      inBoth({ added: '1995-01-01', actionEffective: '1997-01-01' }, { added: '1995-01-01', actionYear: 1995 }).doubt,
    ).toBeUndefined();
  });

  test('that is new is certain when it came in the last quarter of that year', () => {
    expect(inBoth(undefined, { added: '2025-10-01', actionYear: 2025 }).doubt).toBeUndefined();
    expect(inBoth(undefined, { added: '2024-10-01', actionYear: 2024 }).doubt).toBeUndefined();
  });

  test('that is new may have ended after its first quarter', () => {
    expect(inBoth(undefined, { added: '2025-01-01', actionYear: 2025 }).doubt).toBe('2025-04-01');
    expect(inBoth(undefined, { added: '2024-10-01', actionYear: 2025 }).doubt).toBe('2025-01-01');
  });
});

describe('periods', () => {
  test('run from the day added through the termination date', () => {
    expect(periods([release('2017-01-01', { added: '1990-01-01', terminated: '2016-12-31' })])).toEqual([
      { from: '1990-01-01', through: '2016-12-31', state: 'valid', title: 'Drug' },
    ]);
  });

  test('are those of the newest file with full dates: a code may end after an older file was made', () => {
    const old = release('2017-01-01', { added: '2010-01-01' });
    const newer = release('2020-10-01', { added: '2010-01-01', terminated: '2016-12-31' });
    expect(periods([old, newer])).toMatchObject([{ from: '2010-01-01', through: '2016-12-31' }]);
  });

  test('are two for a code that came back with another meaning, as J1440 did', () => {
    const releases = [
      release('2017-01-01', { title: 'Injection, filgrastim', added: '1994-01-01', terminated: '2013-12-31' }),
      release('2024-07-01', { title: 'Fecal microbiota', added: '2023-07-01', actionEffective: '2023-07-01' }),
    ];
    expect(periods(releases)).toEqual([
      { from: '1994-01-01', through: '2013-12-31', state: 'valid', title: 'Injection, filgrastim' },
      { from: '2023-07-01', state: 'valid', title: 'Fecal microbiota' },
    ]);
  });

  test('take a new title on the day of the action that brought it', () => {
    const releases = [
      release('2019-01-01', { title: 'Old', added: '2010-01-01', actionEffective: '2010-01-01' }),
      release('2020-01-01', { title: 'New', added: '2010-01-01', actionEffective: '2019-04-01' }),
    ];
    expect(periods(releases)).toEqual([
      { from: '2010-01-01', through: '2019-03-31', state: 'valid', title: 'Old' },
      { from: '2019-04-01', state: 'valid', title: 'New' },
    ]);
  });

  test('become unsure on the doubtful day, and a terminated code stays terminated', () => {
    const { releases } = inBoth(
      { added: '2015-01-01', actionEffective: '2015-01-01' },
      { added: '2015-01-01', actionYear: 2025 },
    );
    expect(periods(releases)).toEqual([
      { from: '2015-01-01', through: '2024-12-31', state: 'valid', title: 'Drug' },
      { from: '2025-01-01', state: 'unsure', title: 'Drug' },
    ]);
    const ended = inBoth(
      { added: '2015-01-01', actionEffective: '2020-01-01', terminated: '2019-12-31' },
      { added: '2015-01-01', actionYear: 2020 },
    );
    expect(periods(ended.releases)).toMatchObject([{ through: '2019-12-31', state: 'valid' }]);
  });

  test('become unsure after the last file that has the code, when no file says that it ended', () => {
    const releases = [release('2017-01-01', { added: '2010-01-01' }), release('2018-01-01', undefined)];
    expect(periods(releases)).toEqual([
      { from: '2010-01-01', through: '2017-03-31', state: 'valid', title: 'Drug' },
      { from: '2017-04-01', state: 'unsure', title: 'Drug' },
    ]);
  });
});

test('quarters end in March, June, September and December', () => {
  expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-09-30', '2024-10-01'].map(quarterEnd)).toEqual([
    ...['2024-03-31', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
  ]);
});
