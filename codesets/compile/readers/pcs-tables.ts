/**
 * The ICD-10-PCS tables (CMS, icd10pcs_tables XML): a table fixes the first three characters; each of its rows lists
 * the values that may stand at positions 4 to 7, in any combination.
 */
import type { PcsAxis, PcsTable, PcsTableRow, SourceFile } from '../rows.js';
import { quote, refuse } from './text.js';
import {
  childrenOf,
  optionalText,
  readXml,
  requireAttribute,
  requireText,
  type XmlElement,
  type XmlRules,
} from './xml.js';

const RULES: XmlRules = {
  'ICD10PCS.tabular': { children: ['version', 'title', 'pcsTable'] },
  version: {},
  title: {},
  pcsTable: { children: ['axis', 'pcsRow'] },
  pcsRow: { attributes: ['codes'], children: ['axis'] },
  axis: { attributes: ['pos', 'values'], children: ['title', 'label', 'definition'] },
  label: { attributes: ['code'] },
  definition: {},
};

/**
 * Reads the tables. Refuses a row whose axes do not make the number of codes it says (`codes`), an axis that does not
 * have the number of values it says, axes out of place, and a table that comes twice.
 */
export function readPcsTables(file: SourceFile): PcsTable[] {
  const root = readXml(file, 'ICD10PCS.tabular', RULES);
  const seen = new Set<string>();
  const tables = childrenOf(root, 'pcsTable').map((element) => {
    const table = tableOf(file, element);
    if (seen.has(table.code)) refuse(file, element.line, `table ${table.code} comes twice`);
    seen.add(table.code);
    return table;
  });
  if (tables.length === 0) refuse(file, root.line, 'there is no table');
  return tables;
}

function tableOf(file: SourceFile, table: XmlElement): PcsTable {
  const axes = axesOf(file, table, [1, 2, 3]);
  if (axes.some((axis) => axis.labels.length !== 1))
    refuse(file, table.line, 'an axis of a table has more than one value');
  const rows = childrenOf(table, 'pcsRow').map((row) => rowOf(file, row));
  if (rows.length === 0) refuse(file, table.line, 'the table has no row');
  return { code: axes.map((axis) => axis.labels[0]?.value ?? '').join(''), axes, rows };
}

function rowOf(file: SourceFile, row: XmlElement): PcsTableRow {
  const axes = axesOf(file, row, [4, 5, 6, 7]);
  const product = axes.reduce((codes, axis) => codes * axis.labels.length, 1);
  const codes = requireAttribute(file, row, 'codes');
  if (String(product) !== codes) refuse(file, row.line, `the row makes ${product} codes and says ${codes}`);
  return { axes };
}

function axesOf(file: SourceFile, parent: XmlElement, positions: readonly number[]): PcsAxis[] {
  const elements = childrenOf(parent, 'axis');
  const found = elements.map((axis) => requireAttribute(file, axis, 'pos')).join(', ');
  if (found !== positions.join(', ')) refuse(file, parent.line, `axes ${found}, expected ${positions.join(', ')}`);
  return elements.map((axis, index) => axisOf(file, axis, positions[index] ?? 0));
}

/** Characters of ICD-10-PCS: digits and letters without I and O (ICD-10-PCS Reference Manual). */
const VALUE = /^[0-9A-HJ-NP-Z]$/;

function axisOf(file: SourceFile, axis: XmlElement, position: number): PcsAxis {
  const labels = childrenOf(axis, 'label').map((element) => {
    const value = requireAttribute(file, element, 'code');
    if (!VALUE.test(value)) refuse(file, element.line, `${quote(value)} is no ICD-10-PCS character`);
    if (element.text === '') refuse(file, element.line, `the value ${value} has no label`);
    return { value, label: element.text };
  });
  const declared = requireAttribute(file, axis, 'values');
  const distinct = new Set(labels.map(({ value }) => value)).size;
  if (String(distinct) !== declared) refuse(file, axis.line, `the axis has ${distinct} values and says ${declared}`);
  const definition = optionalText(file, axis, 'definition');
  return { position, title: requireText(file, axis, 'title'), labels, ...(definition !== undefined && { definition }) };
}
