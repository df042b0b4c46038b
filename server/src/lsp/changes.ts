/** What the workspace learns of files and folders that change. */
import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver';
import { formatGlobs } from '../formats/index.js';
import type { ClientFeatures } from './client-features.js';
import type { OpenDocuments } from './open-documents.js';
import type { Workspace } from './workspace.js';

/** Folders of the `initialize` request, old clients' single root included. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** Only marks what has changed: reading waits until somebody asks. */
export function followFiles(connection: Connection, documents: OpenDocuments, workspace: Workspace): void {
  documents.events.onDidChangeContent(({ document }) => workspace.changed(document.uri));
  documents.events.onDidClose(({ document }) => workspace.changed(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) workspace.changed(uri);
  });
}

/** Allowed once the client is initialized. */
export function followFolders(connection: Connection, client: ClientFeatures, workspace: Workspace): void {
  if (client.registersFileWatchers) {
    const watchers = formatGlobs().map((globPattern) => ({ globPattern }));
    const registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    registration.catch(() => connection.console.warn('The client watches no files.'));
  }
  if (!client.sendsWorkspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
    workspace.changeFolders(
      added.map(({ uri }) => uri),
      removed.map(({ uri }) => uri),
    ),
  );
}
