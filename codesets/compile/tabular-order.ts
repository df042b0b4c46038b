/**
 * One tabular order for all releases. Ranges in notes mean order numbers, and order numbers change with every
 * release; the sequence does not: no two releases contradict each other on it (a test holds that), so the newest
 * release gives the order, and codes that it no longer has stand where the newest release that had them put them.
 */
export function mergeTabularOrder(releasesOldestFirst: readonly (readonly string[])[]): string[] {
  let merged: readonly string[] = [];
  for (const codes of [...releasesOldestFirst].reverse()) merged = insertMissing(merged, codes);
  return [...merged];
}

/** Adds the codes that `merged` lacks, each group behind the code it follows in `codes`. */
function insertMissing(merged: readonly string[], codes: readonly string[]): string[] {
  const known = new Set(merged);
  const leading: string[] = [];
  const behind = new Map<string, string[]>();
  let group = leading;
  for (const code of codes) {
    if (known.has(code)) {
      group = behind.get(code) ?? [];
      behind.set(code, group);
    } else group.push(code);
  }
  return [...leading, ...merged.flatMap((code) => [code, ...(behind.get(code) ?? [])])];
}
