/**
 * CMS's administrative lists in FHIR Shorthand (FSH): a few lines about the code system, then `* #CODE "TEXT"` lines.
 * Discharge status, admission type and source, type of bill (facility, classification, frequency), place of service,
 * revenue centers, condition codes.
 */
import type { AdministrativeRow, SourceFile } from '../rows.js';
import { collapse, linesOf, quote, refuse } from './text.js';

/** `CodeSystem:`, `Title:`, `Id:`, `Description:`, and the rules `* ^url`, `* ^status`, `* ^content`. */
const PREAMBLE = /^(?:(?:CodeSystem|Title|Id|Description): \S.*|\* \^\w+ = \S.*)?$/;
const CONCEPT = /^\* #([0-9A-Z]{1,4}|~{1,4}) "((?:[^"\\]|\\.)*)"$/;

/**
 * Every code that a list prints, titles as printed (mostly capitals) with runs of blanks as one.
 *
 * `unassigned` marks what is printed and means nothing: RESERVED and UNASSIGNED fillers (in the frequency list, every
 * code of a reserved classification), `~` NO DESCRIPTION AVAILABLE, and the UNKNOWN that CMS keeps for its own data
 * (discharge status 00, admission type 0; admission type 9 "information not available" is assigned), revenue 0680 NOT
 * USED. `obsolete` marks codes that were assigned and are no longer: OBSOLETE, DISCONTINUED, TERM. in the text
 * (classifications 15 to 17 …, facility type 5, discharge status 71 and 72). Codes that payers keep for themselves
 * (PAYER CODE) are assigned. Dates in the text are left there: most tell of a revised description, not of a new code.
 *
 * Refuses any other line, and a code that comes twice.
 */
export function readAdministrativeList(file: SourceFile): AdministrativeRow[] {
  const rows: AdministrativeRow[] = [];
  const seen = new Set<string>();
  for (const [index, text] of linesOf(file, 'utf-8').entries()) {
    const match = CONCEPT.exec(text);
    if (match === null) {
      if (!PREAMBLE.test(text) || (rows.length > 0 && text !== '')) {
        refuse(file, index + 1, `${quote(text)}, expected * #CODE "TEXT"`);
      }
      continue;
    }
    const [, code = '', quoted = ''] = match;
    if (seen.has(code)) refuse(file, index + 1, `code ${code} comes twice`);
    seen.add(code);
    rows.push(rowOf(code, collapse(quoted.replace(/\\(["\\])/g, '$1'))));
  }
  if (rows.length === 0) refuse(file, 0, 'no code: expected lines * #CODE "TEXT"');
  return rows;
}

function rowOf(code: string, title: string): AdministrativeRow {
  const unassigned = code.startsWith('~') || isFiller(title);
  const obsolete = !unassigned && /\bOBSOLETE\b|\bDISCONTINUED (?:EFFECTIVE )?\d|\(TERM\. /.test(title);
  return { code, title, unassigned, ...(obsolete && { obsolete }) };
}

/** Titles that only hold a place, alone or after the name of their classification. */
const FILLERS = [
  /^UNASSIGNED$/,
  /^RESERVED$/i,
  /(?:^|, |-)RESERVED FOR (?:NATIONAL ASSIGNMENT|PUBLIC HEALTH DATA REPORTING)(?:$|, | \(EFF)/,
  /^UNKNOWN$|^Unknown Value \(but present in data\)$/,
  /^NO DESCRIPTION AVAILABLE$/,
  / - NOT USED$/,
];

function isFiller(title: string): boolean {
  // Point of origin: one meaning for newborns, one for all others; a filler only when both are.
  const meanings = title.split(/ \((?:NON-)?NEWBORN\)(?:\/|$)/).filter((meaning) => meaning !== '');
  return meanings.every((meaning) => FILLERS.some((filler) => filler.test(meaning)));
}
