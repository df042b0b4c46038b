/** Answers requests: cancelled and outdated ones early, failed ones with a fallback. Logs what failed where, never document text. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Timers } from './dependencies.js';
import { OutdatedError } from './slices.js';

export interface Log {
  error(message: string): void;
}

/** Runs one request. `what` names it and its URI for the log. */
export type RunSafe = <T>(
  what: string,
  token: CancellationToken,
  fallback: T,
  task: () => Promise<T> | T,
) => Promise<T | ResponseError<void>>;

export function createRunSafe(timers: Timers, log: Log): RunSafe {
  return async (what, token, fallback, task) => {
    await new Promise<void>((resolve) => timers.immediate(resolve));
    if (token.isCancellationRequested) return cancelled();
    try {
      const answer = await task();
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      if (error instanceof OutdatedError) return cancelled();
      log.error(`${what}: ${describeError(error)}`);
      return fallback;
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}

/** The kind of error and where it was thrown. Its message may quote the document, so it is left out. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
