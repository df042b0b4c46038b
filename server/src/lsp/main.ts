/**
 * The server as a program: importing this module starts it on the transport that the command line names,
 * `--node-ipc` (VS Code), `--stdio`, `--socket=PORT` or `--pipe=NAME`. The process ends when the client says `exit`
 * or goes away.
 */
import * as nodeModule from 'node:module';
import { createConnection } from 'vscode-languageserver/node';
import { nodeDependencies } from './node-dependencies.js';
import { startServer } from './server.js';

// Newer Nodes (22.8, that of VS Code since 2025) keep compiled code between starts: the parts load in three quarters of the
// time. What they keep is our code, in the folder for temporary files.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

startServer(createConnection(), nodeDependencies());
