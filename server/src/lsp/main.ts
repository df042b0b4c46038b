/**
 * The server as a program: importing this module starts it on the transport that the command line names,
 * `--node-ipc` (VS Code), `--stdio`, `--socket=PORT` or `--pipe=NAME`. The process ends when the client says `exit`
 * or goes away.
 */
import { createConnection } from 'vscode-languageserver/node';
import { nodeDependencies } from './node-dependencies.js';
import { startServer } from './server.js';

startServer(createConnection(), nodeDependencies());
