/** How work grows: by the time that the processor spends on it, which other programs do not add to. */

/** Growth that is real shows in every round; what else the process does at the moment (collecting garbage) does not. */
export const ROUNDS = 10;

/** No more rounds once one has shown that the work grows no faster than this. */
const PLAIN = 2.5;

/** How many times the work of `once` the work of `twice` is, at the best of some rounds. */
export function leastGrowth(once: () => unknown, twice: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && least > PLAIN; round++) {
    const short = processorTime(once);
    least = Math.min(least, processorTime(twice) / short);
  }
  return least;
}

/** Microseconds of this process. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}
