/**
 * The ICD-10-CM and ICD-10-PCS order files (CMS, "ICD-10-CM/PCS order files" layout, icd10OrderFiles.pdf):
 * columns 1-5 order number, 7-13 code, 15 flag (1 valid, 0 header), 17-76 short title, from 78 long title;
 * columns 6, 14, 16 and 77 blank. ASCII. The order number, not the code, defines what a range "A-B" of codes means.
 */
import type { OrderRow, SourceFile } from '../rows.js';
import { columns, linesOf, quote, refuse } from './text.js';

/** Every line of an order file. Refuses any other layout, order numbers that do not rise, and a code that comes twice. */
export function readOrderFile(file: SourceFile): OrderRow[] {
  const seen = new Set<string>();
  let last = 0;
  return linesOf(file, 'ascii').map((text, index) => {
    const row = orderRow(file, index + 1, text);
    if (row.order <= last) refuse(file, index + 1, `order number ${row.order} after ${last}, expected a higher one`);
    if (seen.has(row.code)) refuse(file, index + 1, `code ${row.code} comes twice`);
    last = row.order;
    seen.add(row.code);
    return row;
  });
}

/** Columns 1-16 in one pass: number, blank, code padded to seven, blank, flag, blank. */
const LAYOUT = /^\d{5} (?:[A-Z0-9]{3} {4}|[A-Z0-9]{4} {3}|[A-Z0-9]{5} {2}|[A-Z0-9]{6} |[A-Z0-9]{7}) [01] /;

function orderRow(file: SourceFile, line: number, text: string): OrderRow {
  const shortTitle = columns(text, 17, 76).trim();
  const title = text.slice(77).trim();
  if (!LAYOUT.test(text) || text[76] !== ' ' || shortTitle === '' || title === '') refuse(file, line, fault(text));
  return {
    order: Number(columns(text, 1, 5)),
    code: columns(text, 7, 13).trimEnd(),
    valid: text[14] === '1',
    shortTitle,
    title,
  };
}

/** Names the first column that does not fit. */
function fault(text: string): string {
  if (!/^\d{5}$/.test(columns(text, 1, 5))) return `columns 1-5 are ${quote(columns(text, 1, 5))}, expected a number`;
  for (const blank of [6, 14, 16, 77]) {
    const found = columns(text, blank, blank);
    if (found !== ' ') return `column ${blank} is ${quote(found)}, expected a blank`;
  }
  const code = columns(text, 7, 13);
  if (!/^[A-Z0-9]{3,7} *$/.test(code)) return `columns 7-13 are ${quote(code)}, expected a code of 3 to 7 characters`;
  const flag = columns(text, 15, 15);
  if (flag !== '0' && flag !== '1') return `column 15 is ${quote(flag)}, expected 1 (valid) or 0 (header)`;
  return 'a title is missing: expected the short one in columns 17-76 and the long one from column 78';
}
