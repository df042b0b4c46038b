import type { TextEdit } from '../../../model/span.js';
import type { JsonObject } from '../json/node.js';
import { member, type Tree } from '../json/tree.js';
import { seriesOf, withoutPart, withPart } from './parts.js';
import type { ClaimPlace } from './places.js';
import { memberText, styleOf } from './style.js';

/** STU3 has another name for it. */
const KEYS = ['diagnosisSequence', 'diagnosisLinkId'] as const;

/** Rewrites the sequence numbers that lines point to; undefined takes one out. */
export function repointed({ tree, items }: ClaimPlace, after: (sequence: number) => number | undefined): TextEdit[] {
  return items.flatMap((item) => {
    const old = numbersOf(item, tree);
    if (old === undefined) return [];
    const numbers = [...new Set(old.flatMap((number) => after(number) ?? []))];
    return numbers.join() === old.join() ? [] : pointing(item, numbers, tree);
  });
}

/** Sets the sequence numbers that a line points to. */
export function pointing(item: JsonObject, numbers: readonly number[], tree: Tree): TextEdit[] {
  const index = item.members.findIndex(({ key }) => isPointer(key));
  const list = item.members[index]?.value;
  if (list === undefined) return numbers.length === 0 ? [] : added(item, numbers, tree);
  // FHIR has no empty lists.
  if (numbers.length === 0) return withoutPart(seriesOf(item, tree), index);
  if (list.kind !== 'array') return [];
  const { text } = tree;
  const { span, parts } = seriesOf(list, tree);
  const [first, second] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [{ span, text: `[${numbers.join(', ')}]` }];
  const between = second ? text.slice(first.end, second.start) : ', ';
  return [{ span: { start: first.start, end: last.end }, text: numbers.join(between) }];
}

function added(item: JsonObject, numbers: readonly number[], tree: Tree): TextEdit[] {
  const isFormer = member(item, 'service') !== undefined;
  const written = memberText(KEYS[isFormer ? 1 : 0], numbers, styleOf(item, tree));
  const position = item.members.findIndex(({ key }) => key === 'sequence') + 1;
  return withPart(seriesOf(item, tree), position, written, tree.text);
}

function numbersOf(item: JsonObject, tree: Tree): number[] | undefined {
  const list = item.members.find(({ key }) => isPointer(key))?.value;
  if (list?.kind !== 'array') return undefined;
  return list.items.map((node) => tree.number(node)?.value ?? Number.NaN);
}

function isPointer(key: string): boolean {
  return key === KEYS[0] || key === KEYS[1];
}
