/**
 * JSONPath (RFC 9535) over syntax trees: the library finds the places in the plain value, and the nodes that stand
 * there are the answer. Nothing of a path is executed.
 */
import { JSONPathEnvironment, JSONPathError, type JSONPathQuery, type JSONValue } from 'json-p3';
import type { Placed } from '../../model/span.js';
import type { SyntaxNode } from './node.js';
import { lastValue, nodeAt, plainValue } from './plain-value.js';

/** What is wrong with a path, and where in it. */
export type PathTrouble = Placed<string>;

/** Trees are no deeper than this, so a search all the way down always comes to an end. */
const MAX_DEPTH = 100;

/** Searches (`..`) and filters (`?`) inside each other multiply the work; nobody's files need more of them. */
const MOST_SEARCHES = 2;
const MOST_FILTERS = 3;

interface Compiled {
  readonly query: JSONPathQuery;
  readonly steps: readonly (readonly Selector[])[] | undefined;
}

const environment = createEnvironment();

/** Paths come from configurations: a few dozen of them, asked for again with every file. */
const compiled = new Map<string, Compiled | PathTrouble>();
const MOST_REMEMBERED = 2000;

/** Undefined when the path can be followed. */
export function pathTrouble(path: string): PathTrouble | undefined {
  const query = compile(path);
  return 'span' in query ? query : undefined;
}

/** The nodes that the path leads to from a node, in its order; none where the path is at fault. */
export function nodesAt(root: SyntaxNode, path: string): SyntaxNode[] {
  if (path === '$') return [root];
  const query = compile(path);
  if ('span' in query) return [];
  return query.steps ? walked(root, query.steps) : searched(root, query.query);
}

/** Values of the nodes that were searched: paths of one configuration search the same node again and again. */
const values = new WeakMap<SyntaxNode, JSONValue>();

function searched(root: SyntaxNode, query: JSONPathQuery): SyntaxNode[] {
  const value = values.get(root) ?? plainValue(root);
  values.set(root, value);
  try {
    return query.query(value).nodes.flatMap(({ location }) => nodeAt(root, location) ?? []);
  } catch (error) {
    // A limit of the library: what cannot be searched is not there.
    if (error instanceof JSONPathError) return [];
    throw error;
  }
}

/** A name, a position, or `*`: what nearly all paths are made of. Such a path is walked and needs no value. */
type Selector = { readonly name: string } | { readonly index: number } | '*';

/** For each step of a path what it selects; undefined for a path that has to be searched. */
function stepsOf({ segments }: JSONPathQuery): (readonly Selector[])[] | undefined {
  const steps: (readonly Selector[])[] = [];
  for (const segment of segments) {
    const selectors = segment.selectors.flatMap((selector) => selectorOf(selector) ?? []);
    const isSearch = segment.toString().startsWith('..') || selectors.length !== segment.selectors.length;
    if (isSearch) return undefined;
    steps.push(selectors);
  }
  return steps;
}

function selectorOf(selector: object): Selector | undefined {
  if ('name' in selector) return { name: String(selector.name) };
  if ('index' in selector) return { index: Number(selector.index) };
  return String(selector) === '*' ? '*' : undefined;
}

function walked(root: SyntaxNode, steps: readonly (readonly Selector[])[]): SyntaxNode[] {
  let nodes: SyntaxNode[] = [root];
  for (const selectors of steps) {
    const next: SyntaxNode[] = [];
    for (const node of nodes) for (const selector of selectors) select(node, selector, next);
    nodes = next;
  }
  return nodes;
}

function select(node: SyntaxNode, selector: Selector, into: SyntaxNode[]): void {
  if (selector === '*') {
    if (node.kind === 'sequence') for (const item of node.items) into.push(item);
    if (node.kind === 'mapping')
      into.push(...new Map(node.entries.map(({ key, value }) => [key.value, value])).values());
    return;
  }
  const isName = 'name' in selector;
  const found =
    isName && node.kind === 'mapping'
      ? lastValue(node, selector.name)
      : !isName && node.kind === 'sequence'
        ? node.items.at(selector.index)
        : undefined;
  if (found) into.push(found);
}

function compile(path: string): Compiled | PathTrouble {
  const known = compiled.get(path);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_REMEMBERED) compiled.clear();
  const result = compiledOrTrouble(path);
  compiled.set(path, result);
  return result;
}

function compiledOrTrouble(path: string): Compiled | PathTrouble {
  const whole = { start: 0, end: path.length };
  if (!path.startsWith('$')) return { value: 'A JSONPath begins with $', span: whole };
  try {
    const query = environment.compile(path);
    const bare = path.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '');
    const isTooMuch = occurrences(bare, '..') > MOST_SEARCHES || occurrences(bare, '?') > MOST_FILTERS;
    const message = `A path may search all the way down (..) ${MOST_SEARCHES} times and filter (?) ${MOST_FILTERS} times`;
    return isTooMuch ? { value: message, span: whole } : { query, steps: stepsOf(query) };
  } catch (error) {
    return troubleOf(error, path);
  }
}

/** At least one character is marked: the last one where something is missing at the end. */
function troubleOf(error: unknown, path: string): PathTrouble {
  if (!(error instanceof Error)) throw error;
  const at = error instanceof JSONPathError ? error.token.index : 0;
  const start = Math.max(0, Math.min(at, path.length - 1));
  return { value: `No JSONPath: ${inWords(error.message)}`, span: { start, end: path.length } };
}

/** The library's own words, where they say something to a person who has not read the standard. */
function inWords(message: string): string {
  const [words = message] = message.split(/ \('/, 1);
  const known = MESSAGES.find(([pattern]) => pattern.test(words));
  return known ? known[1] : words;
}

const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/unclosed bracketed/, 'the closing ] is missing'],
  [/bald descendant/, 'a name, [ or * is missing after ..'],
  [/leading zero/, 'a position has no leading zero'],
  [/expected '\.', '\.\.' or/, 'a dot or [ is missing here'],
  [/no such function '(?:match|search)'/, 'filters by regular expression are not allowed here'],
];

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Without the functions that run a regular expression: one can be written that never comes to an end. */
function createEnvironment(): JSONPathEnvironment {
  const result = new JSONPathEnvironment({ maxRecursionDepth: MAX_DEPTH });
  for (const name of ['match', 'search']) result.functionRegister.delete(name);
  return result;
}
