import type { NoteKind } from '../../src/types.js';
import type { TabularNote } from '../rows.js';
import { childrenOf, type XmlElement } from './xml.js';

/** The note elements of the tabular XML. What says how 7th characters are used is a note like any other. */
export const NOTE_BLOCKS: Readonly<Record<string, NoteKind>> = {
  includes: 'includes',
  inclusionTerm: 'inclusionTerm',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditionalCode',
  codeAlso: 'codeAlso',
  notes: 'note',
  sevenChrNote: 'note',
};

/** The note lines of a chapter, section or code, in document order. An empty line says nothing and is left out. */
export function notesOf(container: XmlElement): TabularNote[] {
  const begun = new Set<NoteKind>();
  return container.children.flatMap((block) => {
    const kind = NOTE_BLOCKS[block.name];
    if (kind === undefined) return [];
    const another = begun.has(kind);
    begun.add(kind);
    const lines = childrenOf(block, 'note').filter((note) => note.text !== '');
    return lines.map(({ text }, index) => ({
      kind,
      text,
      ...(another && index === 0 && { anotherBlock: true as const }),
    }));
  });
}
