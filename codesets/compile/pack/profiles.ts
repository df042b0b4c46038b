import type { PackWriter } from './writer.js';

/** Values of one kind of fact by code. Values must be JSON; equal values are stored once. */
export type Family = ReadonlyMap<string, unknown>;

/** Writes families of facts for the codes of a pack; read with `Profiles`. */
export function writeProfiles(
  writer: PackWriter,
  codes: readonly string[],
  families: ReadonlyMap<string, Family>,
): void {
  const interned = [...families.values()].map(intern);
  const profiles = new Map<string, number>();
  const table: number[] = [];
  const ofCode = codes.map((code) => {
    const numbers = interned.map((family) => family.numbers.get(code) ?? 0);
    const key = numbers.join();
    const known = profiles.get(key);
    if (known !== undefined) return known;
    profiles.set(key, profiles.size);
    table.push(...numbers);
    return profiles.size - 1;
  });
  writer.column('profiles', ofCode);
  writer.column('profiles.table', table);
  writer.json('profiles.families', [...families.keys()]);
  for (const [place, name] of [...families.keys()].entries()) writer.json(`profiles.${name}`, interned[place]?.values);
}

/** Numbers from 1: zero stands for "no value". */
function intern(family: Family): { values: unknown[]; numbers: Map<string, number> } {
  const values: unknown[] = [];
  const known = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const [code, value] of family) {
    const key = JSON.stringify(value);
    let number = known.get(key);
    if (number === undefined) {
      number = values.push(value);
      known.set(key, number);
    }
    numbers.set(code, number);
  }
  return { values, numbers };
}
