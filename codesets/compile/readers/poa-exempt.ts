/** The CMS list of codes exempt from present-on-admission reporting: order number, dotted code, description; tabs. */
import { compact } from '../../src/shapes.js';
import type { PoaExemptRow, SourceFile } from '../rows.js';
import { linesOf, quote, refuse } from './text.js';

/**
 * Every exempt code, compact. The first line is a header whose first name changes with the year (`Order24`, `OrdFY25`).
 * Refuses any other layout, order numbers that do not rise and a code that comes twice.
 */
export function readPoaExempt(file: SourceFile): PoaExemptRow[] {
  const [header = '', ...lines] = linesOf(file, 'ascii');
  if (!/^Ord\w*\tPOAexemptCode\tDescription$/.test(header)) {
    refuse(file, 1, `the header is ${quote(header)}, expected Order…, POAexemptCode, Description`);
  }
  const seen = new Set<string>();
  let last = 0;
  return lines.map((text, index) => {
    const row = exemptRow(file, index + 2, text);
    if (row.order <= last) refuse(file, index + 2, `order number ${row.order} after ${last}, expected a higher one`);
    if (seen.has(row.code)) refuse(file, index + 2, `code ${row.code} comes twice`);
    last = row.order;
    seen.add(row.code);
    return row;
  });
}

function exemptRow(file: SourceFile, line: number, text: string): PoaExemptRow {
  const [order = '', code = '', description = '', ...more] = text.split('\t');
  if (more.length > 0 || description.trim() === '') {
    refuse(file, line, `expected three fields (order number, code, description), found ${quote(text)}`);
  }
  if (!/^\d{5}$/.test(order)) refuse(file, line, `the order number is ${quote(order)}, expected five digits`);
  if (!/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/.test(code)) {
    refuse(file, line, `the code is ${quote(code)}, expected a dotted ICD-10-CM code`);
  }
  return { order: Number(order), code: compact(code), description: description.trim() };
}
