import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../codesets/src/types.js';
import { tabularAddress, tabularDocument } from '../../../server/src/service/tabular-document.js';
import type { TabularDocument } from '../../../server/src/service/tabular-writer.js';
import { realCodes } from '../../support/codes.js';

function documentOf(code: string, { system = 'icd10cm' as SystemId, date = '2026-01-14' } = {}): TabularDocument {
  const address = tabularAddress(realCodes(), { system, code, date });
  const document = address && tabularDocument(realCodes(), address);
  if (document === undefined) throw new Error(`no document for ${code}`);
  return document;
}

function lineOf(document: TabularDocument, code: string): string {
  const span = document.locate(code);
  if (span === undefined) throw new Error(`${code} is not in the document`);
  const start = document.text.lastIndexOf('\n', span.start) + 1;
  return document.text.slice(start, document.text.indexOf('\n', span.start));
}

describe('a category as a document', () => {
  test('every code of a category shares its document', () => {
    const addresses = ['N18', 'N18.3', 'n1832'].map((code) =>
      tabularAddress(realCodes(), { system: 'icd10cm', code, date: '2026-01-14' }),
    );
    for (const address of addresses) expect(address).toEqual({ system: 'icd10cm', code: 'N18', date: '2026-01-14' });
  });

  test('lists all codes of the category in order, one step further in per level', () => {
    const rows = documentOf('N18')
      .text.split('\n')
      .filter((line) => /^ *N18/.test(line));
    // FY2026 order file, order numbers 24965 to 24975.
    expect(rows.map((row) => row.replace(/ .*$/, '') || row.trimEnd().replace(/^( *\S+).*$/, '$1'))).toEqual([
      'N18-',
      '  N18.1',
      '  N18.2',
      '  N18.3-',
      '    N18.30',
      '    N18.31',
      '    N18.32',
      '  N18.4',
      '  N18.5',
      '  N18.6',
      '  N18.9',
    ]);
  });

  test('locates every code on its own row, however it is written', () => {
    const document = documentOf('N18');
    expect(lineOf(document, 'N18.32')).toBe('    N18.32  Chronic kidney disease, stage 3b');
    expect(document.locate('n1832')).toEqual(document.locate('N18.32'));
    expect(document.locate('E11.22')).toBeUndefined();
  });

  test('marks what needs more characters with the dash of the tabular list', () => {
    expect(lineOf(documentOf('N18'), 'N18.3')).toContain('N18.3- ');
    expect(lineOf(documentOf('N18'), 'N18.6')).toContain('N18.6  ');
  });

  test('names release, chapter and block at the top', () => {
    const top = documentOf('E11').text.split('\n').slice(0, 12).join('\n');
    expect(top).toContain('ICD-10-CM FY2026');
    expect(top).toContain('Chapter 4 Endocrine, nutritional and metabolic diseases');
    expect(top).toContain('E08–E13 Diabetes mellitus');
  });

  test('prints the notes of chapter and block that the category inherits', () => {
    const { text } = documentOf('E11');
    const note = text.indexOf('transitory endocrine and metabolic disorders specific to newborn (P70-P74)');
    expect(note).toBeGreaterThan(text.indexOf('Chapter 4'));
    expect(note).toBeLessThan(text.indexOf('E08–E13'));
  });

  test('prints the notes of each code below it, and each note once', () => {
    const { text } = documentOf('N18');
    expect(text.split('hypertensive chronic kidney disease (I12.-, I13.-)')).toHaveLength(2);
    const dialysis = text.indexOf('code to identify dialysis status (Z99.2)');
    expect(dialysis).toBeGreaterThan(text.indexOf('N18.6'));
    expect(dialysis).toBeLessThan(text.indexOf('N18.9'));
  });

  test('lines that a heading introduces stand one step further in', () => {
    const lines = documentOf('E11').text.split('\n');
    const heading = lines.findIndex((line) => line.trim() === 'code to identify control using:');
    const indent = (line: string | undefined) => line?.search(/\S/) ?? 0;
    expect(indent(lines[heading + 1])).toBe(indent(lines[heading]) + 2);
  });

  test('links point at exactly the codes they name', () => {
    const { text, links } = documentOf('E11');
    const shown = links.map(({ span, code }) => [text.slice(span.start, span.end), code]);
    expect(shown).toContainEqual(['E10.-', 'E10']);
    expect(shown).toContainEqual(['N18.1-N18.6', 'N18.1']);
    expect(shown).toContainEqual(['E11.22', 'E11.22']);
  });

  test('prints the 7th characters where they are defined', () => {
    expect(documentOf('S72.001A').text).toMatch(/7th character:\n +A {2}initial encounter for closed fracture/);
  });
});

describe('codes that are not in force', () => {
  test('a deleted code is shown where it stood last', () => {
    const document = documentOf('T40.4X1A');
    expect(lineOf(document, 'T40.4X1A')).toContain('Poisoning by other synthetic narcotics, accidental');
    expect(document.text).toContain('as of 2020-09-30');
  });

  test('a code that begins later is shown where it will stand', () => {
    const document = documentOf('N18.32', { date: '2016-01-01' });
    expect(document.locate('N18.32')).toBeDefined();
    expect(document.text).toContain('as of 2020-10-01');
  });

  test('there is no document for a code that no release has', () => {
    expect(tabularAddress(realCodes(), { system: 'icd10cm', code: 'E11.99', date: '2026-01-14' })).toBeUndefined();
    expect(tabularDocument(realCodes(), { system: 'cpt', code: '99214', date: '2026-01-14' })).toBeUndefined();
  });
});

describe('chapters and blocks', () => {
  test('a block can be read as a document of its own', () => {
    const document = documentOf('E08-E13');
    expect(document.locate('E08')).toBeDefined();
    expect(document.locate('E13.9')).toBeDefined();
  });
});

describe('other systems', () => {
  test('HCPCS codes share the document of their block', () => {
    const addresses = ['J1815', 'J1817'].map((code) =>
      tabularAddress(realCodes(), { system: 'hcpcs', code, date: '2025-11-03' }),
    );
    expect(addresses[0]).toEqual(addresses[1]);
    const address = addresses[0];
    expect(address && tabularDocument(realCodes(), address)?.locate('J1817')).toBeDefined();
  });

  test('a flat list is one document', () => {
    const addresses = ['11', '21'].map((code) =>
      tabularAddress(realCodes(), { system: 'place-of-service', code, date: '2025-11-03' }),
    );
    expect(addresses[0]).toEqual(addresses[1]);
  });

  test.each([
    ['icd10pcs', '0DTJ4ZZ'],
    ['hcpcs', 'J1815'],
    ['modifier', 'RT'],
    ['place-of-service', '11'],
    ['revenue', '0450'],
  ] as const)('%s: the document of %s lists it', (system, code) => {
    expect(lineOf(documentOf(code, { system, date: '2025-11-03' }), code)).toContain(code);
  });
});
