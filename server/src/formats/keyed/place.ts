/** Where the mark of a probe stands: under which key, in which list, or where a key goes. */
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SyntaxNode } from '../syntax/node.js';
import type { CodePlace, KeyTable, ValueKind } from './table.js';

interface PlaceBase {
  /** The word at the mark. */
  readonly node: ScalarNode;
  /** Between brackets, where line ends and indentation mean nothing. */
  readonly isFlow: boolean;
}

export interface KeyPlace extends PlaceBase {
  readonly kind: 'key';
  readonly keys: KeyTable;
  readonly hasColon: boolean;
  /** Keys that the mapping has already, the one at the mark left out. */
  readonly present: ReadonlySet<string>;
  /** True where the word stands alone in the place of the whole mapping. */
  readonly isAlone: boolean;
}

export interface ValuePlace extends PlaceBase {
  readonly kind: 'value';
  readonly value: Exclude<ValueKind, { kind: 'mapping' | 'mappings' }> | { readonly kind: 'pointer' };
}

/** An element of a list of mappings: a code in the short form, or the first key of a mapping. */
export interface EntryPlace extends PlaceBase {
  readonly kind: 'entry';
  readonly keys: KeyTable;
  readonly place: CodePlace;
}

/** A word that lacks the `- ` which makes it an element of the list around it. */
export interface DashlessPlace extends PlaceBase {
  readonly kind: 'dashless';
}

export type Place = KeyPlace | ValuePlace | EntryPlace | DashlessPlace;

/** What may stand at a node: the kinds of the table, and the elements of their lists. */
type Expected =
  | ValueKind
  | { readonly kind: 'entry'; readonly keys: KeyTable; readonly place: CodePlace }
  | { readonly kind: 'pointer' };

/** `keys`: those of the root, which may also be a list of such mappings. */
export function placeAt(root: SyntaxNode, keys: KeyTable, text: string, offset: number): Place | undefined {
  const finder = new PlaceFinder(text, offset);
  const expected: Expected = { kind: 'mapping', keys };
  if (root.kind !== 'sequence') return finder.inNode(root, expected, false);
  return firstOf(root.items, (item) => finder.inNode(item, expected, false));
}

class PlaceFinder {
  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  inNode(node: SyntaxNode, expected: Expected, isFlow: boolean): Place | undefined {
    if (!this.holds(node)) return undefined;
    const isInner = isFlow || /[[{]/.test(this.text[node.span.start] ?? '');
    switch (node.kind) {
      case 'mapping':
        return this.inMapping(node, expected, isInner);
      case 'sequence':
        return this.inSequence(node, expected, isInner);
      case 'scalar':
        return ofScalar(node, expected, isFlow);
      default:
        return undefined;
    }
  }

  private inMapping(node: MappingNode, expected: Expected, isFlow: boolean): Place | undefined {
    if (expected.kind === 'names') return this.underName(node, expected.value, isFlow);
    if (!('keys' in expected)) return undefined;
    const { keys } = expected;
    return firstOf(node.entries, (entry) => {
      if (this.holds(entry.key)) return keyPlace(entry, node, keys, isFlow);
      const spec = keys.find(({ name }) => name === entry.key.value);
      return spec && this.inNode(entry.value, spec.value, isFlow);
    });
  }

  /** The names themselves are free. */
  private underName(node: MappingNode, value: ValueKind, isFlow: boolean): Place | undefined {
    return firstOf(node.entries, (entry) => this.inNode(entry.value, value, isFlow));
  }

  private inSequence(node: SequenceNode, expected: Expected, isFlow: boolean): Place | undefined {
    const item = itemOf(expected);
    if (!item) return undefined;
    const stray = node.strays?.find((word) => this.holds(word));
    if (stray) return { kind: 'dashless', node: stray, isFlow };
    return firstOf(node.items, (element) => this.inNode(element, item, isFlow));
  }

  /** The mark is a character of its own: what holds it begins at it at the latest, and ends after it. */
  private holds({ span }: SyntaxNode): boolean {
    return this.offset >= span.start && this.offset < span.end;
  }
}

function keyPlace({ key, hasColon }: MappingEntry, mapping: MappingNode, keys: KeyTable, isFlow: boolean): KeyPlace {
  const present = new Set(mapping.entries.filter((entry) => entry.key !== key).map((entry) => entry.key.value));
  return { kind: 'key', node: key, keys, hasColon, present, isAlone: false, isFlow };
}

function itemOf(expected: Expected): Expected | undefined {
  switch (expected.kind) {
    case 'list':
      return { ...expected, kind: 'entry' };
    case 'codes':
      return { ...expected, kind: 'code' };
    case 'pointers':
      return { kind: 'pointer' };
    case 'mappings':
      return { ...expected, kind: 'mapping' };
    case 'path':
      return expected;
    default:
      return undefined;
  }
}

function ofScalar(node: ScalarNode, expected: Expected, isFlow: boolean): Place {
  if (expected.kind === 'mapping' || expected.kind === 'mappings') {
    return { kind: 'key', node, keys: expected.keys, hasColon: false, present: new Set(), isAlone: true, isFlow };
  }
  if (expected.kind === 'entry') return { ...expected, node, isFlow };
  return { kind: 'value', node, value: expected, isFlow };
}

function firstOf<T>(items: readonly T[], find: (item: T) => Place | undefined): Place | undefined {
  for (const item of items) {
    const place = find(item);
    if (place) return place;
  }
  return undefined;
}
