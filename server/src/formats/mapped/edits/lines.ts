import type { CodeReference, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { insertedPart, withoutParts } from '../../syntax/edits/parts.js';
import { rewritten, scalarText } from '../../syntax/edits/scalar-text.js';
import { seriesOf } from '../../syntax/edits/series.js';
import type { SyntaxNode } from '../../syntax/node.js';
import type { Tree } from './tree.js';

/** An institutional claim has 999 lines at most; taking one out of a longer list costs too much. */
const MOST_LINES = 999;

/** Into the list that holds the others. */
export function addModifier(line: ServiceLine, modifier: string, tree: Tree): readonly TextEdit[] {
  const values = tree.valuesOf(line, 'modifiers');
  const list = tree.listOf(values);
  const series = list && seriesOf(list, tree.source);
  const last = values.at(-1);
  if (!series || !last) return [];
  return insertedPart(series, values.length, scalarText(modifier, last.style, tree.source), tree.source);
}

export function removeModifier(line: ServiceLine, modifier: CodeReference, tree: Tree): readonly TextEdit[] {
  const node = tree.valuesOf(line, 'modifiers').find(({ span }) => span.start === modifier.replace.start);
  return node ? withoutItem(node, tree) : [];
}

export function setUnits(line: ServiceLine, units: number, tree: Tree): readonly TextEdit[] {
  return rewritten(tree.valuesOf(line, 'units')[0], units, tree.source);
}

export function removeLine(line: ServiceLine, tree: Tree): readonly TextEdit[] {
  const node = tree.originOf(line)?.node;
  return node ? withoutItem(node, tree) : [];
}

export function setTotal(encounter: Encounter, dollars: number, tree: Tree): readonly TextEdit[] {
  const [total] = tree.valuesOf(encounter, 'total');
  const amount = dollars.toFixed(2);
  if (total?.style === 'plain') return [{ span: total.span, text: amount }];
  return rewritten(total, amount, tree.source);
}

function withoutItem(node: SyntaxNode, tree: Tree): readonly TextEdit[] {
  const list = tree.listAround(node);
  const series = list && list.items.length <= MOST_LINES ? seriesOf(list, tree.source) : undefined;
  return series && list ? withoutParts(series, new Set([list.items.indexOf(node)]), tree.source) : [];
}
