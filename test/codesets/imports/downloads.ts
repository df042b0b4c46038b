/** Downloads in the layouts of CMS, with codes of HCPCS Level II and numbers that stand for nothing. */
import { Buffer } from 'node:buffer';
import type { SourceFile } from '../../../codesets/compile/rows.js';

export function download(name: string, ...lines: string[]): SourceFile {
  return { name, bytes: Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1') };
}

const NOTICE = '"Notice of the owner of the codes. All rights reserved.\r\n\r\nRestrictions apply."';

/** Tab-separated, the headings over four lines. */
export const PTP_HEADINGS = [
  'Column1/Column2 Edits\t\t\t\t\t\t',
  `${NOTICE}\t\t\t\t\t\t`,
  '"Column 1"\t"Column 2"\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];

export function ptpDownload(name: string, ...rows: string[]): SourceFile {
  return download(name, ...PTP_HEADINGS, ...rows);
}

export function mueDownload(name: string, values: string, ...rows: string[]): SourceFile {
  return download(
    name,
    `${NOTICE},,,`,
    `"HCPCS/\r\nCPT Code",${values},MUE Adjudication Indicator,MUE Rationale`,
    ...rows,
  );
}

const COLUMNS = 31;

function feeRow(cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: COLUMNS }, (_, column) => cells[column] ?? '').join(',');
}

/** PPRRVU: titles, then headings over five lines of which the last names the columns. */
export const FEE_SCHEDULE_HEADINGS = [
  feeRow({ 2: '2024 National Physician Fee Schedule Relative Value File July Release' }),
  feeRow({ 2: 'Released 06/10/2024' }),
  feeRow({ 5: 'WORK', 6: 'NON-FAC', 8: 'FACILITY', 13: 'PCTC', 14: 'GLOB' }),
  ',,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,,,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT',
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
];

/** A line of the fee schedule; `indicators`: multiple, bilateral, assistant, co-surgeons, team. */
export function feeLine(code: string, modifier: string, component: string, days: string, indicators: string): string {
  const [multiple = '', bilateral = '', assistant = '', co = '', team = ''] = indicators;
  return `${code},${modifier},"Text, not read",A,,1.00,2.00,,1.00,,0.10,3.10,2.10,${component},${days},0.00,0.00,0.00,${multiple},${bilateral},${assistant},${co},${team},,33.2875,99,0,99,0.00,0.00,0.00`;
}
