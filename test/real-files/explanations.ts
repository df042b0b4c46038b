/** The committed list of what we and the list of references see differently, and who is right. */
import type { Difference } from './reference-counts.js';
import { readRows } from './rows.js';

/** A row of the list. `*` stands for every system or every code, and at the end of a code for any further characters. */
export interface Explanation {
  readonly file: string;
  readonly side: string;
  readonly system: string;
  readonly code: string;
  /** How many references it explains, in all. */
  readonly count: number;
  readonly kind: string;
  readonly reason: string;
}

/** Differences that are ours to mend are mended, never listed. */
export const KINDS: readonly string[] = ['theirs is wrong', 'out of scope'];

export function readExplanations(): Explanation[] {
  const rows = readRows('reference-differences.tsv', ['file', 'side', 'system', 'code', 'count', 'kind', 'reason']);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** What is left of the differences when the explanations are taken away; and where explanations say too much. */
export function unexplained(found: readonly Difference[], explanations: readonly Explanation[]): string[] {
  // The most exact explanation of a difference is the one that counts.
  const exactFirst = [...explanations].sort((a, b) => vagueness(a) - vagueness(b));
  const explained = new Map<Explanation, number>();
  const left: string[] = [];
  for (const difference of found) {
    const explanation = exactFirst.find((each) => explains(each, difference));
    if (explanation === undefined) {
      left.push(`only ${difference.side}: ${difference.system} ${difference.code} × ${difference.count}`);
    } else {
      explained.set(explanation, (explained.get(explanation) ?? 0) + difference.count);
    }
  }
  for (const explanation of explanations) {
    const count = explained.get(explanation) ?? 0;
    const { side, system, code } = explanation;
    if (count !== explanation.count)
      left.push(`explained ${side} ${system} ${code} × ${explanation.count}, but there are ${count}`);
  }
  return left;
}

function explains({ side, system, code }: Explanation, difference: Difference): boolean {
  if (side !== difference.side || (system !== '*' && system !== difference.system)) return false;
  return code.endsWith('*') ? difference.code.startsWith(code.slice(0, -1)) : code === difference.code;
}

function vagueness({ system, code }: Explanation): number {
  return (system === '*' ? 1000 : 0) + (code.endsWith('*') ? 500 - code.length : 0);
}
