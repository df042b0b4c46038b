import type { Span } from '../../model/span.js';
import type { MappingNode, ScalarNode, SyntaxNode } from '../syntax/node.js';
import { quoted } from '../syntax/write.js';
import type { Conversion } from './conversion.js';
import { type Fields, fieldsOf } from './fields.js';
import type { KeyTable } from './table.js';

/** The items of a list. A value that stands alone is reported and read as a list of one. */
export function itemsOf(node: SyntaxNode | undefined, conversion: Conversion): readonly SyntaxNode[] {
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return [];
  if (node.kind === 'sequence') return node.items;
  if (node.kind === 'mapping') {
    conversion.wrongType(node.span, 'A list is expected here');
    return [node];
  }
  const parts = partsOf(node);
  const list = `[${parts.map(({ value }) => quoted(value, 'plain', conversion.notation)).join(', ')}]`;
  const edits = [{ span: node.span, text: list }];
  conversion.wrongType(node.span, 'A list is expected here', { title: `Write ${list}`, kind: 'repair', edits });
  return parts;
}

/** `25, 59` means two items. */
function partsOf(node: ScalarNode): ScalarNode[] {
  if (node.content.end - node.content.start !== node.value.length) return [node];
  let at = node.content.start;
  return node.value.split(',').flatMap((part) => {
    const value = part.trim();
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    const span = { start, end: start + value.length };
    return value === '' ? [] : [{ kind: 'scalar', style: node.style, value, span, content: span } as const];
  });
}

/** An entry of a list of mappings; `code` alone is the short form of `{ code: … }`. */
export interface ListEntry {
  readonly fields: Fields;
  readonly span: Span;
  /** Absent in the short form. */
  readonly mapping?: MappingNode;
}

export function entriesOf(node: SyntaxNode | undefined, keys: KeyTable, conversion: Conversion): ListEntry[] {
  return itemsOf(node, conversion).map((item) => entryOf(item, keys, conversion));
}

function entryOf(item: SyntaxNode, keys: KeyTable, conversion: Conversion): ListEntry {
  const { span } = item;
  if (item.kind === 'mapping') return { fields: fieldsOf(item, keys, conversion), span, mapping: item };
  if (item.kind === 'scalar') return { fields: new Map([['code', item]]), span };
  if (item.kind === 'sequence') conversion.wrongType(span, 'A list stands here, where a code or a mapping is expected');
  return { fields: new Map(), span };
}

/** The mapping under a key; anything else there is reported. */
export function mappingOf(fields: Fields, key: string, conversion: Conversion): MappingNode | undefined {
  const node = fields.get(key);
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return undefined;
  if (node.kind === 'mapping') return node;
  const found = node.kind === 'sequence' ? 'A list' : 'Text';
  conversion.wrongType(node.span, `${found} stands here, where a mapping of keys is expected`);
  return undefined;
}
