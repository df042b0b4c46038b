/** The language server over any connection. Nothing is loaded before it is asked for. */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { detectFormat } from '../formats/index.js';
import { foldersOf, followFiles, followFolders } from './changes.js';
import { clientFeatures } from './client-features.js';
import { registerCodeActions } from './code-action-handler.js';
import { registerCodeRequests } from './code-requests.js';
import { registerCompletion } from './completion-handlers.js';
import { configurationOf } from './configuration.js';
import { createSession } from './create-session.js';
import type { Dependencies } from './dependencies.js';
import { registerPull, registerPush } from './diagnostics-handlers.js';
import { registerHover } from './hover-handler.js';
import { registerNavigation } from './navigation-handlers.js';
import { OpenDocuments } from './open-documents.js';
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
  const session = createSession({ connection, client, documents, settings: configuration.settings, dependencies });
  const workspace = new Workspace(foldersOf(params), {
    files: dependencies.files,
    documents,
    accepts: (fileName) => detectFormat({ fileName, text: '' }) !== undefined,
    codes: session.codes,
    today: session.today,
  });
  registerCompletion(connection, session);
  registerHover(connection, session);
  registerNavigation(connection, session, workspace);
  registerSymbols(connection, session, workspace);
  registerCodeActions(connection, session);
  registerCodeRequests(connection, session);
  registerContent(connection, session);
  const { refresh } = client.pullsDiagnostics
    ? registerPull(connection, session)
    : registerPush(connection, session, documents, dependencies.timers);
  followFiles(connection, documents, workspace);
  configuration.follow(documents, refresh);
  connection.onInitialized(() => {
    configuration.register();
    followFolders(connection, client, workspace);
  });
  return {
    capabilities: serverCapabilities(client),
    serverInfo: { name: 'chartwright', version: dependencies.version },
  };
}
