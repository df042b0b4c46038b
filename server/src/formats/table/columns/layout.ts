/** What a table says where: the known columns, and which of them speak of which. */
import { MOST_COLUMNS, type Row } from '../scan/row.js';
import { isCodeRole, looksRight } from './plausible.js';
import { type Column, recognise, simplifiedName, spellings } from './recognise.js';
import type { CodeColumnRole, ColumnRole } from './role.js';

/** A column of codes with the columns that say more of them, as positions in the row. */
export interface CodeColumn extends Column {
  readonly role: CodeColumnRole;
  readonly version?: number;
  readonly poa?: number;
  readonly date?: number;
}

export interface Layout {
  /** The header as written. */
  readonly names: readonly string[];
  /** By position; undefined for columns that are left alone. */
  readonly columns: readonly (Column | undefined)[];
  /** In the order of the row. */
  readonly codes: readonly CodeColumn[];
  /** By position: the codes that the column says more of. */
  readonly companions: ReadonlyMap<number, Companion>;
  /** Positions of the columns with a role, in the order of the row. */
  of(role: ColumnRole): readonly number[];
}

/** A column that says something of the codes in another one, or in several. */
export interface Companion {
  readonly says: 'version' | 'poa' | 'date';
  readonly of: readonly CodeColumn[];
}

/** How many rows tell whether a column holds what its name promises. */
const SAMPLE = 64;

/** A value that somebody is typing right now speaks against nothing. */
const HALF_TYPED = 1;

/** Reads the header, which the row holds, and looks at the rows behind it. The row is at the header again afterwards. */
export function layoutOf(row: Row): Layout {
  const names = Array.from({ length: Math.min(row.count, MOST_COLUMNS) }, (_, index) => row.textOf(index));
  const named = names.map(recognise);
  const misnamed = misnamedColumns(named, row);
  const columns = named.map((column, index) => (misnamed.has(index) ? undefined : column));
  const positions = new Map(names.map((name, index) => [simplifiedName(name), index] as const).reverse());
  const indicator = columns.find((column) => column?.role === 'poa')?.index;
  const codes = columns.flatMap((column) => (column ? linked(column, positions, indicator) : []));
  const byRole = new Map<ColumnRole, number[]>();
  for (const column of columns) {
    if (!column) continue;
    const known = byRole.get(column.role);
    if (known) known.push(column.index);
    else byRole.set(column.role, [column.index]);
  }
  return { names, columns, codes, companions: companionsOf(codes), of: (role) => byRole.get(role) ?? NONE };
}

const NONE: readonly number[] = [];

function linked(column: Column, positions: ReadonlyMap<string, number>, indicator: number | undefined): CodeColumn[] {
  const { pattern, number, role } = column;
  if (!isCodeRole(role)) return [];
  const find = (names: string | undefined) => {
    const name = spellings(names, number).find((spelling) => positions.has(spelling));
    return name === undefined ? undefined : positions.get(name);
  };
  const isAlone = number === 0 && (role === 'diagnosis' || role === 'claim-diagnosis');
  const version = find(pattern.version);
  const poa = find(pattern.poa) ?? (isAlone ? indicator : undefined);
  const date = find(pattern.date);
  const companions = {
    ...(version !== undefined && { version }),
    ...(poa !== undefined && { poa }),
    ...(date !== undefined && { date }),
  };
  return [{ ...column, role, ...companions }];
}

function companionsOf(codes: readonly CodeColumn[]): Map<number, Companion> {
  const found = new Map<number, Companion & { readonly of: CodeColumn[] }>();
  for (const column of codes) {
    for (const says of ['version', 'poa', 'date'] as const) {
      const index = column[says];
      if (index === undefined) continue;
      const known = found.get(index);
      if (known) known.of.push(column);
      else found.set(index, { says, of: [column] });
    }
  }
  return found;
}

/** Columns whose name is one that people use for other things, and whose values are mostly something else. */
function misnamedColumns(named: readonly (Column | undefined)[], row: Row): Set<number> {
  const doubted = named.flatMap((column) =>
    column?.pattern.isLoose && isCodeRole(column.role) ? [{ column, right: 0, wrong: 0 }] : [],
  );
  const { start } = row;
  let { next } = row;
  for (let read = 0; read < SAMPLE && next < row.text.length && doubted.length > 0; read += 1) {
    next = row.read(next).next;
    for (const doubt of doubted) {
      const verdict = looksRight(row.textOf(doubt.column.index), doubt.column.role);
      if (verdict === true) doubt.right += 1;
      else if (verdict === false) doubt.wrong += 1;
    }
  }
  row.read(start);
  return new Set(
    doubted.filter(({ right, wrong }) => wrong > Math.max(right, HALF_TYPED)).map(({ column }) => column.index),
  );
}
