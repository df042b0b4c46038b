/**
 * The encounter files of the workspace, open or not. Built at the first question that needs it; afterwards only
 * files that changed are read again, and only when the next question comes: typing never pays for the workspace.
 */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Mapping } from '../formats/index.js';
import { analyze } from '../service/analysis.js';
import { type WorkspaceEntry, workspaceEntry } from '../service/workspace-entry.js';
import type { WorkspaceSymbols } from '../service/workspace-symbols.js';
import { canonicalUri } from './canonical-uri.js';
import type { WantedNames, WorkspaceFiles } from './dependencies.js';
import { fileNameOf, type OpenDocuments } from './open-documents.js';

/** Files of one workspace, and bytes of one file, that are read. What lies beyond is not searched. */
const MAXIMUM_FILES = 5000;
const MAXIMUM_BYTES = 5_000_000;

export interface WorkspaceParts {
  readonly files: WorkspaceFiles;
  readonly documents: OpenDocuments;

  readonly names: WantedNames;
  /** What the project's configuration says of a file's shape. */
  mappingOf(uri: string): Promise<Mapping | undefined>;
  codes(): Promise<CodeLibrary>;
  today(): string;
}

export class Workspace {
  /** By canonical URI, like all that follows. An entry itself keeps the spelling of the client. */
  private readonly entries = new Map<string, WorkspaceEntry>();
  private readonly stale = new Set<string>();
  private listed = false;
  private working: Promise<void> = Promise.resolve();
  private symbolIndex: WorkspaceSymbols | undefined;

  constructor(
    private folders: readonly string[],
    private readonly parts: WorkspaceParts,
  ) {}

  /** The next question lists the folders anew. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((uri) => !removed.includes(uri)), ...added];
    this.listed = false;
  }

  /** The file was edited, created, saved, closed or deleted. */
  changed(uri: string): void {
    if (this.parts.names.accepts(fileNameOf(uri))) this.stale.add(canonicalUri(uri));
  }

  /** The configuration changed, and with it how any file may be read. */
  changedThroughout(): void {
    this.listed = false;
  }

  /** The folders as they are now. */
  get folderUris(): readonly string[] {
    return this.folders;
  }

  /** Every file as it is now, in the order of the URIs. */
  async current(): Promise<readonly WorkspaceEntry[]> {
    await this.refresh();
    return [...this.entries.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The search over symbols, up to date. Loads the text index with the first call. */
  async symbols(): Promise<WorkspaceSymbols> {
    await this.refresh();
    const { WorkspaceSymbols } = await import('../service/workspace-symbols.js');
    if (this.symbolIndex === undefined) {
      this.symbolIndex = new WorkspaceSymbols();
      for (const entry of this.entries.values()) this.symbolIndex.update(entry);
    }
    return this.symbolIndex;
  }

  /** One refresh at a time: the next one waits and finds what is left. */
  private refresh(): Promise<void> {
    this.working = this.working.catch(() => undefined).then(() => this.readStale());
    return this.working;
  }

  private async readStale(): Promise<void> {
    if (!this.listed) await this.list();
    if (this.stale.size === 0) return;
    const codes = await this.parts.codes();
    const open = this.openDocuments();
    for (const uri of [...this.stale]) {
      this.stale.delete(uri);
      this.put(uri, await this.entryOf(uri, open.get(uri), codes));
    }
  }

  private async list(): Promise<void> {
    this.listed = true;
    const { files, names } = this.parts;
    const uris = new Set([...this.openDocuments().keys()].filter((uri) => names.accepts(fileNameOf(uri))));
    for (const folder of this.folders) {
      const room = MAXIMUM_FILES - uris.size;
      if (room > 0) for (const uri of await files.list(folder, names, room)) uris.add(canonicalUri(uri));
    }
    for (const uri of [...this.entries.keys()]) if (!uris.has(uri)) this.put(uri, undefined);
    for (const uri of uris) this.stale.add(uri);
  }

  /** What the client calls each document that it has open. */
  private openDocuments(): Map<string, string> {
    return new Map(this.parts.documents.events.keys().map((uri) => [canonicalUri(uri), uri]));
  }

  private async entryOf(uri: string, openUri: string | undefined, codes: CodeLibrary): Promise<Read> {
    const { files, documents } = this.parts;
    if (openUri !== undefined) {
      const open = await documents.get(openUri);
      return open && workspaceEntry(openUri, open.analysis.file, codes, this.parts.today());
    }
    if (!this.folders.some((folder) => uri.startsWith(`${canonicalUri(folder).replace(/\/$/, '')}/`))) return undefined;
    const text = await files.read(uri, MAXIMUM_BYTES);
    if (text === undefined) return undefined;
    const mapping = await this.parts.mappingOf(uri);
    const analysis = await analyze({ fileName: fileNameOf(uri), text, ...(mapping && { mapping }) });
    return analysis && workspaceEntry(uri, analysis.file, codes, this.parts.today());
  }

  private put(uri: string, entry: Read): void {
    const old = this.entries.get(uri);
    if (old !== undefined) this.symbolIndex?.remove(old.uri);
    if (entry === undefined) this.entries.delete(uri);
    else {
      this.entries.set(uri, entry);
      this.symbolIndex?.update(entry);
    }
  }
}

/** Undefined for a file that is gone, cannot be read or lies outside the workspace. */
type Read = WorkspaceEntry | undefined;
