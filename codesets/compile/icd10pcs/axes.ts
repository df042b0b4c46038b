import type { AxisTables, ByPrefix } from '../../src/details/pcs-axes.js';
import type { PcsAxis, PcsTable } from '../rows.js';

/** A fact of a table: what is true of all codes that start with these three characters. */
interface TableFact {
  readonly table: string;
  readonly key: string;
  readonly value: string;
}

const TABLE_LENGTH = 3;
const QUALIFIER_POSITION = 7;

/**
 * Titles of axes, labels of values and definitions of operations, each stored once for the shortest beginning of codes
 * on which all tables agree (the approach "Open" for all of ICD-10-PCS, "Appendix" for all of 0D).
 *
 * A few tables give one value several labels: the rows of new technology, told apart by their qualifier, share a table.
 * Their labels are stored by qualifier, too.
 */
export function axisTables(tables: readonly PcsTable[]): AxisTables {
  const axes = tables.flatMap((table) => table.axes.map((axis) => ({ table: table.code, axis })));
  const rowAxes = tables.flatMap((table) =>
    table.rows.flatMap((row) => row.axes.map((axis) => ({ table: table.code, axis }))),
  );
  const all = [...axes, ...rowAxes];
  const labels = all.flatMap(({ table, axis }) => labelFacts(table, axis));
  return {
    titles: shorten(all.map(({ table, axis }) => ({ table, key: String(axis.position), value: axis.title }))),
    labels: shorten(mergeSameKey(labels)),
    labelsByQualifier: byQualifier(tables, ambiguousKeys(labels)),
    definitions: shorten(
      axes.flatMap(({ table, axis }) =>
        axis.definition === undefined ? [] : [{ table, key: keyOf(axis), value: axis.definition }],
      ),
    ),
  };
}

/** The axes above the rows have one value each. */
function keyOf(axis: PcsAxis): string {
  return `${axis.position}${axis.labels[0]?.value ?? ''}`;
}

function labelFacts(table: string, axis: PcsAxis): TableFact[] {
  return axis.labels.map(({ value, label }) => ({ table, key: `${axis.position}${value}`, value: label }));
}

/** Keys that have several labels in one table: `XNS 44`. */
function ambiguousKeys(facts: readonly TableFact[]): Set<string> {
  const labels = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { table, key, value } of facts) {
    const known = labels.get(`${table} ${key}`);
    if (known !== undefined && known !== value) ambiguous.add(`${table} ${key}`);
    labels.set(`${table} ${key}`, value);
  }
  return ambiguous;
}

/** One fact for each table and key: several labels are joined, for where the rest of the code is not known. */
function mergeSameKey(facts: readonly TableFact[]): TableFact[] {
  const byKey = new Map<string, { fact: TableFact; values: Set<string> }>();
  for (const fact of facts) {
    const key = `${fact.table} ${fact.key}`;
    const known = byKey.get(key) ?? { fact, values: new Set() };
    known.values.add(fact.value);
    byKey.set(key, known);
  }
  return [...byKey.values()].map(({ fact, values }) => ({ ...fact, value: [...values].join(' / ') }));
}

/** Labels of ambiguous keys by table, qualifier and key (`XNS 7 44`). */
function byQualifier(tables: readonly PcsTable[], ambiguous: ReadonlySet<string>): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const table of tables) {
    for (const { axes } of table.rows) {
      const qualifiers = axes.find((axis) => axis.position === QUALIFIER_POSITION)?.labels ?? [];
      for (const { key, value } of axes.flatMap((axis) => labelFacts(table.code, axis))) {
        if (!ambiguous.has(`${table.code} ${key}`)) continue;
        for (const qualifier of qualifiers) labels[`${table.code} ${qualifier.value} ${key}`] = value;
      }
    }
  }
  return labels;
}

/** Moves each fact to the shortest prefix under which no table says otherwise. */
function shorten(facts: readonly TableFact[]): ByPrefix {
  const shortened: Record<string, Record<string, string>> = {};
  let rest = facts;
  for (let length = 0; length <= TABLE_LENGTH; length++) {
    const values = new Map<string, Set<string>>();
    const place = ({ table, key }: TableFact) => `${table.slice(0, length)} ${key}`;
    for (const fact of rest) values.set(place(fact), (values.get(place(fact)) ?? new Set()).add(fact.value));
    const agreed = rest.filter((fact) => values.get(place(fact))?.size === 1);
    for (const { table, key, value } of agreed) {
      const ofPrefix = shortened[table.slice(0, length)] ?? {};
      shortened[table.slice(0, length)] = ofPrefix;
      ofPrefix[key] = value;
    }
    rest = rest.filter((fact) => values.get(place(fact))?.size !== 1);
  }
  return shortened;
}
