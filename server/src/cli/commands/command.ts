import type { Command } from 'commander';
import type { CliIo } from '../io.js';

/** Carries out a command; resolves to its exit status. */
export type Action = (io: CliIo) => Promise<number>;

/**
 * Declares a command: its arguments, options and help. What it does is imported when it is called, so that
 * `lookup` never loads a YAML parser. `act` hands the chosen action to the program.
 */
export type Declare = (program: Command, act: (action: Action) => void) => void;
