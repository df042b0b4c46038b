import { describe, expect, test } from 'vitest';
import type { CodeNode, SystemId } from '../../../codesets/src/index.js';
import { realCodes } from '../../support/codes.js';

const codes = realCodes();
const DATE = '2025-12-01';
const children = (system: SystemId, id?: string, date = DATE) => codes.children(system, id, date);
const ids = (nodes: readonly CodeNode[]) => nodes.map(({ id }) => id);

describe('ICD-10-CM', () => {
  test('has 22 chapters in order', () => {
    expect(ids(children('icd10cm'))).toEqual(Array.from({ length: 22 }, (_, index) => `CH ${index + 1}`));
    expect(children('icd10cm')[3]).toEqual({
      system: 'icd10cm',
      id: 'CH 4',
      kind: 'chapter',
      status: 'header',
      title: 'Endocrine, nutritional and metabolic diseases (E00-E89)',
      hasChildren: true,
    });
  });

  test('leads from a chapter through its blocks to categories and codes', () => {
    expect(ids(children('icd10cm', 'CH 4'))).toContain('E08-E13');
    expect(ids(children('icd10cm', 'E08-E13'))).toEqual(['E08', 'E09', 'E10', 'E11', 'E13']);
    expect(ids(children('icd10cm', 'E11.2'))).toEqual(['E11.21', 'E11.22', 'E11.29']);
    expect(children('icd10cm', 'E11.22')).toEqual([]);
  });

  test('keeps blocks inside blocks', () => {
    expect(ids(children('icd10cm', 'CH 2'))).toEqual([
      'C00-C96',
      'D00-D09',
      'D10-D36',
      'D3A-D3A',
      'D37-D48',
      'D49-D49',
    ]);
    expect(ids(children('icd10cm', 'C00-C96'))).toEqual(['C00-C75', 'C7A-C7A', 'C7B-C7B', 'C76-C80', 'C81-C96']);
    expect(ids(codes.pathTo('icd10cm', 'C61', DATE))).toEqual(['CH 2', 'C00-C96', 'C00-C75', 'C60-C63', 'C61']);
  });

  test('gives categories that came later to the block before them, under its new name', () => {
    expect(ids(codes.pathTo('icd10cm', 'QA0.010', DATE)).slice(0, 3)).toEqual(['CH 17', 'Q90-QA0', 'QA0']);
    expect(children('icd10cm')[16]?.title).toMatch(/\(Q00-QA0\)$/);
    expect(children('icd10cm', undefined, '2025-09-30')[16]?.title).toMatch(/\(Q00-Q99\)$/);
    expect(ids(codes.pathTo('icd10cm', 'I1A.0', DATE))).toEqual(['CH 9', 'I10-I1A', 'I1A', 'I1A.0']);
    expect(ids(codes.pathTo('icd10cm', 'I10', '2023-09-30'))).toEqual(['CH 9', 'I10-I16', 'I10']);
  });

  test('has a place for the codes of chapter 22 before a tabular list printed it', () => {
    expect(ids(codes.pathTo('icd10cm', 'U07.1', '2020-04-01'))).toEqual(['CH 22', 'U00-U49', 'U07', 'U07.1']);
  });

  test('names a block of one category apart from the category', () => {
    expect(children('icd10cm', 'C50-C50')).toMatchObject([{ id: 'C50', kind: 'category' }]);
    expect(ids(children('icd10cm', 'C50'))).toEqual([
      'C50.0',
      'C50.1',
      'C50.2',
      'C50.3',
      'C50.4',
      'C50.5',
      'C50.6',
      'C50.8',
      'C50.9',
      'C50.A',
    ]);
  });

  test('reaches every code from the top, each once', () => {
    const seen = new Set<string>();
    const visit = (id: string | undefined): void => {
      for (const node of children('icd10cm', id)) {
        expect(seen.has(`${node.kind} ${node.id}`)).toBe(false);
        seen.add(`${node.kind} ${node.id}`);
        if (node.hasChildren) visit(node.id);
      }
    };
    visit(undefined);
    const valid = [...seen].filter((key) => codes.lookup('icd10cm', key.replace(/^\w+ /, ''), DATE).status === 'valid');
    expect(valid).toHaveLength(74_719);
  }, 120_000);

  test('shows retired codes as such and hides those that are still to come', () => {
    // M54.50 came on 2021-10-01; H81.41 and its siblings ended when H81.4 became a code again.
    expect(children('icd10cm', 'M54.5', '2021-09-30')).toEqual([]);
    expect(children('icd10cm', 'H81.4').map(({ id, status }) => [id, status])).toEqual([
      ['H81.41', 'retired'],
      ['H81.42', 'retired'],
      ['H81.43', 'retired'],
      ['H81.49', 'retired'],
    ]);
    expect(children('icd10cm', 'H81').find(({ id }) => id === 'H81.4')).toMatchObject({
      status: 'valid',
      kind: 'code',
    });
  });
});

describe('ICD-10-PCS', () => {
  test('leads from section through body system and table to a body part and its codes', () => {
    expect(children('icd10pcs')).toHaveLength(17);
    expect(children('icd10pcs', '0').find(({ id }) => id === '0D')).toMatchObject({
      title: 'Gastrointestinal System',
      kind: 'block',
    });
    expect(children('icd10pcs', '0D').find(({ id }) => id === '0DT')).toMatchObject({
      kind: 'category',
      status: 'header',
    });
    expect(children('icd10pcs', '0DT').find(({ id }) => id === '0DTJ')).toMatchObject({
      title: 'Appendix',
      hasChildren: true,
    });
    expect(ids(children('icd10pcs', '0DTJ'))).toEqual(['0DTJ0ZZ', '0DTJ4ZG', '0DTJ4ZZ', '0DTJ7ZZ', '0DTJ8ZZ']);
    expect(ids(codes.pathTo('icd10pcs', '0dtj4zz', DATE))).toEqual(['0', '0D', '0DT', '0DTJ', '0DTJ4ZZ']);
  });

  test('keeps every list short enough to look through', () => {
    const longest = { id: '', count: 0 };
    for (const section of children('icd10pcs')) {
      for (const system of children('icd10pcs', section.id)) {
        for (const table of children('icd10pcs', system.id)) {
          const groups = children('icd10pcs', table.id);
          if (groups.length > longest.count) Object.assign(longest, { id: table.id, count: groups.length });
        }
      }
    }
    expect(longest.count).toBeLessThan(120);
  });
});

describe('HCPCS and the small systems', () => {
  test('HCPCS is grouped by letter and hundred', () => {
    expect(ids(children('hcpcs')).join('')).toBe('ABCEGHJKLMPQRSTUV');
    expect(ids(children('hcpcs', 'J'))).toContain('J1800-J1899');
    expect(ids(children('hcpcs', 'J1800-J1899'))).toContain('J1815');
    expect(ids(codes.pathTo('hcpcs', 'J1815', DATE))).toEqual(['J', 'J1800-J1899', 'J1815']);
  });

  test('types of bill are grouped by classification', () => {
    expect(children('bill-type', undefined, '2026-01-14').find(({ id }) => id === '013')).toMatchObject({
      title: 'HOSPITAL OUTPATIENT',
    });
    expect(ids(codes.pathTo('bill-type', '0131', '2026-01-14'))).toEqual(['013', '0131']);
  });

  test('places of service are a flat list with proper names', () => {
    expect(children('place-of-service', undefined, '2026-01-14').find(({ id }) => id === '11')).toMatchObject({
      title: 'Office',
      kind: 'code',
    });
  });
});

describe('billable codes below', () => {
  test('a header come in tabular order, at most as many as asked for', () => {
    expect(ids(codes.billableBelow('icd10cm', 'e112', DATE, 10))).toEqual(['E11.21', 'E11.22', 'E11.29']);
    expect(codes.billableBelow('icd10cm', 'S72', DATE, 7)).toHaveLength(7);
  });

  test('a block are those of its categories', () => {
    expect(ids(codes.billableBelow('icd10cm', 'CH 4', DATE, 1))).toEqual(['E00.0']);
  });

  test('a code that may be reported is the code itself; nothing is below nonsense', () => {
    expect(ids(codes.billableBelow('icd10cm', 'E11.22', DATE, 5))).toEqual(['E11.22']);
    expect(codes.billableBelow('icd10cm', 'ZZZ', DATE, 5)).toEqual([]);
  });

  test('a header are those of the date', () => {
    expect(ids(codes.billableBelow('icd10cm', 'M54.5', '2021-09-30', 5))).toEqual(['M54.5']);
    expect(ids(codes.billableBelow('icd10cm', 'M54.5', '2021-10-01', 5))).toEqual(['M54.50', 'M54.51', 'M54.59']);
  });
});

describe('codes that look most like a text', () => {
  const nearest = (system: SystemId, text: string, limit = 5) => ids(codes.nearest(system, text, DATE, limit));

  test('are those with letters read as digits, first of all', () => {
    expect(nearest('icd10cm', 'EI1.9')[0]).toBe('E11.9');
    expect(nearest('icd10cm', 'J44.O')[0]).toBe('J44.0');
    expect(nearest('icd10pcs', 'ODTJ4ZZ')).toContain('0DTJ4ZZ');
    expect(nearest('hcpcs', 'J1B15')).toContain('J1815');
  });

  test('are those with neighbours exchanged, a character wrong, missing or too many', () => {
    expect(nearest('icd10cm', 'E11.92')).toContain('E11.9');
    expect(nearest('icd10cm', 'E1.91')).toContain('E11.9');
    expect(nearest('icd10cm', 'E11.2Z')).toEqual(['E11.21', 'E11.22', 'E11.29', 'E11.2', 'E11']);
  });

  test('are in force on the date and not the text itself', () => {
    for (const { id, status } of codes.nearest('icd10cm', 'M54.5', '2021-09-30', 10)) {
      expect(['valid', 'header']).toContain(status);
      expect(id).not.toBe('M54.5');
      expect(id).not.toBe('M54.50');
    }
  });

  test('are none for what is nothing like a code, however long', () => {
    expect(nearest('icd10cm', '???')).toEqual([]);
    expect(codes.nearest('icd10cm', 'X'.repeat(100_000), DATE, 5).length).toBeLessThanOrEqual(5);
  });
});
