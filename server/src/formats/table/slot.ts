/** What may be written in the cell at the caret. */
import type { IsoDate, SystemId } from '../../../../codesets/src/types.js';
import type { CodeSlot, Slot, ValueSlot } from '../../model/slot.js';
import type { Span } from '../../model/span.js';
import { POA_VALUES } from '../keyed/claim-values.js';
import type { CodeColumn } from './columns/layout.js';
import { partsOf } from './columns/plausible.js';
import type { CodeColumnRole } from './columns/role.js';
import { type CellPlace, cellAt } from './place.js';
import { type Edition, editionOf, FIRST_DAY_OF_ICD10 } from './read/edition.js';
import { factsOf } from './read/facts.js';
import type { TableContent } from './read/index.js';
import { dateGoverning } from './read/references.js';
import type { Row } from './scan/row.js';
import { codeFor, valueFor } from './write.js';

export function slotAt(text: string, content: TableContent, offset: number): Slot | undefined {
  const place = cellAt(text, content, offset);
  if (!place || place.isHeader) return undefined;
  const { layout } = content.table;
  const column = layout.codes.find(({ index }) => index === place.column);
  if (column) return codeSlot(column, place, text, content, offset);
  const companion = layout.companions.get(place.column);
  if (companion?.says === 'poa') return valueSlot(place, text, content, offset);
  return undefined;
}

function codeSlot(
  column: CodeColumn,
  { row }: CellPlace,
  text: string,
  content: TableContent,
  offset: number,
): CodeSlot | undefined {
  const date = dateGoverning(column.role, factsOf(row, content.table.layout));
  const systems = systemsOf(column.role, editionOf(column, row), date);
  if (systems === undefined) return undefined;
  const replace = valueAt(row, column.index, text, offset, column.pattern.isLoose === true);
  if (replace === undefined) return undefined;
  return {
    kind: 'code',
    systems,
    ...(date !== undefined && { date }),
    typed: text.slice(replace.start, offset),
    replace,
    write: (code) => valueFor(codeFor(code, systems[0] === 'icd10cm', content), replace.start, text, content),
  };
}

function valueSlot(
  { row, column }: CellPlace,
  text: string,
  content: TableContent,
  offset: number,
): ValueSlot | undefined {
  const replace = valueAt(row, column, text, offset, false);
  if (replace === undefined) return undefined;
  return {
    kind: 'value',
    values: POA_VALUES,
    typed: text.slice(replace.start, offset),
    replace,
    write: (value) => valueFor(value, replace.start, text, content),
  };
}

/**
 * The value that the caret is in or touches. In an empty cell, and behind the sign that separates the values of a list,
 * the caret itself. Undefined where something written would not be read as this cell's value.
 */
function valueAt(row: Row, column: number, text: string, offset: number, mayBeList: boolean): Span | undefined {
  const inside = row.inside(column);
  if (offset < inside.start || offset > inside.end) return undefined;
  const { start, end } = row.content(column);
  const written = text.slice(start, end);
  const parts = mayBeList ? partsOf(written) : [{ value: written, offset: 0 }];
  for (const part of parts) {
    const span = { start: start + part.offset, end: start + part.offset + part.value.length };
    if (span.start <= offset && offset <= span.end) return span;
  }
  const isBehindSeparator = mayBeList && /[;,|/]\s*$/.test(text.slice(inside.start, offset));
  return start === end || isBehindSeparator ? { start: offset, end: offset } : undefined;
}

/** Undefined where the cell is of a code set that is left alone. */
function systemsOf(role: CodeColumnRole, edition: Edition, date: IsoDate | undefined): SystemId[] | undefined {
  switch (role) {
    case 'line-code':
      return ['cpt', 'hcpcs'];
    case 'procedure':
    case 'claim-procedure':
      return edition === 'cpt' ? ['cpt', 'hcpcs'] : mayBeIcd10(edition, date) ? ['icd10pcs'] : undefined;
    case 'condition':
      return ['condition-code'];
    case 'modifier':
    case 'place-of-service':
    case 'revenue':
    case 'bill-type':
    case 'discharge-status':
    case 'admission-type':
    case 'admission-source':
      return [role];
    default:
      return mayBeIcd10(edition, date) ? ['icd10cm'] : undefined;
  }
}

function mayBeIcd10(edition: Edition, date: IsoDate | undefined): boolean {
  return edition === 'icd10' || (edition === 'unsaid' && (date === undefined || date >= FIRST_DAY_OF_ICD10));
}
