/** The language server over any connection. Nothing is loaded before it is asked for. */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { isReadByName, mayBeRead } from '../formats/index.js';
import { foldersOf, followFiles, followFolders } from './changes.js';
import { clientFeatures } from './client-features.js';
import { registerCodeActions } from './code-action-handler.js';
import { registerCodeRequests } from './code-requests.js';
import { registerCompletion } from './completion-handlers.js';
import { configurationOf } from './configuration.js';
import { createSession } from './create-session.js';
import type { Dependencies, Timers } from './dependencies.js';
import { registerPull, registerPush } from './diagnostics-handlers.js';
import { registerFolding } from './folding-handler.js';
import { registerHover } from './hover-handler.js';
import { registerNavigation } from './navigation-handlers.js';
import { OpenDocuments } from './open-documents.js';
import { ProjectFiles } from './project-files.js';
import { serverCapabilities } from './server-capabilities.js';
import { registerSymbols } from './symbol-handlers.js';
import { registerContent } from './tabular-handler.js';
import { Workspace } from './workspace.js';

/** Answers on the connection from now on. */
export function startServer(connection: Connection, dependencies: Dependencies): void {
  const documents = new OpenDocuments(connection);
  connection.onInitialize((params) => initialize(connection, documents, params, dependencies));
  connection.listen();
}

function initialize(
  connection: Connection,
  documents: OpenDocuments,
  params: InitializeParams,
  dependencies: Dependencies,
): InitializeResult {
  const client = clientFeatures(params);
  const configuration = configurationOf(connection, client, dependencies.today);
  const { files } = dependencies;
  const project = new ProjectFiles({
    files,
    folders: () => workspace.folderUris,
    openText: (uri) => documents.textOf(uri),
  });
  documents.readAsSaidBy(project);
  const { settings } = configuration;
  const session = createSession({ connection, client, documents, project, settings, dependencies });
  const workspace = new Workspace(foldersOf(params), {
    files,
    documents,
    // In a folder full of JSON, those that are certain to hold codes come first.
    names: { accepts: mayBeRead, prefers: isReadByName },
    mappingOf: (uri) => project.mappingOf(uri),
    codes: session.codes,
    today: session.today,
  });
  registerCompletion(connection, session);
  registerHover(connection, session);
  registerFolding(connection, session);
  registerNavigation(connection, session, workspace);
  registerSymbols(connection, session, workspace);
  registerCodeActions(connection, session);
  registerCodeRequests(connection, session);
  registerContent(connection, session);
  const { refresh } = client.pullsDiagnostics
    ? registerPull(connection, session)
    : registerPush(connection, session, documents, dependencies.timers);
  const followers = { workspace, project, readAnew: afterPause(refresh, dependencies.timers) };
  followFiles(connection, documents, followers);
  configuration.follow(documents, refresh);
  connection.onInitialized(() => {
    configuration.register();
    followFolders(connection, client, followers);
  });
  return {
    capabilities: serverCapabilities(client),
    serverInfo: { name: 'chartwright', version: dependencies.version },
  };
}

/** Pause after the last change of a configuration or a sidecar before all documents are checked anew. */
const PAUSE_MILLISECONDS = 300;

function afterPause(run: () => void, { after }: Timers): () => void {
  let cancel: (() => void) | undefined;
  return () => {
    cancel?.();
    cancel = after(PAUSE_MILLISECONDS, run);
  };
}
