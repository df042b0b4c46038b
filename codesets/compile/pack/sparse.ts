import type { PackWriter } from './writer.js';

/** Writes lists of numbers for some indexes; read with `SparseLists`. Owners without a list are left out. */
export function writeSparseLists(
  writer: PackWriter,
  name: string,
  lists: ReadonlyMap<number, readonly number[]>,
): void {
  const owners = [...lists.keys()].filter((owner) => (lists.get(owner)?.length ?? 0) > 0).sort((a, b) => a - b);
  const ordered = owners.map((owner) => lists.get(owner) ?? []);
  writer.numbers(`${name}.owners`, Uint32Array.from(owners));
  writer.column(name, ordered.flat());
  writer.ragged(
    name,
    ordered.map((list) => list.length),
  );
}
