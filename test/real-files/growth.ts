/** How the work of reading grows with the text. */
import type { Format } from '../../server/src/formats/format.js';

/** Another program may take the processor at any moment; growth that is real shows in every round. */
const ROUNDS = 5;

/** How many times as long as a text another one takes that is twice as long, at the best of some rounds. */
export function leastGrowth(format: Format, fileName: string, once: string, twice: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && !(least < 2.5); round++) {
    const short = processorTime(() => readWhole(format, fileName, once));
    const long = processorTime(() => readWhole(format, fileName, twice));
    least = Math.min(least, long / short);
  }
  return least;
}

/** Members may be worked out when asked for: all of them are asked for. */
function readWhole(format: Format, fileName: string, text: string): number {
  const { encounters, references, problems } = format.parse({ fileName, text });
  return encounters.length + references.length + problems.length;
}

/** Microseconds of this process, which other processes do not add to. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}
