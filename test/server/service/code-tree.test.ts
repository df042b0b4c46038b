import { describe, expect, test } from 'vitest';
import { searchCodes } from '../../../server/src/service/code-search.js';
import { childRows, pathRows, systemRows } from '../../../server/src/service/code-tree.js';
import { realCodes } from '../../support/codes.js';

describe('the code browser', () => {
  test('starts with the loaded systems, named as people name them', () => {
    const labels = systemRows(realCodes()).map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(['ICD-10-CM', 'ICD-10-PCS', 'HCPCS Level II']);
    expect(labels).not.toContain('CPT');
  });

  test('goes from chapters over blocks and categories to codes', () => {
    const chapters = childRows(realCodes(), 'icd10cm');
    expect(chapters).toHaveLength(22);
    expect(chapters[3]).toMatchObject({ label: 'Chapter 4', kind: 'chapter', hasChildren: true });
    const diabetes = childRows(realCodes(), 'icd10cm', chapters[3]?.id).find(({ label }) => label === 'E08–E13');
    expect(diabetes).toMatchObject({ kind: 'block', title: expect.stringContaining('Diabetes mellitus') });
    const categories = childRows(realCodes(), 'icd10cm', diabetes?.id);
    expect(categories.map(({ id }) => id)).toEqual(['E08', 'E09', 'E10', 'E11', 'E13']);
  });

  test('shows what a code was on an older date', () => {
    const statusOn = (date: string) =>
      childRows(realCodes(), 'icd10cm', 'N18', date).find(({ id }) => id === 'N18.3')?.status;
    expect(statusOn('2020-09-30')).toBe('valid');
    expect(statusOn('2020-10-01')).toBe('header');
  });

  test('every row is found again by its path', () => {
    const rows = pathRows(realCodes(), 'icd10cm', 'n1832');
    expect(rows.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'system undefined',
      'chapter CH 14',
      'block N17-N19',
      'category N18',
      'category N18.3',
      'code N18.32',
    ]);
    for (const [index, row] of rows.entries()) {
      if (index === 0) continue;
      const siblings = childRows(realCodes(), 'icd10cm', rows[index - 1]?.id);
      expect(siblings.map(({ id }) => id)).toContain(row.id);
    }
  });

  test('has no path to what does not exist', () => {
    expect(pathRows(realCodes(), 'icd10cm', 'E11.99')).toEqual([]);
    expect(pathRows(realCodes(), 'cpt', '99214')).toEqual([]);
  });
});

describe('the search box', () => {
  const search = (query: string, limit = 10, date = '2026-01-20') =>
    searchCodes(realCodes(), { query, systems: [], date, limit });

  test('finds codes of several systems at once', () => {
    const systems = new Set(search('insulin', 50).hits.map(({ system }) => system));
    expect([...systems]).toEqual(expect.arrayContaining(['icd10cm', 'hcpcs']));
  });

  test('finds a code by its prefix', () => {
    expect(search('E11.2').hits.map(({ code }) => code)).toContain('E11.22');
  });

  test('keeps to the limit and says when it cut', () => {
    const { hits, more } = search('diabetes', 5);
    expect(hits).toHaveLength(5);
    expect(more).toBe(true);
  });

  test.each([0, -3, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('a limit of %s does no harm', (limit) => {
    expect(search('E11', limit).hits.length).toBeLessThanOrEqual(1000);
  });

  test('a date outside the releases is taken to the nearest day', () => {
    expect(search('N18.32', 10, '2031-01-01').hits[0]?.code).toBe('N18.32');
  });
});
