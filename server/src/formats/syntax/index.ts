import { touches } from '../../model/span.js';
import { readJsonDocuments } from './json-document.js';
import { moved, movedSpan, movedTrouble, type SyntaxDocument } from './node.js';
import { TextCache } from './text-cache.js';
import { type ReadIsland, readYamlDocument } from './yaml-document.js';
import { type Island, readIsland } from './yaml-island.js';
import { readLine } from './yaml-line.js';
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

  /**
   * `before`: earlier versions of the same file, newest first. A document that stands unchanged where it stood in one of
   * them comes back as the same object.
   */
  read(text: string, notation: Notation, before: readonly ReadText[] = []): SyntaxDocument[] {
    if (notation === 'json') return readJsonDocuments(text);
    const versions = before.map(({ text: earlier, documents }) => {
      const known = new Map(documents.map((document) => [document.span.start, document]));
      return (cut: StreamDocument) => {
        const same = known.get(cut.span.start);
        return same && isUnchanged(same, cut, earlier, text) ? same : undefined;
      };
    });
    return splitStream(text).map((cut) => {
      for (const find of versions) {
        const same = find(cut);
        if (same) return same;
      }
      return readYamlDocument(text, cut, this.island);
    });
  }

  /** The document around an offset alone, read afresh. */
  documentAt(text: string, notation: Notation, offset: number): SyntaxDocument | undefined {
    if (notation === 'json') return readJsonDocuments(text).find(({ span }) => touches(span, offset));
    const document = splitStream(text).find(({ span }) => touches(span, offset));
    return document && readYamlDocument(text, document, this.island);
  }

  /** Simple lines are read anew. Another island that stands where it stood comes back as the same object. */
  private readonly island: ReadIsland = (text, at) => {
    const line = readLine(text, at);
    if (line !== undefined) return line;
    const known = this.islands.get(text);
    if (known === undefined) {
      const island = readIsland(text, at);
      this.islands.set(text, { island, at });
      return island;
    }
    if (known.at !== at) {
      known.island = movedIsland(known.island, at - known.at);
      known.at = at;
    }
    return known.island;
  };
}

/** Where an island stands in its file: its spans count from the start of that. */
interface PlacedIsland {
  island: Island;
  at: number;
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
