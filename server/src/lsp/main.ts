/** The server as a program of its own. */
import { startNodeServer } from './node-server.js';

startNodeServer();
