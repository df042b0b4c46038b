// The mocha suite in a real VS Code, on the checkout or on the installed .vsix:
//   node test/vscode/run-suite.mjs folder|vsix
//   VSCODE_HOST=auto (default: desktop where it can be had, else code-server) | desktop | code-server
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, OUT, ROOT } from '../../scripts/lib/paths.mjs';
import { errorsInLogs } from './lib/errors-in-logs.mjs';
import { runInCodeServer } from './lib/in-code-server.mjs';
import { findDesktop, runOnDesktop } from './lib/on-desktop.mjs';
import { report } from './lib/results.mjs';

const TIMEOUT_MS = 240_000;

const subject = process.argv[2] ?? 'folder';
if (!['folder', 'vsix'].includes(subject)) throw new Error(`folder or vsix, not ${subject}`);
const suite = `vscode-${subject}`;
const dir = mkdtempSync(path.join(os.tmpdir(), 'cw-'));
try {
  report(suite, await rowsOf(await runSuite()));
} catch (error) {
  report(suite, [{ title: 'the suite runs in a real VS Code', state: 'failed', error: String(error?.stack ?? error) }]);
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

async function runSuite() {
  const folder = path.join(dir, 'workspace'); // a copy: the tests write
  cpSync(inRoot('test/vscode/workspace'), folder, { recursive: true });
  const options = {
    dir,
    folder,
    testsPath: inRoot('out/vscode-tests/index.js'),
    developmentPath: subject === 'vsix' ? emptyExtension() : ROOT,
    ...(subject === 'vsix' && { vsix: inRoot('chartwright.vsix') }),
    timeoutMs: TIMEOUT_MS,
    evidence: path.join(OUT, suite),
  };
  const executable = await chooseDesktop(process.env.VSCODE_HOST ?? 'auto');
  console.log(executable === undefined ? 'host: code-server and Chromium' : `host: ${executable}`);
  return executable === undefined ? runInCodeServer(options) : runOnDesktop({ ...options, executable });
}

/** The desktop executable; undefined for code-server. */
async function chooseDesktop(host) {
  if (host === 'code-server') return undefined;
  if (host === 'desktop') return findDesktop();
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (needsDisplay) return undefined;
  return findDesktop().catch((error) => {
    console.log(`a desktop VS Code cannot be had here (${error.message}): code-server instead`);
    return undefined;
  });
}

async function rowsOf({ rows, end, userData }) {
  if (rows === undefined) throw new Error(`no result: ${end}. See ${path.join(OUT, suite)}`);
  const errors = errorsInLogs(userData);
  const quiet = { title: 'the logs of the extension host and the extension hold no error' };
  rows.push(
    errors.length === 0 ? { ...quiet, state: 'passed' } : { ...quiet, state: 'failed', error: errors.join('\n') },
  );
  return rows;
}

/** What the test host loads beside the installed .vsix: a host under test always wants an extension under development. */
function emptyExtension() {
  const folder = path.join(dir, 'empty-extension');
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'chartwright-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
