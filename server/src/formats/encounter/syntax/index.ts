import { touches } from '../../../model/span.js';
import { readJsonDocuments } from './json-document.js';
import type { SyntaxDocument } from './node.js';
import { TextCache } from './text-cache.js';
import { readYamlDocument } from './yaml-document.js';
import { type Island, readIsland } from './yaml-island.js';
import { splitStream } from './yaml-stream.js';

export type Notation = 'yaml' | 'json';

/** Characters of islands that are remembered, twice over: some dozens of files, or one large stream. */
const CACHE_CAPACITY = 4_000_000;

/** Reads files into syntax trees, and remembers the pieces of YAML it has read. */
export class SyntaxReader {
  /** The document around an offset alone. */
  documentAt(text: string, notation: Notation, offset: number): SyntaxDocument | undefined {
    if (notation === 'json') return readJsonDocuments(text).find(({ span }) => touches(span, offset));
    const document = splitStream(text).find(({ span }) => touches(span, offset));
    return document && readYamlDocument(text, document, this.island);
  }

  private readonly islands = new TextCache<Island>(CACHE_CAPACITY);

  read(text: string, notation: Notation): SyntaxDocument[] {
    if (notation === 'json') return readJsonDocuments(text);
    return splitStream(text).map((document) => readYamlDocument(text, document, this.island));
  }

  private readonly island = (text: string): Island => this.islands.get(text, readIsland);
}
