import { describe, expect, test } from 'vitest';
import { readOrderFile } from '../../../../codesets/compile/readers/order-file.js';
import { readPcsTables } from '../../../../codesets/compile/readers/pcs-tables.js';
import type { PcsTable } from '../../../../codesets/compile/rows.js';
import { releaseFile, sourceFile } from '../../../support/release-file.js';
import { releasesFolder } from '../../../support/releases-folder.js';

const label = (code: string, text: string) => `<label code="${code}">${text}</label>`;
const axis = (pos: number, title: string, labels: string[], rest = '') =>
  `<axis pos="${pos}" values="${labels.length}"><title>${title}</title>${labels.join('')}${rest}</axis>`;

const FIXED = [
  axis(1, 'Section', [label('0', 'Medical and Surgical')]),
  axis(2, 'Body System', [label('D', 'Gastrointestinal System')]),
  axis(3, 'Operation', [label('T', 'Resection')], '<definition>Cutting out all of a body part</definition>'),
].join('');

const ROW = [
  axis(4, 'Body Part', [label('J', 'Appendix'), label('H', 'Cecum')]),
  axis(5, 'Approach', [label('0', 'Open'), label('4', 'Percutaneous Endoscopic')]),
  axis(6, 'Device', [label('Z', 'No Device')]),
  axis(7, 'Qualifier', [label('Z', 'No Qualifier')]),
].join('');

const tables = (content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<ICD10PCS.tabular><version>2099</version><title>Tables</title>\n${content}</ICD10PCS.tabular>`;
const table = (codes: number, row = ROW, fixed = FIXED) =>
  `<pcsTable>${fixed}<pcsRow codes="${codes}">${row}</pcsRow></pcsTable>`;
const read = (content: string) => readPcsTables(sourceFile('tables.xml', tables(content)));

test('a table has three fixed axes and rows of alternatives for the other four', () => {
  const [found] = read(table(4));
  expect(found?.code).toBe('0DT');
  expect(found?.axes[2]).toEqual({
    position: 3,
    title: 'Operation',
    labels: [{ value: 'T', label: 'Resection' }],
    definition: 'Cutting out all of a body part',
  });
  expect(
    found?.rows[0]?.axes.map(({ position, labels }) => [position, labels.map(({ value }) => value).join('')]),
  ).toEqual([
    ...[
      [4, 'JH'],
      [5, '04'],
      [6, 'Z'],
      [7, 'Z'],
    ],
  ]);
});

describe('a file that does not fit is refused', () => {
  test.each([
    ['a row that makes fewer codes than it says', table(6), 'tables.xml:3: the row makes 4 codes and says 6'],
    ['an axis with a value twice', table(4, ROW.replace('code="H"', 'code="J"')), 'the axis has 1 values and says 2'],
    ['axes out of order', table(4, ROW.replace('pos="5"', 'pos="6"')), 'axes 4, 6, 6, 7, expected 4, 5, 6, 7'],
    [
      'a character that ICD-10-PCS does not use',
      table(4, ROW.replace('code="J"', 'code="O"')),
      '"O" is no ICD-10-PCS character',
    ],
    ['a value without a label', table(4, ROW.replace('Appendix', '')), 'the value J has no label'],
    ['a table that comes twice', table(4) + table(4), 'table 0DT comes twice'],
    ['a table without rows', `<pcsTable>${FIXED}</pcsTable>`, 'the table has no row'],
    ['an unknown element', '<pcsNote>x</pcsNote>', 'tables.xml:3: the element <pcsNote> is not known here'],
    ['a file without tables', '', 'there is no table'],
  ])('%s', (_, content, message) => expect(() => read(content)).toThrow(message));
});

const folder = releasesFolder();
if (folder !== undefined) {
  const codesOf = ({ code, rows }: PcsTable): string[] =>
    rows.flatMap(({ axes }) =>
      axes.reduce((stems, { labels }) => stems.flatMap((stem) => labels.map(({ value }) => stem + value)), [code]),
    );

  test('the FY2026 tables make the order file: 914 tables and 79,115 codes, none twice', () => {
    const found = readPcsTables(releaseFile(folder, 'icd10pcs/2025-10-01/icd10pcs_tables_2026.xml.gz'));
    const order = readOrderFile(releaseFile(folder, 'icd10pcs/2025-10-01/icd10pcs_order_2026.txt.gz'));
    expect(found.map(({ code }) => code).sort()).toEqual(
      order.flatMap(({ code, valid }) => (valid ? [] : [code])).sort(),
    );
    expect(found.flatMap(({ rows }) => rows)).toHaveLength(2733);
    const codes = found.flatMap(codesOf).sort();
    expect(codes).toHaveLength(79_115);
    expect(codes).toEqual(order.flatMap(({ code, valid }) => (valid ? [code] : [])).sort());
  });
}
