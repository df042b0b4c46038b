import type { Replacement } from '../replacements.js';
import { writeSparseLists } from './sparse.js';
import type { PackWriter } from './writer.js';

/**
 * Writes replacements in both directions; read with `Links`. Successors are given to codes that ended; predecessors,
 * to every new code. Lists are in the order of the input, without repeats.
 */
export function writeLinks(writer: PackWriter, codes: readonly string[], replacements: readonly Replacement[]): void {
  const numbers = new Map(codes.map((code, index) => [code, index]));
  const foreign: string[] = [];
  const numberOf = (code: string): number => {
    const known = numbers.get(code);
    if (known !== undefined) return known;
    const number = codes.length + foreign.push(code) - 1;
    numbers.set(code, number);
    return number;
  };
  const pairs = replacements.map(({ from, to, ended }) => ({ from: numberOf(from), to: numberOf(to), ended }));
  const successors = pairs.filter(({ ended }) => ended).map(({ from, to }) => [from, to] as const);
  writeSparseLists(writer, 'successors', group(successors));
  writeSparseLists(writer, 'predecessors', group(pairs.map(({ from, to }) => [to, from] as const)));
  writer.json('foreign', foreign);
}

function group(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const [owner, value] of pairs) {
    const list = lists.get(owner);
    if (list === undefined) lists.set(owner, [value]);
    else if (!list.includes(value)) list.push(value);
  }
  return lists;
}
