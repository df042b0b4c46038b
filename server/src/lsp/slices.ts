/** Long work in slices: between two of them the server answers others, and learns that nobody needs the work any more. */
import type { Pause } from '../service/analysis.js';
import type { Timers } from './dependencies.js';

/** Shorter than what a person notices while typing. */
const SLICE_MILLISECONDS = 25;

/** Thrown where the document that was worked on is not that of the client any more: the client asks again. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
}

/**
 * Pauses at the end of each slice. The first begins now. `isWanted` is asked after each pause; the pause fails with an
 * `OutdatedError` when it answers no.
 */
export function slices(isWanted: () => boolean, timers: Timers): Pause {
  let end = Date.now() + SLICE_MILLISECONDS;
  const rest = async () => {
    await new Promise<void>((resolve) => timers.immediate(resolve));
    if (!isWanted()) throw new OutdatedError();
    end = Date.now() + SLICE_MILLISECONDS;
  };
  return () => (Date.now() < end ? undefined : rest());
}
