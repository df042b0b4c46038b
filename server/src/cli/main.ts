/** The command line as a process. */
import { run } from './run.js';

const { stdout, stderr, env } = process;

void run(process.argv.slice(2), {
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  cwd: process.cwd(),
  colour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
}).then((status) => {
  // Setting the status, rather than exiting, lets standard output drain into its pipe.
  process.exitCode = status;
});
