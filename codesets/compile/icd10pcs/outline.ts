import type { OutlineNode } from '../../src/tree/outline.js';
import { prefixOutline } from '../prefix-outline.js';
import type { PcsTable } from '../rows.js';

/** Sections and body systems above the tables, named as the tables name them. */
export function icd10pcsOutline(codes: readonly string[], tables: readonly PcsTable[]): OutlineNode[] {
  const names = new Map<string, string>();
  for (const table of tables) {
    for (const axis of table.axes) names.set(table.code.slice(0, axis.position), axis.labels[0]?.label ?? '');
  }
  const describe = (prefix: string) => ({ id: prefix, title: names.get(prefix) ?? prefix });
  return prefixOutline(codes, [
    { kind: 'chapter', prefixOf: (code) => code.slice(0, 1), describe },
    { kind: 'block', prefixOf: (code) => code.slice(0, 2), describe },
  ]);
}
