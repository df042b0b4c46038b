import { createConnection } from 'vscode-languageserver/node';
import { nodeDependencies } from './node-dependencies.js';
import { startServer } from './server.js';

/**
 * Starts the server on the transport that the command line names: `--node-ipc` (VS Code), `--stdio`, `--socket=PORT`
 * or `--pipe=NAME`. Returns at once; the process ends when the client says `exit` or goes away.
 *
 * @throws Error when the command line names no transport
 */
export function startNodeServer(): void {
  startServer(createConnection(), nodeDependencies());
}
