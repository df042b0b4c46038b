/** Finds the nodes that the model was made of. */
import type { Encounter } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import type { MappingNode, SequenceNode, SyntaxDocument, SyntaxNode } from '../../syntax/node.js';

/** The lists of an encounter whose entries are codes or mappings. */
export type ListKey = 'diagnoses' | 'procedures' | 'lines';

const LISTS: readonly ListKey[] = ['diagnoses', 'procedures', 'lines'];

export class Places {
  /** Without those whose text has mistakes or anchors, which an edit could break. */
  private readonly mappings: ReadonlyMap<Encounter, MappingNode>;
  /** The entries of all lists by where they begin: no two begin at one place. */
  private entries: ReadonlyMap<number, ListEntry> | undefined;

  /** `encounters`: those of the documents, in the order of the text. */
  constructor(encounters: readonly Encounter[], documents: readonly SyntaxDocument[]) {
    const isSound = documents.every(({ troubles }) => troubles.length === 0);
    const mappings = isSound ? documents.flatMap(encounterMappings) : [];
    const pairs = encounters.flatMap((encounter, index): [Encounter, MappingNode][] => {
      const mapping = mappings[index];
      return mapping && !hasAnchor(mapping) ? [[encounter, mapping]] : [];
    });
    this.mappings = new Map(pairs);
  }

  encounter(encounter: Encounter): MappingNode | undefined {
    return this.mappings.get(encounter);
  }

  list(encounter: Encounter, key: ListKey): SequenceNode | undefined {
    const mapping = this.encounter(encounter);
    return mapping && listIn(mapping, key);
  }

  /** The entry of a list of any encounter that stands at the place. */
  entry(key: ListKey, span: Span): SyntaxNode | undefined {
    this.entries ??= new Map([...this.mappings.values()].flatMap(entriesOf));
    const entry = this.entries.get(span.start);
    return entry?.list === key && entry.node.span.end === span.end ? entry.node : undefined;
  }
}

interface ListEntry {
  readonly list: ListKey;
  readonly node: SyntaxNode;
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The value that the reader takes for the key: the first one that is there. */
export function valueAt(mapping: MappingNode, key: string): SyntaxNode | undefined {
  return mapping.entries.find((entry) => entry.key.value === key && entry.value.kind !== 'empty')?.value;
}

function listIn(mapping: MappingNode, key: ListKey): SequenceNode | undefined {
  const value = valueAt(mapping, key);
  return value?.kind === 'sequence' ? value : undefined;
}

function entriesOf(mapping: MappingNode): [number, ListEntry][] {
  return LISTS.flatMap((list) =>
    (listIn(mapping, list)?.items ?? []).map((node): [number, ListEntry] => [node.span.start, { list, node }]),
  );
}

function encounterMappings({ root }: SyntaxDocument): MappingNode[] {
  const items = root?.kind === 'sequence' ? root.items : root ? [root] : [];
  return items.flatMap((item) => (item.kind === 'mapping' ? [item] : []));
}

function hasAnchor(node: SyntaxNode): boolean {
  if (node.anchor !== undefined) return true;
  if (node.kind === 'sequence') return node.items.some(hasAnchor);
  return node.kind === 'mapping' && node.entries.some(({ value }) => hasAnchor(value));
}
