import type { CodeReference, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import type { JsonObject } from '../json/node.js';
import { codingsAt, codingsOf, member, memberValue, type Tree } from '../json/tree.js';
import { CANONICAL } from '../systems.js';
import { seriesOf, withoutPart, withPart } from './parts.js';
import { type ClaimPlace, isAt } from './places.js';
import { memberText, objectText, styleOf } from './style.js';

/** An institutional claim has 999 lines at most. */
const MOST_LINES = 999;

export function removeLine({ tree, claim, items, encounter }: ClaimPlace, line: ServiceLine): TextEdit[] {
  const at = claim.members.findIndex(({ key }) => key === 'item');
  const list = claim.members[at]?.value;
  const index = items.findIndex((item) => isAt(tree, item, line.span));
  if (list?.kind !== 'array' || index < 0 || encounter.lines.length > MOST_LINES) return [];
  // FHIR has no empty lists.
  return items.length === 1 ? withoutPart(seriesOf(claim, tree), at) : withoutPart(seriesOf(list, tree), index);
}

export function setUnits(item: JsonObject, units: number, tree: Tree): TextEdit[] {
  const quantity = memberValue(item, 'quantity');
  const value = tree.numberAt(quantity, 'value');
  if (value) return [{ span: value.span, text: String(units) }];
  if (quantity !== undefined) return [];
  return withMember(
    item,
    'quantity',
    { value: units },
    ['productOrService', 'service', 'modifier', 'servicedDate', 'servicedPeriod'],
    tree,
  );
}

/** A further concept behind those that the line has. */
export function addModifier(item: JsonObject, modifier: string, tree: Tree): TextEdit[] {
  const system = modifierUri(item, tree);
  const concept = { coding: [{ system, code: modifier }] };
  const list = memberValue(item, 'modifier');
  if (list === undefined) return withMember(item, 'modifier', [concept], ['productOrService', 'service'], tree);
  if (list.kind !== 'array') return [];
  const [neighbour] = list.items;
  const style = styleOf(neighbour?.kind === 'object' ? neighbour : item, tree);
  return withPart(seriesOf(list, tree), list.items.length, objectText(concept, style), tree.text);
}

/** Modifiers have no address of their own: they go by that of the other ones, or of the code. */
function modifierUri(item: JsonObject, tree: Tree): string {
  const codings = [
    ...codingsAt(item, 'modifier'),
    ...codingsAt(item, 'productOrService'),
    ...codingsAt(item, 'service'),
  ];
  const uris = codings.flatMap((coding) => tree.stringAt(coding, 'system') ?? []);
  return uris[0] ?? CANONICAL.find(({ content }) => content === 'hcpcs-or-cpt')?.canonical ?? '';
}

export function removeModifier(item: JsonObject, { replace }: CodeReference, tree: Tree): TextEdit[] {
  const at = item.members.findIndex(({ key }) => key === 'modifier');
  const list = item.members[at]?.value;
  if (list?.kind !== 'array') return [];
  const index = list.items.findIndex((concept) =>
    codingsOf(concept).some((coding) => {
      const code = memberValue(coding, 'code');
      return code !== undefined && tree.base + code.start === replace.start;
    }),
  );
  if (index < 0) return [];
  return list.items.length === 1 ? withoutPart(seriesOf(item, tree), at) : withoutPart(seriesOf(list, tree), index);
}

export function setTotal({ tree, claim }: ClaimPlace, dollars: number): TextEdit[] {
  const total = tree.numberAt(member(claim, 'total')?.value, 'value');
  return total ? [{ span: total.span, text: dollars.toFixed(2) }] : [];
}

/** Adds a member behind the last of those that come before it. */
function withMember(
  node: JsonObject,
  key: string,
  value: Parameters<typeof memberText>[1],
  behind: readonly string[],
  tree: Tree,
): TextEdit[] {
  const last = Math.max(...behind.map((other) => node.members.findIndex((each) => each.key === other)));
  return withPart(seriesOf(node, tree), last + 1, memberText(key, value, styleOf(node, tree)), tree.text);
}
