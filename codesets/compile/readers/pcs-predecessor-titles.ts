/** The titles that the CMS conversion table of ICD-10-PCS gives to codes that were reported before. */
import type { SourceFile } from '../rows.js';
import { PCS_CONVERSION_HEADER } from './pcs-conversion-table.js';
import { quotedTable } from './tables.js';

/**
 * The title of each previous code as the table prints it. The order files that are loaded begin with 2021-10-01; codes
 * that ended before have their only official title here. A code that comes several times keeps its last title.
 */
export function readPcsPredecessorTitles(file: SourceFile): Map<string, string> {
  const rows = quotedTable(file, { delimiter: '\t', encoding: 'ascii', header: PCS_CONVERSION_HEADER, lengths: [7] });
  const titles = new Map<string, string>();
  for (const { fields } of rows) {
    const [, , , code = '', title = ''] = fields;
    if (/^[0-9A-Z]{7}$/.test(code) && title !== '') titles.set(code, title);
  }
  return titles;
}
