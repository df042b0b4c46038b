/**
 * What a CPT code's number alone tells: its section. Numbers and section names are facts that CMS publishes with its
 * fee schedule files; descriptors are the AMA's and appear nowhere.
 */
import { compact } from '../../../codesets/src/shapes.js';

export interface CptSection {
  readonly name: string;
  /** The numbers of the section, as people write them. */
  readonly range: string;
}

interface NumberRange {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

/** Category I, in the order of the numbers. The two blocks of Medicine surround the evaluation codes. */
const CATEGORY_ONE: readonly NumberRange[] = [
  { first: 100, last: 1999, name: 'Anesthesia' },
  { first: 10004, last: 69990, name: 'Surgery' },
  { first: 70010, last: 79999, name: 'Radiology' },
  { first: 80047, last: 89398, name: 'Pathology and Laboratory' },
  { first: 90281, last: 99199, name: 'Medicine' },
  { first: 99202, last: 99499, name: 'Evaluation and Management' },
  { first: 99500, last: 99607, name: 'Medicine' },
];

const BY_SUFFIX: Readonly<Record<string, string>> = {
  F: 'Category II, performance measurement',
  T: 'Category III, emerging technology',
  U: 'Proprietary Laboratory Analyses',
  M: 'Multianalyte Assays with Algorithmic Analyses, administrative codes',
  A: 'Immunization administration, numeric code with suffix A',
};

/** The section a CPT number falls in; undefined outside the published ranges and for text of another shape. */
export function cptSection(text: string): CptSection | undefined {
  const code = compact(text);
  const suffix = /^\d{4}([AFMTU])$/.exec(code)?.[1];
  if (suffix !== undefined) return { name: BY_SUFFIX[suffix] ?? '', range: `four digits and ${suffix}` };
  if (!/^\d{5}$/.test(code)) return undefined;
  const range = CATEGORY_ONE.find(({ first, last }) => Number(code) >= first && Number(code) <= last);
  return range && { name: range.name, range: `${fiveDigits(range.first)}–${fiveDigits(range.last)}` };
}

function fiveDigits(number: number): string {
  return String(number).padStart(5, '0');
}
