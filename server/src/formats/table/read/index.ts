/** Reads a table: every code of every row, and the claims that the rows make. */
import type { CodeReference, Encounter } from '../../../model/encounter.js';
import type { Problem } from '../../../model/problem.js';
import { findHeader } from '../scan/header.js';
import { Row } from '../scan/row.js';
import { Claim } from './claim.js';
import { factsOf } from './facts.js';
import { Problems } from './problems.js';
import { type CodeCell, codeCellsOf } from './references.js';
import { type Table, tableOf } from './table.js';

export interface TableContent {
  readonly table: Table;
  /** Code of the character between cells. */
  readonly delimiter: number;
  /** Where the header starts. */
  readonly header: number;
  /** Where the rows start, the header not among them. */
  readonly rows: readonly number[];
  readonly encounters: readonly Encounter[];
  /** Where the rows of each encounter start. */
  readonly rowsOf: ReadonlyMap<Encounter, readonly number[]>;
  readonly references: readonly CodeReference[];
  readonly problems: readonly Problem[];
}

/** Undefined for a text without a header of several columns. */
export function readTable(text: string): TableContent | undefined {
  const found = findHeader(text);
  if (!found) return undefined;
  const delimiter = found.delimiter.charCodeAt(0);
  const row = new Row(text, delimiter).read(found.start);
  const table = tableOf(row);
  const problems = new Problems(row, table, found.delimiter);
  const rows: number[] = [];
  const references: CodeReference[] = [];
  const claims = new Claims(table);
  while (row.next < text.length) {
    row.read(row.next);
    if (row.isBlank) continue;
    rows.push(row.start);
    // Where a row has cells too many, nobody can tell which column the others are in.
    if (!problems.look(row)) continue;
    const facts = factsOf(row, table.layout);
    const cells = codeCellsOf(row, table, facts);
    for (const { codes } of cells) for (const code of codes) references.push(code);
    claims.add(row, cells, facts);
  }
  return { table, delimiter, header: found.start, rows, ...claims.encounters(), references, problems: problems.all() };
}

class Claims {
  private readonly claims = new Map<string, Claim>();

  constructor(private readonly table: Table) {}

  add(row: Row, cells: readonly CodeCell[], facts: ReturnType<typeof factsOf>): void {
    const key = this.keyOf(row);
    if (key === undefined) return;
    let claim = this.claims.get(key);
    if (claim === undefined) {
      claim = new Claim(row, cells, facts, this.table);
      this.claims.set(key, claim);
    }
    claim.add(row, cells);
  }

  encounters(): Pick<TableContent, 'encounters' | 'rowsOf'> {
    const rowsOf = new Map([...this.claims.values()].map((claim) => [claim.encounter(), claim.rows] as const));
    return { encounters: [...rowsOf.keys()], rowsOf };
  }

  /** Undefined for a row of no claim: one without an id where the others have one. */
  private keyOf(row: Row): string | undefined {
    const { key, isClaimPerRow } = this.table;
    if (key.length === 0) return isClaimPerRow ? String(row.start) : undefined;
    const parts = key.map((column) => row.textOf(column));
    return parts[0] === '' ? undefined : parts.join('\n');
  }
}
