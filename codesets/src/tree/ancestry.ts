import type { CodeStore } from '../store/code-store.js';
import { standingOf } from '../store/standing.js';

/**
 * Indexes of the codes above a code, nearest first: those that are a beginning of it. Codes that are not in force on
 * the day are passed over when the code itself is: a category of another release is no ancestor on this day.
 */
export function ancestorsOf(store: CodeStore, index: number, day: number | undefined): number[] {
  const code = store.codes.at(index);
  const strict = isInForce(store, index, day);
  const ancestors: number[] = [];
  for (let length = code.length - 1; length > 0; length--) {
    const ancestor = store.codes.find(code.slice(0, length));
    if (ancestor >= 0 && (!strict || isInForce(store, ancestor, day))) ancestors.push(ancestor);
  }
  return ancestors;
}

export function isInForce(store: CodeStore, index: number, day: number | undefined): boolean {
  const { status } = standingOf(store, index, day);
  return status === 'valid' || status === 'header';
}
