import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines that VS Code itself writes as errors in a test run and that say nothing of this extension. */
const NOT_OURS = [/vsda/, /update.*service/i, /chat|copilot/i];

const MAXIMUM_LINES = 20;

/**
 * The error lines that a run left in the log of the extension host and in the extension's own output channel.
 * @param {string} userData the user data folder of the VS Code that ran.
 */
export function errorsInLogs(userData) {
  const files = readdirSync(path.join(userData, 'logs'), { recursive: true })
    .map(String)
    .filter((file) => /exthost[^/\\]*\.log$/.test(file) || /chartwright.*\.log$/i.test(file));
  const lines = files.flatMap((file) => errorLines(readFileSync(path.join(userData, 'logs', file), 'utf8')));
  return [...new Set(lines)].slice(0, MAXIMUM_LINES);
}

/** Without the time of day, so that the same error counts once. */
function errorLines(log) {
  return log
    .split('\n')
    .filter((line) => line.includes('[error]') && !NOT_OURS.some((pattern) => pattern.test(line)))
    .map((line) => line.slice(line.indexOf('[error]')));
}
