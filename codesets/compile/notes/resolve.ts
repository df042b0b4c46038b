import type { ParsedReference } from '../../src/notes/parsed-reference.js';
import { selects } from '../../src/notes/qualifier.js';
import { display } from '../../src/shapes.js';
import type { CodeOrder, OrderInterval } from './code-order.js';

/** The codes a reference means, before its qualifier (`reference.qualifier`, tested with `selects`) narrows them. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly intervals: readonly OrderInterval[] }
  /** `reason` is a phrase for the report, e.g. `V94.X is not in the release`. */
  | { readonly kind: 'unresolved'; readonly reason: string };

/**
 * Resolves a reference to order intervals of a release. A code, printed with or without a dash, is itself and all codes
 * below it; a range runs from its first code to the last code below its last. Nothing is guessed: a code that the
 * release does not have, a range that runs backwards and a qualifier that no code meets stay unresolved.
 */
export function resolveReference(reference: ParsedReference, order: CodeOrder): Resolution {
  const { codes } = reference;
  const [from, to] = codes.kind === 'code' ? [codes.code, codes.code] : [codes.first, codes.last];
  const start = order.below(from);
  const end = order.below(to);
  if (start === undefined) return unresolved(`${printed(from)} is not in the release`);
  if (end === undefined) return unresolved(`${printed(to)} is not in the release`);
  if (end.first < start.first) return unresolved(`${printed(to)} stands before ${printed(from)}`);
  const interval = { first: start.first, last: end.last };
  if (!isMet(reference, order, interval)) return unresolved('no code of the reference meets its qualifier');
  return { kind: 'resolved', intervals: [interval] };
}

function unresolved(reason: string): Resolution {
  return { kind: 'unresolved', reason };
}

function printed(code: string): string {
  return display('icd10cm', code);
}

/** A qualifier of words cannot be tested, so it is not held against the reference. */
function isMet(reference: ParsedReference, order: CodeOrder, { first, last }: OrderInterval): boolean {
  if (reference.qualifier === undefined) return true;
  for (let index = first; index <= last; index++) {
    if (selects(reference, order.codes[index] ?? '') !== false) return true;
  }
  return false;
}
