import type { Readable, Writable } from 'node:stream';
import { CommanderError } from 'commander';
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import { openBundledLibrary } from '../host/library.js';
import { today } from '../host/today.js';
import type { Action } from './commands/command.js';
import { Exit, UsageError } from './exit.js';
import { type CliIo, Output, OutputClosedError } from './io.js';
import { createProgram } from './program.js';

/** What the command line touches; the members that may be absent have a default on the real machine. */
export interface RunOptions {
  /** Asked for only by commands that read it: opening standard input can keep a process alive. */
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly cwd: string;
  readonly colour?: boolean;
  readonly today?: () => IsoDate;
  readonly openLibrary?: () => CodeLibrary;
}

/**
 * Runs one command line and resolves to its exit status. Never ends the process, never rejects.
 *
 * @param argv the arguments after the program's name
 */
export async function run(argv: readonly string[], options: RunOptions): Promise<number> {
  const io = new RunIo(options);
  try {
    const action = await parse(argv, io);
    return typeof action === 'number' ? action : await action(io);
  } catch (error) {
    return await explain(error, io);
  } finally {
    io.close();
  }
}

class RunIo implements CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly colour: boolean;
  readonly today: () => IsoDate;
  readonly openLibrary: () => CodeLibrary;
  #stdin: Readable | undefined;

  constructor(private readonly options: RunOptions) {
    this.stdout = new Output(options.stdout);
    this.stderr = new Output(options.stderr);
    this.cwd = options.cwd;
    this.colour = options.colour ?? false;
    this.today = options.today ?? today;
    this.openLibrary = options.openLibrary ?? openBundledLibrary;
  }

  get stdin(): Readable {
    this.#stdin ??= this.options.stdin;
    return this.#stdin;
  }

  /** Lets go of standard input: whoever still writes to it would keep the process alive. */
  close(): void {
    this.#stdin?.destroy();
  }
}

/** The action that the arguments choose, or the exit status when help or the version was all they asked for. */
async function parse(argv: readonly string[], io: CliIo): Promise<Action | number> {
  const chosen: Action[] = [];
  const text = { out: '', err: '' };
  const program = createProgram((action) => chosen.push(action), text);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await io.stdout.write(text.out);
    await io.stderr.write(text.err);
    if (error.exitCode === 0) return Exit.clean;
    // Help that nobody asked for has been printed: there was no command.
    if (error.code === 'commander.help') return Exit.trouble;
    throw new UsageError(oneLine(error.message));
  }
  return chosen[0] ?? Exit.trouble;
}

/** `error: unknown option '--frmat'⏎(Did you mean --format?)` on one line, without the first word. */
function oneLine(message: string): string {
  return message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
}

async function explain(error: unknown, io: CliIo): Promise<number> {
  if (error instanceof OutputClosedError) return Exit.clean;
  const message = error instanceof Error ? error.message : String(error);
  const line = error instanceof UsageError ? message : `cannot go on: ${message}`;
  await io.stderr.write(`chartwright: ${line}\n`).catch(() => undefined);
  return Exit.trouble;
}
