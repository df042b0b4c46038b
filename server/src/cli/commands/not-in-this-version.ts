import { UsageError } from '../exit.js';
import type { Action } from './command.js';

/** A command of the contract that a later version brings: it says so, and never pretends to have run. */
export function notInThisVersion(command: string): Action {
  return () =>
    Promise.reject(new UsageError(`'${command}' is not in this version of Chartwright; a later one brings it`));
}
