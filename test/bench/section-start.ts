import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EMPTY_SERVER, SERVER } from './paths.js';
import { milliseconds, type Row, times } from './row.js';
import { officeVisit } from './sample.js';
import { ServerProcess } from './server-process.js';
import { median } from './statistics.js';

const RUNS = 15;

/** Start of the process to the reply to `initialize`, and on to the first diagnostics. Interleaved with the floors. */
export async function startSection(): Promise<readonly Row[]> {
  const bare: number[] = [];
  const empty: number[] = [];
  const initialized: number[] = [];
  const diagnosed: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await bareNode());
    empty.push(await start(EMPTY_SERVER).then(([initialize]) => initialize));
    const [initialize, diagnose] = await start(SERVER);
    initialized.push(initialize);
    diagnosed.push(diagnose);
  }
  const [node, floor, ours, first] = [median(bare), median(empty), median(initialized), median(diagnosed)];
  return [
    {
      what: 'spawn → initialize reply',
      floor: `bare Node ${milliseconds(node)}; empty server ${milliseconds(floor)}`,
      measured: `${milliseconds(ours)}: ${times(ours / node)} Node`,
      budget: '≤ 1.6 × Node',
      kept: ours <= 1.6 * node,
    },
    {
      what: 'spawn → first diagnostics, 5 KB',
      floor: `initialize ${milliseconds(ours)}`,
      measured: `${milliseconds(first)}: ${times(first / ours)}`,
      budget: '≤ 1.25 ×',
      kept: first <= 1.25 * ours,
    },
  ];
}

/** Milliseconds until a process that does nothing else has written. */
async function bareNode(): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['-e', 'process.stdout.write("up")']);
  await once(child.stdout, 'data');
  const elapsed = performance.now() - begin;
  await once(child, 'exit');
  return elapsed;
}

async function start(script: string): Promise<[initialize: number, diagnose: number]> {
  const server = new ServerProcess(script);
  const initialize = await server.initialize();
  const diagnose = await server.openAndDiagnose(officeVisit());
  await server.stop();
  return [initialize, diagnose];
}
