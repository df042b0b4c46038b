/** Ways to run a suite. Each gives rows of one shape, and a failed row where the suite did not get to its end. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { OUT } from './paths.mjs';
import { run } from './process.mjs';

/** @typedef {{title: string, state: 'passed' | 'failed' | 'pending', error?: string}} Row */

/** A command that is one check: its exit status. @returns {Promise<Row[]>} */
export async function commandSuite(name, [command, ...args], timeoutMs) {
  const ended = await run(command, args, { timeoutMs, log: logOf(name) });
  return ended.code === 0 ? [{ title: name, state: 'passed' }] : [unfinished(name, ended, timeoutMs)];
}

/** A script that leaves its rows in out/results. @returns {Promise<Row[]>} */
export async function rowsSuite(name, [command, ...args], timeoutMs) {
  const file = path.join(OUT, 'results', `${name}.json`);
  rmSync(file, { force: true });
  const ended = await run(command, args, { timeoutMs, log: logOf(name) });
  const rows = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return withEnding(name, rows, ended, timeoutMs);
}

/** Vitest, with its own JSON report. @returns {Promise<Row[]>} */
export async function vitestSuite([command, ...args], timeoutMs) {
  const file = path.join(OUT, 'results', 'vitest.json');
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = await run(command, [...args, ...reporters], { timeoutMs, log: logOf('unit'), env: { NO_COLOR: '1' } });
  const files = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
  return withEnding('unit', files.flatMap(fileRows), ended, timeoutMs);
}

/** A file that could not even be loaded has no tests of its own. */
function fileRows({ name, status, message, assertionResults }) {
  if (status === 'failed' && assertionResults.length === 0)
    return [{ title: path.relative('.', name), state: 'failed', error: message }];
  return assertionResults.map(({ fullName, status: state, failureMessages }) => ({
    title: fullName,
    state: state === 'passed' || state === 'failed' ? state : 'pending',
    error: failureMessages?.join('\n'),
  }));
}

/** Rows alone are no proof: a suite that ended badly, or ran nothing, has failed even if every row passed. */
function withEnding(name, rows, ended, timeoutMs) {
  const told = rows.some(({ state }) => state === 'failed');
  if (rows.length > 0 && (ended.code === 0 || told) && !ended.timedOut) return rows;
  return [...rows, unfinished(name, ended, timeoutMs)];
}

function unfinished(name, { code, output, timedOut }, timeoutMs) {
  const why = timedOut ? `no end within ${timeoutMs / 1000} s` : `exit status ${code}`;
  return { title: `${name}: ${why}`, state: 'failed', error: output.slice(-20_000) };
}

const logOf = (name) => path.join(OUT, 'logs', `${name.replaceAll(/[^\w-]+/g, '-')}.log`);
