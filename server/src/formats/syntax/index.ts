import { touches } from '../../model/span.js';
import { readJsonDocuments } from './json-document.js';
import { moved, movedSpan, movedTrouble, type SyntaxDocument } from './node.js';
import { TextCache } from './text-cache.js';
import { type ReadIsland, readYamlDocument } from './yaml-document.js';
import { type Island, readIsland } from './yaml-island.js';
import { type StreamDocument, splitStream } from './yaml-stream.js';

export type Notation = 'yaml' | 'json';

/** Characters that are remembered, twice over: some dozens of files, or one large stream. */
const CACHE_CAPACITY = 2_000_000;

/** What was made of a text. */
export interface ReadText {
  readonly text: string;
  readonly documents: readonly SyntaxDocument[];
}

/** Reads files into syntax trees, and remembers the pieces of YAML it has read. */
export class SyntaxReader {
  private readonly islands = new TextCache<PlacedIsland>(CACHE_CAPACITY);

  /** `before`: a version of the same file. A document that stands unchanged where it stood comes back as the same object. */
  read(text: string, notation: Notation, before?: ReadText): SyntaxDocument[] {
    if (notation === 'json') return readJsonDocuments(text);
    const known = new Map(before?.documents.map((document) => [document.span.start, document]));
    return splitStream(text).map((document) => {
      const same = known.get(document.span.start);
      if (before && same && isUnchanged(same, document, before.text, text)) return same;
      return readYamlDocument(text, document, this.island);
    });
  }

  /** The document around an offset alone, read afresh. */
  documentAt(text: string, notation: Notation, offset: number): SyntaxDocument | undefined {
    if (notation === 'json') return readJsonDocuments(text).find(({ span }) => touches(span, offset));
    const document = splitStream(text).find(({ span }) => touches(span, offset));
    return document && readYamlDocument(text, document, this.island);
  }

  /** An island that stands where it stood comes back as the same object: only one that moved is copied. */
  private readonly island: ReadIsland = (text, at) => {
    const known = this.islands.get(text);
    if (known?.at === at) return known.island;
    const island = known ? movedIsland(known.island, at - known.at) : readIsland(text, at);
    this.islands.set(text, { island, at });
    return island;
  };
}

/** Where an island stands in its file: its spans count from the start of that. */
interface PlacedIsland {
  readonly island: Island;
  readonly at: number;
}

function movedIsland({ root, troubles, comments, hasNames }: Island, by: number): Island {
  return {
    ...(root && { root: moved(root, by) }),
    troubles: troubles.map((trouble) => movedTrouble(trouble, by)),
    comments: comments.map(({ span, value }) => ({ span: movedSpan(span, by), value })),
    hasNames,
  };
}

const MARKER_LENGTH = 3;

function isUnchanged(document: SyntaxDocument, cut: StreamDocument, before: string, text: string): boolean {
  const { start, end } = cut.span;
  // The marker in front decides whether the first line belongs to it.
  const from = Math.max(0, start - MARKER_LENGTH);
  return document.span.end === end && before.slice(from, end) === text.slice(from, end);
}
