import type { FormatEntry } from '../format.js';

const NAME = /\.(x12|edi|837[pid]?|835|278|txt|dat)$/i;

/** Names that promise an interchange, so that a snippet of one is enough. */
const OWN_NAME = /\.(x12|edi|837[pid]?|835|278)$/i;

/** Separators are no letters, digits or blanks. */
const HEADER = /^ISA([^A-Za-z0-9\s])..\1/;

/** Functional groups of health care: claims, remittances, reviews, eligibility, status, enrolment, premium, acknowledgements. */
const GROUP = /^GS([^A-Za-z0-9\s])(?:HC|HP|HI|HS|HB|HR|HN|BE|RA|FA)\1/;
const ANY_GROUP = /[^A-Z0-9]\s*(GS([^A-Za-z0-9\s])[A-Z]{2}\2)/;

/** A transaction set of ours, or a claim, at the beginning of a text. */
const TRANSACTION = /^ST([^A-Za-z0-9\s])(?:837|835|278)\1/;
const CLAIM = /^CLM\*[^*~\n]{1,38}\*-?\d*\.?\d*\*[^*~\n]*\*[^*~\n]*\*\w\w(?:[:>][AB]?[:>]\w)/;
const SNIPPET = /^(?:BHT|HL|NM1|SBR|CLM|HI|LX|SV[1235]|CLP|SVC)\*/;

/** What is looked at: a header has 106 characters, the group follows it. */
const HEAD = 600;

/** Interchanges of claims, remittances and reviews, and pieces of them. */
export const x12: FormatEntry = {
  id: 'x12',
  globs: ['**/*.{x12,edi,837,837p,837i,837d,835,278}'],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName, text }) => isOurs(beginningOf(text), OWN_NAME.test(fileName)),
  load: async () => (await import('./index.js')).x12Format,
};

function beginningOf(text: string): string {
  const start = text.search(/[^\s\uFEFF]/);
  return start < 0 ? '' : text.slice(start, start + HEAD);
}

function isOurs(head: string, hasOwnName: boolean): boolean {
  if (GROUP.test(head) || TRANSACTION.test(head) || CLAIM.test(head)) return true;
  if (!HEADER.test(head)) return hasOwnName && (SNIPPET.test(head) || /^ISA[^A-Za-z0-9\s]/.test(head));
  const group = ANY_GROUP.exec(head.slice(3))?.[1];
  return group === undefined ? hasOwnName : GROUP.test(group);
}
