import { execFileSync } from 'node:child_process';
import { FIRST_QUESTION } from './paths.js';
import { milliseconds, type Row } from './row.js';
import { median } from './statistics.js';

const RUNS = 15;

/** The first exact lookup and the first word search of a process, opening the packs included. */
export async function firstQuestionSection(): Promise<readonly Row[]> {
  const lookups: number[] = [];
  const searches: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    lookups.push(ask('lookup'));
    searches.push(ask('search'));
  }
  return [
    row('first exact lookup after boot', median(lookups), 10),
    row('first word search after boot', median(searches), 30),
  ];
}

function ask(question: 'lookup' | 'search'): number {
  return Number(execFileSync(process.execPath, [FIRST_QUESTION, question], { encoding: 'utf8' }));
}

function row(what: string, measured: number, budget: number): Row {
  return { what, floor: '–', measured: milliseconds(measured), budget: `≤ ${budget} ms`, kept: measured <= budget };
}
