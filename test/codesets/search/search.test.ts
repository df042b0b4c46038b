import { describe, expect, test } from 'vitest';
import type { SearchHit, SystemId } from '../../../codesets/src/index.js';
import { realCodes } from '../../support/codes.js';

const codes = realCodes();
const DATE = '2025-12-01';

function search(
  query: string,
  systems: readonly SystemId[] = ['icd10cm'],
  date = DATE,
  limit = 20,
): readonly SearchHit[] {
  return codes.search({ query, systems, date, limit }).hits;
}
const found = (...args: Parameters<typeof search>) => search(...args).map(({ code }) => code);

describe('a code or its beginning', () => {
  test.each([['E11.2'], ['E112'], ['e11.2'], ['e112'], [' E11.2 '], ['E11.2 ']])(
    '%j finds E11.2 and the codes below it',
    (query) => {
      expect(found(query)).toEqual(['E11.2', 'E11.21', 'E11.22', 'E11.29']);
    },
  );

  test('lists headers before the codes below them, so that one leads on to the other', () => {
    const hits = search('E11', ['icd10cm'], DATE, 5);
    expect(hits.map(({ code, status }) => [code, status])).toEqual([
      ['E11', 'header'],
      ['E11.0', 'header'],
      ['E11.1', 'header'],
      ['E11.2', 'header'],
      ['E11.3', 'header'],
    ]);
    expect(hits[0]?.matched).toEqual(['code']);
  });

  test('says that there are more than the limit', () => {
    expect(codes.search({ query: 'E11', systems: ['icd10cm'], date: DATE, limit: 5 }).more).toBe(true);
    expect(codes.search({ query: 'E11.2', systems: ['icd10cm'], date: DATE, limit: 4 }).more).toBe(false);
  });

  test('never enters the word index: E11.99 does not find titles with an 11 or a 99', () => {
    expect(search('E11.99')).toEqual([]);
    expect(search('E1199', ['icd10cm', 'icd10pcs', 'hcpcs'])).toEqual([]);
  });

  test('may be a word of titles all the same: G6PD and B12 are', () => {
    expect(found('G6PD')).toContain('D55.0');
    expect(found('B12')).toContain('D51.9');
  });

  test('is offered by the date: retired codes are left out, the code itself is not', () => {
    expect(search('M54.5', ['icd10cm'], '2021-09-30').map(({ code, status }) => [code, status])).toEqual([
      ['M54.5', 'valid'],
    ]);
    expect(found('M54.5', ['icd10cm'], '2021-10-01')).toEqual(['M54.5', 'M54.50', 'M54.51', 'M54.59']);
    expect(found('M54.50', ['icd10cm'], '2021-09-30')).toEqual(['M54.50']);
    expect(search('T10', ['icd10cm']).map(({ status }) => status)).not.toContain('retired');
    expect(search('J1440', ['hcpcs'], '2019-02-01')).toMatchObject([
      { code: 'J1440', status: 'retired', billable: false },
    ]);
  });
});

describe('words of a title', () => {
  test('are found in any order, the last one unfinished', () => {
    expect(found('type 2 diabetes chronic kid')[0]).toBe('E11.22');
    expect(found('kidney chronic diabetes type 2')[0]).toBe('E11.22');
  });

  test('match without regard to case, accents and possessives', () => {
    expect(found('MENIERE disease')).toContain('H81.09');
    expect(found('crohns disease')[0]).toBe('K50.90');
    expect(found("Crohn's disease")[0]).toBe('K50.90');
  });

  test('may be in the plural', () => {
    const hits = search('fractures femur');
    expect(hits.length).toBeGreaterThan(0);
    for (const { title } of hits) expect(title).toMatch(/fracture.* femur/i);
  });

  test('reach a code through its inclusion terms', () => {
    expect(found('diabetes NOS')).toContain('E11');
    expect(found('stroke nos')).toContain('I63.9');
  });

  test('bring codes that may be reported, and short titles, first', () => {
    const hits = search('essential hypertension');
    expect(hits[0]).toMatchObject({ code: 'I10', billable: true });
    const pain = found('low back pain');
    expect(pain.indexOf('M54.50')).toBeLessThan(pain.indexOf('M54.5'));
  });

  test('mean all of them where some title has all', () => {
    for (const { title } of search('resection of appendix', ['icd10pcs', 'icd10cm', 'hcpcs'])) {
      expect(title).toMatch(/resection of appendix/i);
    }
  });

  test('find what has the others where no title knows one of them', () => {
    expect(found('zzzz hypertension')).toContain('I10');
    expect(found('zzzz yyyy')).toEqual([]);
  });

  test('tell which of them matched', () => {
    expect(search('chronic kid')[0]?.matched).toEqual(['chronic', 'kid']);
    expect(search('stroke nos').find(({ code }) => code === 'I63.9')?.matched).toEqual(['stroke', 'nos']);
    expect(search('zzzz hypertension')[0]?.matched).toEqual(['hypertension']);
  });

  test('offer nothing that is not in force on the date', () => {
    for (const date of ['2016-01-01', '2021-02-01', DATE]) {
      for (const { status } of search('covid', ['icd10cm'], date)) expect(['valid', 'header']).toContain(status);
    }
    expect(found('covid 19', ['icd10cm'], '2020-03-31')).not.toContain('U07.1');
    expect(found('covid 19', ['icd10cm'], '2020-04-01')).toContain('U07.1');
  });
});

describe('several systems', () => {
  test('share one list, best first', () => {
    const hits = search('insulin', ['icd10cm', 'hcpcs']);
    expect(new Set(hits.map(({ system }) => system)).size).toBe(2);
    for (const [index, hit] of hits.slice(1).entries()) {
      if (hit.status !== 'unknown') expect(hit.score).toBeLessThanOrEqual(hits[index]?.score ?? 0);
    }
  });

  test('are all of them when none is named', () => {
    expect(codes.search({ query: 'J1815', systems: [], date: DATE, limit: 5 }).hits).toMatchObject([
      { system: 'hcpcs', code: 'J1815' },
    ]);
  });

  test('without a pack answer nothing', () => {
    expect(search('99214', ['cpt'])).toEqual([]);
  });
});

describe('short lists', () => {
  test('are listed whole without a query', () => {
    expect(
      codes.search({ query: '', systems: ['admission-type'], date: DATE, limit: 50 }).hits.map(({ code }) => code),
    ).toEqual([...['1', '2', '3', '4', '5', '9']]);
  });

  test('find a code and the words of titles', () => {
    expect(found('LT', ['modifier'])[0]).toBe('LT');
    expect(found('left side', ['modifier'])).toContain('LT');
    expect(found('office', ['place-of-service'])).toContain('11');
    expect(found('045', ['revenue'])).toContain('0450');
  });
});

describe('dates that no release covers', () => {
  test('are offered what the nearest release has, and told that nothing is certain', () => {
    const hits = search('type 2 diabetes', ['icd10cm'], '2031-01-01');
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(hit).toMatchObject({ status: 'unknown', billable: false });
    expect(found('J1815', ['hcpcs'], '2026-01-14')).toEqual(['J1815']);
  });
});

test('a limit below one asks for one, and above a thousand for a thousand', () => {
  for (const limit of [0, -5, Number.NaN]) expect(search('diabetes', ['icd10cm'], DATE, limit)).toHaveLength(1);
  expect(search('fracture', ['icd10cm'], DATE, 1e9)).toHaveLength(1000);
});
