/** The documents that the client has open, read once per version. */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, AnalysisCache } from '../service/analysis.js';

export interface OpenDocument {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
}

export class OpenDocuments {
  readonly events = new TextDocuments(TextDocument);
  private readonly cache = new AnalysisCache();

  constructor(connection: Connection) {
    this.events.onDidClose(({ document }) => this.cache.delete(document.uri));
    this.events.listen(connection);
  }

  /** Undefined for documents that are not open and for files of no known format. */
  async get(uri: string): Promise<OpenDocument | undefined> {
    const document = this.events.get(uri);
    if (document === undefined) return undefined;
    const { version } = document;
    const analysis = await this.cache.get({ uri, version, fileName: fileNameOf(uri), text: document.getText() });
    // The text went on while the reader was loading: the offsets of this reading would not fit it any more.
    if (this.events.get(uri) !== document || document.version !== version) return this.get(uri);
    return analysis && { document, version, analysis };
  }

  isOpen(uri: string): boolean {
    return this.events.get(uri) !== undefined;
  }
}

/** Last part of a URI's path, decoded. */
export function fileNameOf(uri: string): string {
  const name =
    uri
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
