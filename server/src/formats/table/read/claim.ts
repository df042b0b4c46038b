/** One claim, gathered from the rows that have its id. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type {
  ClaimKind,
  ClaimPart,
  CodeReference,
  Diagnosis,
  Encounter,
  Procedure,
  ServiceLine,
} from '../../../model/encounter.js';
import type { Placed, Span } from '../../../model/span.js';
import type { Row } from '../scan/row.js';
import { Diagnoses } from './diagnoses.js';
import { dateAt, dateOf, placedText, placedThrough, type RowFacts } from './facts.js';
import { type Head, headOf } from './head.js';
import { linesOf, pointersOf, type RowLine } from './lines.js';
import type { CodeCell } from './references.js';
import type { Table } from './table.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export class Claim {
  /** Where its rows start. */
  readonly rows: number[] = [];
  private readonly references: CodeReference[] = [];
  private readonly diagnoses: Diagnoses;
  private readonly procedures: Procedure[] = [];
  private readonly lines: RowLine[] = [];
  private lineNumbers: Set<string> | undefined;
  private readonly head: Head;
  private readonly anchor: Span;
  private readonly kind: ClaimKind | undefined;
  /** True when the claim has dates of its own; else its lines say when it begins and ends. */
  private readonly isDated: boolean;
  private span: Span;
  private from: Placed<IsoDate> | undefined;
  private through: Placed<IsoDate> | undefined;
  private readonly hasPointers: boolean;
  private hasUnclearPointers = false;

  constructor(
    row: Row,
    cells: readonly CodeCell[],
    facts: RowFacts,
    private readonly table: Table,
  ) {
    this.diagnoses = new Diagnoses(table);
    this.hasPointers = table.layout.of('pointer').length > 0;
    this.kind = facts.claim;
    this.from = dateOf(row, table.layout, 'from');
    this.through = placedThrough(row, table.layout);
    this.isDated = this.from !== undefined || this.through !== undefined;
    this.span = { start: row.start, end: row.end };
    const id = placedText(row, table.key[0]);
    this.anchor = id?.span ?? row.content(0);
    this.head = headOf(row, cells, id, table);
  }

  /** Adds a row, the first one included. */
  add(row: Row, cells: readonly CodeCell[]): void {
    const last = this.rows.at(-1);
    // Rows that stand elsewhere in the file belong to the claim; the stretch that an editor shows is the first.
    if (last === undefined || this.span.end >= row.start - 2) this.span = { start: this.span.start, end: row.end };
    this.rows.push(row.start);
    for (const { codes } of cells) this.references.push(...codes);
    if (!this.isDated) this.addDates(row);
    const targets = this.diagnoses.add(row, cells, this.kind);
    if (this.rows.length === 1 || this.table.shape === 'ranked') this.addProcedures(row, cells);
    this.addLines(row, cells, targets);
  }

  /** The claim as all of its rows say it. To be asked for once, when the last row is in. */
  encounter(): Encounter {
    const diagnoses = this.diagnoses.all(this.kind);
    const encounter: Writable<Encounter> = Object.assign(this.head, {
      diagnoses,
      procedures: this.procedures,
      lines: this.linesPointingTo(diagnoses),
      chart: [],
      references: this.references,
      span: this.span,
      anchor: this.anchor,
    });
    const untold = this.untold(diagnoses);
    if (untold.size > 0) encounter.untold = untold;
    if (this.from) encounter.from = this.from;
    if (this.through) encounter.through = this.through;
    return encounter;
  }

  /** Tables are extracts: what they have no columns for may stand in another one; diagnoses may be of ICD-9-CM. */
  private untold(diagnoses: readonly Diagnosis[]): Set<ClaimPart> {
    const parts = new Set<ClaimPart>();
    if (diagnoses.length === 0) parts.add('diagnoses');
    if (this.table.layout.of('modifier').length === 0) parts.add('modifiers');
    return parts;
  }

  private addDates(row: Row): void {
    const from = dateOf(row, this.table.layout, 'service-from');
    const through = dateOf(row, this.table.layout, 'service-through');
    if (from && (this.from === undefined || from.value < this.from.value)) this.from = from;
    if (through && (this.through === undefined || through.value > this.through.value)) this.through = through;
  }

  private addProcedures(row: Row, cells: readonly CodeCell[]): void {
    for (const { column, codes } of cells) {
      if (column.role !== 'procedure' && column.role !== 'claim-procedure') continue;
      for (const code of codes.filter(({ system }) => system === 'icd10pcs')) {
        const date = column.date === undefined ? undefined : dateAt(row, column.date);
        this.procedures.push({ code, ...(date && { date }), span: code.span });
      }
    }
  }

  private addLines(row: Row, cells: readonly CodeCell[], targets: readonly (Diagnosis | undefined)[]): void {
    const [numbered] = this.table.layout.of('line-number');
    const number = placedText(row, numbered)?.value;
    // A row for each diagnosis repeats the line, and nothing tells how often.
    if (number === undefined && this.table.shape === 'ranked') return;
    if (number !== undefined && this.lineNumbers?.has(number)) return;
    if (number !== undefined) this.lineNumbers = (this.lineNumbers ?? new Set()).add(number);
    const pointers = this.hasPointers ? pointersOf(row, this.table, targets) : [];
    if (pointers === 'unclear') this.hasUnclearPointers = true;
    for (const line of linesOf(row, cells, this.table)) {
      this.lines.push({ line, pointers: pointers === 'unclear' ? [] : pointers });
    }
  }

  /** What some lines point to says nothing where other pointers cannot be read. */
  private linesPointingTo(diagnoses: readonly Diagnosis[]): ServiceLine[] {
    if (!this.hasPointers || this.hasUnclearPointers) return this.lines.map(({ line }) => line);
    const positions = new Map(diagnoses.map((diagnosis, index) => [diagnosis.span.start, index + 1]));
    return this.lines.map(({ line, pointers }) => ({
      ...line,
      pointers: pointers.map(({ span, diagnosis, number }) => ({
        value: (diagnosis && positions.get(diagnosis.span.start)) ?? Math.max(number, diagnoses.length + 1),
        span,
      })),
    }));
  }
}
