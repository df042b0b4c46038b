import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUT } from '../../../scripts/lib/paths.mjs';

/** Where a suite leaves its rows for the closing count. */
export const resultFile = (suite) => path.join(OUT, 'results', `${suite}.json`);

/**
 * Prints and stores what a suite found, and sets the exit status.
 * @param {string} suite
 * @param {{title: string, state: 'passed' | 'failed' | 'pending', error?: string, ms?: number}[]} rows
 */
export function report(suite, rows) {
  const signs = { passed: 'ok  ', failed: 'FAIL', pending: 'skip' };
  for (const { title, state, ms, error } of rows) {
    console.log(`  ${signs[state]} ${title}${ms > 100 ? ` (${Math.round(ms)} ms)` : ''}`);
    if (state === 'failed') console.log(error?.replace(/^/gm, '       '));
  }
  mkdirSync(path.dirname(resultFile(suite)), { recursive: true });
  writeFileSync(resultFile(suite), JSON.stringify(rows, null, 1));
  // A suite that ran nothing proves nothing.
  if (rows.length === 0 || rows.some(({ state }) => state !== 'passed')) process.exitCode = 1;
}

/** Runs named checks one after another and keeps going when one fails; what it returns goes to `report`. */
export class Checks {
  rows = [];

  /** @param {(title: string) => unknown} onFailure may keep evidence before the next check changes the scene. */
  constructor(onFailure = () => undefined) {
    this.onFailure = onFailure;
  }

  /** @param {() => unknown} body throws when the claim in the title is false. */
  async check(title, body) {
    const start = performance.now();
    try {
      await body();
      this.rows.push({ title, state: 'passed', ms: performance.now() - start });
    } catch (error) {
      this.rows.push({ title, state: 'failed', ms: performance.now() - start, error: String(error?.stack ?? error) });
      await this.onFailure(title);
    }
  }
}
