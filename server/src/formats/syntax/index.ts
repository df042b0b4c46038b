import { touches } from '../../model/span.js';
import { readJsonDocuments } from './json-document.js';
import type { SyntaxDocument } from './node.js';
import { TextCache } from './text-cache.js';
import { readYamlDocument } from './yaml-document.js';
import { type Island, readIsland } from './yaml-island.js';
import { type StreamDocument, splitStream } from './yaml-stream.js';

export type Notation = 'yaml' | 'json';

/** Characters that are remembered, twice over: some dozens of files, or one large stream. */
const CACHE_CAPACITY = 2_000_000;

/** Reads files into syntax trees, and remembers the pieces of YAML it has read. */
export class SyntaxReader {
  private readonly islands = new TextCache<Island>(CACHE_CAPACITY);
  private readonly documents = new TextCache<SyntaxDocument>(CACHE_CAPACITY);

  /** A document that stands unchanged where it stood comes back as the same object. */
  read(text: string, notation: Notation): SyntaxDocument[] {
    if (notation === 'json') return readJsonDocuments(text);
    return splitStream(text).map((document) => this.document(text, document));
  }

  /** The document around an offset alone, read afresh. */
  documentAt(text: string, notation: Notation, offset: number): SyntaxDocument | undefined {
    if (notation === 'json') return readJsonDocuments(text).find(({ span }) => touches(span, offset));
    const document = splitStream(text).find(({ span }) => touches(span, offset));
    return document && readYamlDocument(text, document, this.island);
  }

  private document(text: string, document: StreamDocument): SyntaxDocument {
    const { start, end } = document.span;
    const own = text.slice(start, end);
    const known = this.documents.get(own);
    if (known?.span.start === start) return known;
    const read = readYamlDocument(text, document, this.island);
    this.documents.set(own, read);
    return read;
  }

  private readonly island = (text: string): Island => {
    const known = this.islands.get(text);
    if (known) return known;
    const island = readIsland(text);
    this.islands.set(text, island);
    return island;
  };
}
