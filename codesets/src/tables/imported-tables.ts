import type { TableEntry } from '../manifest.js';
import { Pack } from '../pack/pack.js';
import type { PackSource } from '../pack/source.js';
import { compact } from '../shapes.js';
import type { IsoDate } from '../types.js';
import type { AddOnEdit, FeeScheduleLine, MueEdit, MueSetting, PtpEdit, PtpSetting, TableKind } from './edits.js';
import {
  type AddOnFact,
  CONTRACTOR_DEFINED,
  type FeeScheduleFact,
  inForce,
  type MueFact,
  type PtpFact,
} from './facts.js';
import { PairTable } from './pair-table.js';

interface OpenTable {
  readonly name: string;
  readonly rows: PairTable;
}

/** The tables that the user imported. A table is opened by the first question that its dates can answer. */
export class ImportedTables {
  private readonly open = new Map<TableEntry, OpenTable>();
  /** Newest first: a newer table also knows the edits of earlier days, and knows them better. */
  private readonly entries: readonly TableEntry[];
  readonly kinds: ReadonlySet<TableKind>;

  constructor(
    entries: readonly TableEntry[],
    private readonly source: PackSource | undefined,
  ) {
    this.entries = [...entries].sort((a, b) => (a.through < b.through ? 1 : a.through > b.through ? -1 : 0));
    this.kinds = new Set(entries.map(({ kind }) => kind));
  }

  ptp(setting: PtpSetting, column1: string, column2: string, date: IsoDate): PtpEdit | undefined {
    for (const { name, rows } of this.tables(`ptp-${setting}`, date)) {
      const facts = rows.facts<PtpFact>(compact(column1), compact(column2));
      const fact = facts.find((candidate) => inForce(candidate, date));
      if (fact !== undefined) return { column1: compact(column1), column2: compact(column2), ...fact, source: name };
      // A pair that ended before the date is not looked for in older tables, which did not know of its end.
      if (facts.length > 0) return undefined;
    }
    return undefined;
  }

  mue(setting: MueSetting, code: string, date: IsoDate): MueEdit | undefined {
    for (const { name, rows } of this.tables(`mue-${setting}`, date)) {
      const [fact] = rows.facts<MueFact>(compact(code), '');
      if (fact !== undefined) return { ...fact, source: name };
    }
    return undefined;
  }

  addOn(code: string, date: IsoDate): AddOnEdit | undefined {
    for (const { name, rows } of this.tables('addon', date)) {
      const known = rows.all<AddOnFact>(compact(code));
      const current = known.filter(({ fact }) => inForce(fact, date));
      const types = current.map(({ fact }) => fact.type);
      if (types.length > 0) {
        const primaries = current.map(({ other }) => other).filter((other) => other !== CONTRACTOR_DEFINED);
        // Of several types the most lenient: what one row leaves to the contractor is not certain.
        const type = types.includes(2) ? 2 : types.includes(3) ? 3 : 1;
        return { type: type === 2 && primaries.length > 0 ? 3 : type, primaries, source: name };
      }
      if (known.length > 0) return undefined;
    }
    return undefined;
  }

  /** The line of the code with this modifier (26, TC, 53); without a modifier, the line that has none. */
  feeSchedule(code: string, modifier: string, date: IsoDate): FeeScheduleLine | undefined {
    for (const { name, rows } of this.tables('fee-schedule', date)) {
      const [fact] = rows.facts<FeeScheduleFact>(compact(code), compact(modifier));
      if (fact !== undefined) return { ...fact, source: name };
    }
    return undefined;
  }

  private *tables(kind: TableKind, date: IsoDate): Generator<OpenTable> {
    for (const entry of this.entries) {
      if (entry.kind === kind && entry.from <= date && date <= entry.through) yield this.opened(entry);
    }
  }

  private opened(entry: TableEntry): OpenTable {
    const known = this.open.get(entry);
    if (known !== undefined) return known;
    if (this.source === undefined) throw new Error(`no source for ${entry.file}`);
    const table = { name: entry.name, rows: new PairTable(new Pack(this.source.open(entry.file))) };
    this.open.set(entry, table);
    return table;
  }
}
