import { EMPTY_SERVER, SERVER } from './paths.js';
import { megabytes, milliseconds, type Row, times } from './row.js';
import { FIRST_CODE, officeVisit } from './sample.js';
import { ServerProcess } from './server-process.js';
import { quantile } from './statistics.js';

/** What a coder types over the first code, letter by letter. */
const TYPED = ['E', 'E1', 'E11', 'E11.', 'E11.2', 'E11.22'];
const ROUNDS = 80;
const WARM_UP = 10;

/** A change and the completion after it, in both servers by turns; then their memory. */
export async function keystrokeSection(): Promise<readonly Row[]> {
  const floor = new ServerProcess(EMPTY_SERVER);
  const ours = new ServerProcess(SERVER);
  for (const server of [floor, ours]) {
    await server.initialize();
    await server.openAndDiagnose(officeVisit());
  }
  const memory = { floor: floor.memory(), ours: ours.memory() };
  const floorTimes: number[] = [];
  const ourTimes: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [server, all] of [
      [floor, floorTimes],
      [ours, ourTimes],
    ] as const) {
      const measured = await typeCode(server);
      if (round >= 0) all.push(...measured);
    }
  }
  await Promise.all([floor.stop(), ours.stop()]);
  return [...keystrokeRows(floorTimes, ourTimes), memoryRow(memory)];
}

async function typeCode(server: ServerProcess): Promise<number[]> {
  const measured: number[] = [];
  let removed = 'E11.22'.length;
  for (const typed of TYPED) {
    measured.push(await server.keystroke(FIRST_CODE, removed, typed));
    removed = typed.length;
  }
  return measured;
}

function keystrokeRows(floor: readonly number[], ours: readonly number[]): Row[] {
  const row = (name: string, share: number, budget: number): Row => {
    const [least, value] = [quantile(floor, share), quantile(ours, share)];
    return {
      what: `keystroke (change + completion), 5 KB, ${name}`,
      floor: `empty server ${milliseconds(least)}`,
      measured: `${milliseconds(value)}: ${times(value / least)}`,
      budget: `≤ ${budget} ×`,
      kept: value <= budget * least,
    };
  };
  return [row('p50', 0.5, 4), row('p99', 0.99, 3)];
}

function memoryRow({ floor, ours }: { floor: number; ours: number }): Row {
  return {
    what: 'server memory (resident), 5 KB file diagnosed',
    floor: `empty server ${megabytes(floor)}`,
    measured: `${megabytes(ours)}: ${times(ours / floor)}`,
    budget: '≤ 1.5 ×',
    kept: ours <= 1.5 * floor,
  };
}
