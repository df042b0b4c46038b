/** Finds out what the columns of a table hold, from their names. */
import { COLUMN_PATTERNS } from './names.js';
import type { ColumnPattern } from './pattern.js';
import type { ColumnRole } from './role.js';

/** A column whose name is known. */
export interface Column {
  /** Position in the row. */
  readonly index: number;
  /** As the header writes it. */
  readonly name: string;
  readonly role: ColumnRole;
  /** The number in the name; 0 where it has none. */
  readonly number: number;
  readonly pattern: ColumnPattern;
}

interface Known {
  readonly simplified: string;
  readonly pattern: ColumnPattern | undefined;
  /** The number that stood for `#`; 0 where the name is known as it is. */
  readonly number: number;
}

const LONGEST_NAME = 80;

/** A file is read again with each keystroke: its names are the same. */
const names = new Map<string, Known>();
const templates = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 5000;

const PATTERNS: ReadonlyMap<string, ColumnPattern> = new Map(
  COLUMN_PATTERNS.flatMap((pattern) => templatesOf(pattern.names).map((key) => [key, pattern] as const)).reverse(),
);

/** The column of a name; undefined for names that mean nothing here. */
export function recognise(name: string, index: number): Column | undefined {
  const { pattern, number } = known(name);
  return pattern && { index, name, role: pattern.role, number, pattern };
}

/** The name in the form in which names are compared. */
export function simplifiedName(name: string): string {
  return known(name).simplified;
}

/** Names written as a list, in the form in which they are compared, `#` being the number that is given. */
export function spellings(names: string | undefined, number: number): string[] {
  if (names === undefined) return [];
  return templatesOf(names).flatMap((template) => {
    if (!template.includes('#')) return [template];
    return number === 0 ? [] : [template.replace('#', String(number))];
  });
}

function known(name: string): Known {
  const remembered = names.get(name);
  if (remembered) return remembered;
  if (names.size >= MOST_REMEMBERED) names.clear();
  const simple = simplified(name);
  const found = { simplified: simple, ...patternOf(simple) };
  names.set(name, found);
  return found;
}

function patternOf(simple: string): Pick<Known, 'pattern' | 'number'> {
  const exact = PATTERNS.get(simple);
  if (exact) return { pattern: exact, number: 0 };
  for (const run of simple.matchAll(/\d+/g)) {
    const pattern = PATTERNS.get(`${simple.slice(0, run.index)}#${simple.slice(run.index + run[0].length)}`);
    if (pattern && run[0].length <= 3) return { pattern, number: Number(run[0]) };
  }
  return { pattern: undefined, number: 0 };
}

function templatesOf(list: string): readonly string[] {
  const remembered = templates.get(list);
  if (remembered) return remembered;
  const found = list.split(' ').map(simplified);
  templates.set(list, found);
  return found;
}

/**
 * `ICD_DGNS_CD1`, `Icd Dgns Cd 01` and `icd-dgns-cd-1` are one name. Between two numbers one sign stays, so that
 * `icd10_1` is no tenth edition with a hundred and one columns; `1ST` is 1.
 */
function simplified(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, '_')
    .replace(/(\d)(?:st|nd|rd|th)(?=_|$)/g, '$1')
    .replace(/(^|[^0-9])0+(?=\d)/g, '$1')
    .replace(/([0-9#])_(?=[0-9#])/g, '$1\u0000')
    .replaceAll('_', '')
    .replaceAll('\u0000', '_');
}
