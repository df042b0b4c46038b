/** The service lines of a claim. */
import type { CodeReference, Diagnosis, ServiceLine } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { Layout } from '../columns/layout.js';
import { isPlaceholder, partsOf } from '../columns/plausible.js';
import type { CodeColumnRole } from '../columns/role.js';
import type { Row } from '../scan/row.js';
import { dateOf } from './facts.js';
import type { CodeCell } from './references.js';
import type { Table } from './table.js';

/** A pointer as written, with the diagnosis that it means in its row. */
export interface RowPointer {
  readonly span: Placed<number>['span'];
  /** Undefined for a number beyond the diagnoses of the row. */
  readonly diagnosis: Diagnosis | undefined;
  readonly number: number;
}

/** A line with the pointers of its row. */
export interface RowLine {
  readonly line: ServiceLine;
  readonly pointers: readonly RowPointer[];
}

const NO_POINTERS: ServiceLine['pointers'] = [];

/** The lines that a row is: one, or one for each of several columns of service codes. */
export function linesOf(row: Row, cells: readonly CodeCell[], { layout }: Table): ServiceLine[] {
  const codes = codesOf(cells, 'line-code');
  const [code] = codes;
  const revenue = firstCode(cells, 'revenue');
  if (!code && !revenue) return [];
  const isAlone = codes.length < 2;
  const line = present({
    code,
    modifiers: isAlone ? codesOf(cells, 'modifier') : [],
    units: isAlone ? unitsOf(row, layout) : undefined,
    from: dateOf(row, layout, 'service-from'),
    through: dateOf(row, layout, 'service-through'),
    place: firstCode(cells, 'place-of-service'),
    revenue: isAlone ? revenue : undefined,
    pointers: NO_POINTERS,
    span: { start: row.start, end: row.end },
  });
  return isAlone ? [line] : codes.map((each) => ({ ...line, code: each, span: each.span }));
}

/** The codes of the columns with a role. */
export function codesOf(cells: readonly CodeCell[], role: CodeColumnRole): CodeReference[] {
  const found: CodeReference[] = [];
  for (const { column, codes } of cells) if (column.role === role) found.push(...codes);
  return found;
}

export function firstCode(cells: readonly CodeCell[], role: CodeColumnRole): CodeReference | undefined {
  for (const { column, codes } of cells) if (column.role === role && codes.length > 0) return codes[0];
  return undefined;
}

/** Units, where the row has a number. Files of paid claims write 0 for lines that are counted otherwise. */
function unitsOf(row: Row, layout: Layout): Placed<number> | undefined {
  const [column] = layout.of('units');
  if (column === undefined) return undefined;
  const text = row.textOf(column);
  if (!/^-?\d{1,9}(?:\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  const isPaidClaim = layout.columns[column]?.pattern.isCommon !== true;
  return value === 0 && isPaidClaim ? undefined : { value, span: row.content(column) };
}

/**
 * The pointers of a row: numbers from 1 or letters from A, in one column or several. `unclear` where they can be read in
 * more than one way: `12`, a 0, or a diagnosis that is left out.
 */
export function pointersOf(
  row: Row,
  { layout }: Table,
  targets: readonly (Diagnosis | undefined)[],
): readonly RowPointer[] | 'unclear' {
  const pointers: RowPointer[] = [];
  for (const column of layout.of('pointer')) {
    const text = row.textOf(column);
    if (isPlaceholder(text) && text !== '0') continue;
    const first = row.content(column).start;
    for (const { value, offset } of partsOf(text)) {
      const numbers = numbersIn(value);
      if (numbers === undefined) return 'unclear';
      for (const [index, number] of numbers.entries()) {
        const start = first + offset + index;
        const length = numbers.length > 1 ? 1 : value.length;
        pointers.push({ number, diagnosis: targets[number - 1], span: { start, end: start + length } });
      }
    }
  }
  const hasGap = pointers.some(({ number, diagnosis }) => diagnosis === undefined && number <= targets.length);
  return hasGap || targets.length === 0 ? 'unclear' : pointers;
}

/** `1`, `10`, `B`, `ABD`. */
function numbersIn(text: string): readonly number[] | undefined {
  if (/^[A-L]+$/i.test(text)) return [...text.toUpperCase()].map((letter) => letter.charCodeAt(0) - 64);
  return /^(?:[1-9]|10)$/.test(text) ? [Number(text)] : undefined;
}
