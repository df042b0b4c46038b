/** Finds the codings in a value, whatever resource it belongs to. */
import type { Placed, Span } from '../../../model/span.js';
import type { JsonNode, JsonObject } from '../json/node.js';
import { member, memberValue, objectsIn, type Tree } from '../json/tree.js';
import { type NamedSystem, systemOfUri } from '../systems.js';
import type { Reading } from './reading.js';
import { type Scope, scopeBelow } from './scope.js';

/** `skip`: keys of this value whose own values are read elsewhere. */
export function walk(
  tree: Tree,
  node: JsonNode | undefined,
  scope: Scope,
  reading: Reading,
  skip: ReadonlySet<string> = NOTHING,
): void {
  if (node?.kind === 'array') for (const item of node.items) walk(tree, item, scope, reading);
  if (node?.kind !== 'object') return;
  if (isCoding(node)) reading.coding(tree, node, scope);
  if (scope.use === 'definition') walkConcepts(tree, node, scope, reading);
  for (const { key, value } of node.members) {
    if (value !== undefined && key !== 'resourceType' && !skip.has(key)) {
      walk(tree, value, scopeBelow(scope, key), reading);
    }
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Anything that names a system and a code: a Coding, also where it is not finished, or a step of an expansion. */
function isCoding(node: JsonObject): boolean {
  return member(node, 'code') !== undefined && (member(node, 'system') !== undefined || node.members.length <= 2);
}

/** Concepts and filters below the system of a value set or code system. */
function walkConcepts(tree: Tree, node: JsonObject, scope: Scope, reading: Reading): void {
  const system = conceptSystem(tree, node);
  if (system === undefined) return;
  const before = reading.references.length;
  concepts(tree, memberValue(node, 'concept'), system.named, scope, reading);
  for (const filter of objectsIn(memberValue(node, 'filter'))) filtered(tree, filter, system.named, scope, reading);
  const first = reading.references[before];
  if (first) reading.checkUri(system.span, system.named, first.system);
}

function conceptSystem(tree: Tree, node: JsonObject): { readonly named: NamedSystem; readonly span: Span } | undefined {
  const isCodeSystem = tree.stringAt(node, 'resourceType') === 'CodeSystem';
  const keys = isCodeSystem ? ['supplements', 'url'] : ['system'];
  for (const key of keys) {
    const uri = memberValue(node, key);
    const named = uri?.kind === 'string' ? systemOfUri(tree.value(uri).replace(/\|[^|]*$/, '')) : undefined;
    if (named && uri?.kind === 'string') return { named, span: tree.content(uri) };
  }
  return undefined;
}

function concepts(tree: Tree, list: JsonNode | undefined, named: NamedSystem, scope: Scope, reading: Reading): void {
  if (list?.kind !== 'array') return;
  for (const concept of objectsIn(list)) {
    reading.member(tree, concept, named, scope);
    concepts(tree, memberValue(concept, 'concept'), named, scope, reading);
  }
}

/** Filters by place in the hierarchy name codes; those by a property or a pattern do not. */
const HIERARCHY: ReadonlySet<string> = new Set([
  'is-a',
  'descendent-of',
  'is-not-a',
  'generalizes',
  'child-of',
  'descendent-leaf',
]);
const LISTED: ReadonlySet<string> = new Set(['in', 'not-in']);
const OF_CODES: ReadonlySet<string> = new Set(['concept', 'code', 'parent', 'child', 'ancestor', 'descendant']);

function filtered(tree: Tree, filter: JsonObject, named: NamedSystem, scope: Scope, reading: Reading): void {
  const op = tree.stringAt(filter, 'op') ?? '';
  const node = memberValue(filter, 'value');
  const value = node?.kind === 'string' ? tree.placed(node) : undefined;
  if (value === undefined || node === undefined) return;
  const namesCodes = HIERARCHY.has(op) || OF_CODES.has(tree.stringAt(filter, 'property') ?? '');
  if (!namesCodes || op === 'regex' || op === 'exists') return;
  const isList = LISTED.has(op) && value.value.length === value.span.end - value.span.start;
  for (const code of isList ? listed(value) : [value]) {
    reading.referenceTo(code, isList ? code.span : tree.span(node), named, scope);
  }
}

/** `E11.9,E11.65`: codes between commas. */
function listed({ value, span }: Placed<string>): Placed<string>[] {
  let at = span.start;
  return value.split(',').flatMap((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    const code = part.trim();
    return code === '' ? [] : [{ value: code, span: { start, end: start + code.length } }];
  });
}
