/** The mocha suite inside code-server's extension host, seen through a headless Chromium. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { installVsix, startCodeServer } from '../../../scripts/lib/code-server.mjs';
import { launchBrowser } from './browser.mjs';

/**
 * @param {{dir: string, developmentPath: string, testsPath: string, folder: string, vsix?: string, timeoutMs: number, evidence: string}} options
 *   `dir`: a short path (sockets live under it) for everything the run writes. `evidence`: where a failed run leaves its log and picture.
 * @returns {Promise<{rows?: object[], end: string, userData: string}>} no rows when the suite did not get to its end.
 */
export async function runInCodeServer({ dir, developmentPath, testsPath, folder, vsix, timeoutMs, evidence }) {
  const result = path.join(dir, 'result.json');
  const extensionsDir = path.join(dir, 'extensions');
  if (vsix !== undefined) await installVsix(vsix, extensionsDir);
  const server = await startCodeServer({
    dir,
    extensionsDir,
    settings: TEST_SETTINGS,
    env: { EXTENSION_TEST_RESULT: result, ...homeIn(dir) },
    // Lets the page's address name an extension under development and a test entry.
    args: ['--vscode-option', 'enable-smoke-test-driver'],
  });
  const log = [];
  let browser;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const end = await watchRun({
      page,
      server,
      log,
      timeoutMs,
      url: workbenchUrl({ url: server.url, folder, developmentPath, testsPath }),
    });
    // The workbench says 0 even when the extension host has died: only the result file is evidence.
    const rows = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
    if (rows === undefined || rows.some((row) => row.state === 'failed'))
      await keepEvidence(evidence, page, log, server);
    return { rows, end: lastTest(result, end), userData: server.userData };
  } finally {
    await browser?.close();
    await server.stop();
  }
}

async function watchRun({ page, server, log, timeoutMs, url }) {
  const { promise, resolve } = withResolvers();
  // The workbench calls these two where they exist, as in VS Code's own browser tests.
  await page.exposeFunction('codeAutomationLog', (type, args) => log.push(`[${type}] ${format(...args)}`));
  await page.exposeFunction('codeAutomationExit', (code) => resolve(`exit ${code}`));
  page.on('console', (message) => log.push(`[page ${message.type()}] ${message.text()}`));
  page.on('crash', () => resolve('the page crashed'));
  server.child.once('exit', () => resolve('code-server ended'));
  const timer = setTimeout(() => resolve(`no end within ${timeoutMs} ms`), timeoutMs);
  await page.goto(url, { waitUntil: 'commit' });
  const end = await promise;
  clearTimeout(timer);
  return end;
}

function workbenchUrl({ url, folder, developmentPath, testsPath }) {
  const { host } = new URL(url);
  const remote = (file) => `vscode-remote://${host}${file.split('/').map(encodeURIComponent).join('/')}`;
  const payload = [
    ['extensionDevelopmentPath', remote(developmentPath)],
    ['extensionTestsPath', remote(testsPath)],
  ];
  return `${url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** In the browser VS Code saves by itself, on the desktop it does not: files on disk stay what the test put there. */
export const TEST_SETTINGS = { 'files.autoSave': 'off', 'files.hotExit': 'off' };

/** Nothing of the person's own settings is read or written. */
export function homeIn(dir) {
  return { HOME: dir, XDG_CONFIG_HOME: dir, XDG_DATA_HOME: dir, XDG_CACHE_HOME: dir, XDG_RUNTIME_DIR: dir };
}

function lastTest(result, end) {
  const progress = `${result}.progress`;
  if (!existsSync(progress)) return `${end}, before the first test`;
  return `${end}, last: ${readFileSync(progress, 'utf8').trim().split('\n').at(-1)}`;
}

async function keepEvidence(folder, page, log, server) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, 'page.png'), timeout: 5_000 }).catch(() => undefined);
  writeFileSync(path.join(folder, 'host.log'), `${log.join('\n')}\n--- code-server\n${server.output()}`);
}

/** Promise.withResolvers, which came with Node 22. */
function withResolvers() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
