import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBundledLibrary } from '../../server/src/host/library.js';
import { allCodes } from './all-codes.js';
import { CLI, YAML_FLOOR } from './paths.js';
import type { Row } from './row.js';
import { smallEncounter } from './sample.js';
import { median } from './statistics.js';

const RUNS = 5;
const FILES = 4000;

/** Whole runs of the command line on many small inputs, less a run on a single one: what is left is the work itself. */
export async function commandLineSection(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  try {
    const one = encountersIn(join(folder, 'one'), 1);
    const many = encountersIn(join(folder, 'many'), FILES);
    const read = rateOf(
      FILES,
      () => readAlone(one),
      () => readAlone(many),
    );
    const perSecond = rateOf(
      FILES,
      () => check(one),
      () => check(many),
    );
    const codes = allCodes(openBundledLibrary(), 'icd10cm', '2025-12-01').map(({ id }) => `${id}\n`);
    const lookups = rateOf(
      codes.length,
      () => lookup('E11.22\n'),
      () => lookup(codes.join('')),
    );
    return [
      row('`check` of small encounter files after boot', perSecond, 2000, `opening and \`yaml\` alone ${figure(read)}`),
      row('`lookup -`, every ICD-10-CM code once, JSON, after boot', lookups, 50_000, '–'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function encountersIn(folder: string, count: number): string {
  mkdirSync(folder);
  for (let number = 0; number < count; number++) {
    writeFileSync(join(folder, `visit-${number}.encounter.yaml`), smallEncounter(number));
  }
  return folder;
}

function check(folder: string): void {
  runCli(['check', '--format', 'json', folder], '');
}

function readAlone(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [YAML_FLOOR, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the floor ended with ${status}: ${stderr}`);
}

function lookup(input: string): void {
  runCli(['lookup', '--format', 'json', '-'], input);
}

/** Findings are expected; anything else is a broken measurement. */
function runCli(argv: readonly string[], input: string): void {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...argv], { input, maxBuffer: 1e9, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${argv[0]} ended with ${status}: ${stderr}`);
}

/** Items a second, by the medians of both runs. */
function rateOf(items: number, single: () => void, whole: () => void): number {
  const boots: number[] = [];
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    boots.push(timed(single));
    runs.push(timed(whole));
  }
  return (1000 * (items - 1)) / (median(runs) - median(boots));
}

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function figure(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en-US')} a second`;
}

function row(what: string, perSecond: number, budget: number, floor: string): Row {
  return {
    what,
    floor,
    measured: figure(perSecond),
    budget: `≥ ${figure(budget)}`,
    kept: perSecond >= budget,
  };
}
