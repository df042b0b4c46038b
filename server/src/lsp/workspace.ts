/**
 * The encounter files of the workspace, open or not. Built at the first question that needs it; afterwards only
 * files that changed are read again, and only when the next question comes: typing never pays for the workspace.
 */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import { analyze } from '../service/analysis.js';
import { type WorkspaceEntry, workspaceEntry } from '../service/workspace-entry.js';
import type { WorkspaceSymbols } from '../service/workspace-symbols.js';
import type { WorkspaceFiles } from './dependencies.js';
import { fileNameOf, type OpenDocuments } from './open-documents.js';

/** Files of one workspace, and bytes of one file, that are read. What lies beyond is not searched. */
const MAXIMUM_FILES = 5000;
const MAXIMUM_BYTES = 5_000_000;

export interface WorkspaceParts {
  readonly files: WorkspaceFiles;
  readonly documents: OpenDocuments;
  /** True for names that a format claims. */
  readonly accepts: (fileName: string) => boolean;
  codes(): Promise<CodeLibrary>;
  today(): string;
}

export class Workspace {
  private readonly entries = new Map<string, WorkspaceEntry>();
  private readonly stale = new Set<string>();
  private folders: readonly string[] = [];
  private listed = false;
  private working: Promise<void> = Promise.resolve();
  private symbolIndex: WorkspaceSymbols | undefined;

  constructor(private readonly parts: WorkspaceParts) {}

  /** Replaces the folders; the next question lists them anew. */
  setFolders(folderUris: readonly string[]): void {
    this.folders = folderUris;
    this.listed = false;
  }

  /** The file was edited, created, saved, closed or deleted. */
  changed(uri: string): void {
    if (this.parts.accepts(fileNameOf(uri))) this.stale.add(uri);
  }

  /** Every file as it is now, in the order of the URIs. */
  async current(): Promise<readonly WorkspaceEntry[]> {
    await this.refresh();
    return [...this.entries.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The search over symbols, up to date. Loads the text index with the first call. */
  async symbols(): Promise<WorkspaceSymbols> {
    await this.refresh();
    if (this.symbolIndex === undefined) {
      const { WorkspaceSymbols } = await import('../service/workspace-symbols.js');
      const index = new WorkspaceSymbols();
      for (const entry of this.entries.values()) index.update(entry);
      this.symbolIndex = index;
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
    const uris = [...this.stale];
    this.stale.clear();
    const codes = uris.length === 0 ? undefined : await this.parts.codes();
    for (const uri of uris) if (codes !== undefined) this.put(uri, await this.entryOf(uri, codes));
  }

  private async list(): Promise<void> {
    this.listed = true;
    const { files, documents, accepts } = this.parts;
    const uris = new Set(documents.events.keys().filter((uri) => accepts(fileNameOf(uri))));
    for (const folder of this.folders) {
      const room = MAXIMUM_FILES - uris.size;
      if (room > 0) for (const uri of await files.list(folder, accepts, room)) uris.add(uri);
    }
    for (const uri of this.entries.keys()) if (!uris.has(uri)) this.put(uri, undefined);
    for (const uri of uris) this.stale.add(uri);
  }

  private async entryOf(uri: string, codes: CodeLibrary): Promise<WorkspaceEntry | undefined> {
    const { files, documents } = this.parts;
    const today = this.parts.today();
    if (documents.isOpen(uri)) {
      const open = await documents.get(uri);
      return open && workspaceEntry(uri, open.analysis.file, codes, today);
    }
    const text = await files.read(uri, MAXIMUM_BYTES);
    const analysis = text === undefined ? undefined : await analyze({ fileName: fileNameOf(uri), text });
    return analysis && workspaceEntry(uri, analysis.file, codes, today);
  }

  private put(uri: string, entry: WorkspaceEntry | undefined): void {
    if (entry === undefined) {
      this.entries.delete(uri);
      this.symbolIndex?.remove(uri);
    } else {
      this.entries.set(uri, entry);
      this.symbolIndex?.update(entry);
    }
  }
}
