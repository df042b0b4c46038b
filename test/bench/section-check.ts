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
/** While these are checked Node still compiles what it runs. */
const FIRST = 4000;
const FILES = 16_000;

/** Whole runs of the command line on many small inputs, less a run on a single one: what is left is the work itself. */
export async function commandLineSection(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  try {
    const folders = [1, FIRST, FILES].map((count) => encountersIn(join(folder, String(count)), count));
    const read = ratesOver(folders, readAlone);
    const checked = ratesOver(folders, check);
    const codes = allCodes(openBundledLibrary(), 'icd10cm', '2025-12-01').map(({ id }) => `${id}\n`);
    const [lookups = 0] = rates([1, codes.length], [() => lookup('E11.22\n'), () => lookup(codes.join(''))]);
    const floor = (index: 0 | 1) => `opening and \`yaml\` alone ${figure(read[index])}`;
    return [
      row(`\`check\`: ${number(FIRST)} small encounter files, after boot`, checked[0], floor(0)),
      row(`\`check\`: ${number(FILES)} small encounter files, after boot`, checked[1], floor(1), 2000),
      row('`lookup -`, every ICD-10-CM code once, JSON, after boot', lookups, '–', 50_000),
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

/** Files a second: of few, and of many. */
function ratesOver(folders: readonly string[], work: (folder: string) => void): [number, number] {
  const runs = folders.map((folder) => () => work(folder));
  const [few = 0, many = 0] = rates([1, FIRST, FILES], runs);
  return [few, many];
}

/**
 * Items a second of each run after the first, less what the first one takes; by the medians of each.
 *
 * @param counts the items of each run, fewest first
 */
function rates(counts: readonly number[], runs: readonly (() => void)[]): number[] {
  const elapsed = runs.map(() => [] as number[]);
  for (let round = 0; round < RUNS; round++) {
    for (const [index, run] of runs.entries()) elapsed[index]?.push(timed(run));
  }
  const [boot = 0, ...whole] = elapsed.map(median);
  const [one = 0, ...many] = counts;
  return many.map((count, index) => (1000 * (count - one)) / ((whole[index] ?? 0) - boot));
}

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function figure(perSecond: number): string {
  return `${number(Math.round(perSecond))} a second`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function row(what: string, perSecond: number, floor: string, budget?: number): Row {
  return {
    what,
    floor,
    measured: figure(perSecond),
    budget: budget === undefined ? '–' : `≥ ${figure(budget)}`,
    ...(budget !== undefined && { kept: perSecond >= budget }),
  };
}
