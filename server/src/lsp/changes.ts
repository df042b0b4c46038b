/** What the workspace learns of files and folders that change. */
import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver';
import { formatGlobs } from '../formats/index.js';
import type { ClientFeatures } from './client-features.js';
import type { OpenDocuments } from './open-documents.js';
import type { ProjectFiles } from './project-files.js';
import type { Workspace } from './workspace.js';

/** Folders of the `initialize` request, old clients' single root included. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

export interface Followers {
  readonly workspace: Workspace;
  readonly project: ProjectFiles;
  /** Files are read in another way now: what was found in them may be out of date. */
  readAnew(): void;
}

/** Only marks what has changed: reading waits until somebody asks. */
export function followFiles(connection: Connection, documents: OpenDocuments, followers: Followers): void {
  const changed = (uri: string) => {
    const part = followers.project.changed(uri);
    if (part === 'configuration') followers.workspace.changedThroughout();
    else followers.workspace.changed(uri);
    if (part !== undefined) followers.readAnew();
  };
  documents.events.onDidChangeContent(({ document }) => changed(document.uri));
  documents.events.onDidClose(({ document }) => changed(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) changed(uri);
  });
}

/** Allowed once the client is initialized. */
export function followFolders(
  connection: Connection,
  client: ClientFeatures,
  { workspace, project, readAnew }: Followers,
): void {
  if (client.registersFileWatchers) {
    const watchers = formatGlobs().map((globPattern) => ({ globPattern }));
    const registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    registration.catch(() => connection.console.warn('The client watches no files.'));
  }
  if (!client.sendsWorkspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    workspace.changeFolders(
      added.map(({ uri }) => uri),
      removed.map(({ uri }) => uri),
    );
    project.foldersChanged();
    readAnew();
  });
}
