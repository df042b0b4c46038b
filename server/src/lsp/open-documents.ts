/** The documents that the client has open, read once per version. */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, AnalysisCache } from '../service/analysis.js';
import { canonicalUri } from './canonical-uri.js';
import type { ProjectFiles } from './project-files.js';

export interface OpenDocument {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
}

export class OpenDocuments {
  readonly events = new TextDocuments(TextDocument);
  private readonly cache = new AnalysisCache();
  private project: ProjectFiles | undefined;

  constructor(connection: Connection) {
    this.events.onDidClose(({ document }) => this.cache.delete(document.uri));
    this.events.listen(connection);
  }

  /** Undefined for documents that are not open and for files of no known format. */
  async get(uri: string): Promise<OpenDocument | undefined> {
    const document = this.events.get(uri);
    if (document === undefined) return undefined;
    const said = await this.project?.said(uri);
    const { version } = document;
    const text = document.getText();
    const analysis = await this.cache.get({ uri, version, fileName: fileNameOf(uri), text, ...said });
    // The text went on while the reader was loading: the offsets of this reading would not fit it any more.
    if (this.events.get(uri) !== document || document.version !== version) return this.get(uri);
    return analysis && { document, version, analysis };
  }

  /** From now on the documents are read as the project says. */
  readAsSaidBy(project: ProjectFiles): void {
    this.project = project;
    this.events.onDidClose(({ document }) => project.forget(document.uri));
  }

  /** The text of the document that is open under a canonical URI. */
  textOf(canonical: string): string | undefined {
    return this.underCanonical(canonical)?.getText();
  }

  /** Null for a document that is not open, as LSP has it. */
  versionOf(canonical: string): number | null {
    return this.underCanonical(canonical)?.version ?? null;
  }

  /** False as soon as the document has changed or was closed. */
  isCurrent({ document, version }: OpenDocument): boolean {
    return this.events.get(document.uri) === document && document.version === version;
  }

  /** Clients spell URIs in their own way. */
  private underCanonical(canonical: string): TextDocument | undefined {
    return this.events.get(canonical) ?? this.events.all().find(({ uri }) => canonicalUri(uri) === canonical);
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
