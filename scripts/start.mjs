// npm start: builds, prints what the checker finds in examples/, then opens that folder in VS Code with the extension.
// npm start -- --headless stops after the printing.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureNodeModules, requireNode } from './lib/node-modules.mjs';
import { CACHE, inRoot, OUT, ROOT } from './lib/paths.mjs';
import { run, which } from './lib/process.mjs';

const EXAMPLES = inRoot('examples');

requireNode(20);
await ensureNodeModules();
await must('build', [inRoot('esbuild.mjs'), '--only=extension,server,cli']);
// Exit status 1 says that there are findings: the examples are there to have some.
await run(process.execPath, [inRoot('dist/cli.js'), 'check', 'examples'], { show: true });
if (process.argv.includes('--headless')) process.exit(0);
const code = desktopCode();
if (code === undefined) await openInCodeServer();
else await openOnDesktop(code);

async function must(what, args) {
  const { code, output } = await run(process.execPath, args);
  if (code === 0) return;
  console.error(output);
  console.error(`The ${what} failed: see above.`);
  process.exit(1);
}

/** The command `code`, where there is a screen for it to open a window on. */
function desktopCode() {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  const hasScreen = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
  return hasScreen ? which('code') : undefined;
}

async function openOnDesktop(code) {
  console.log('\nOpening examples/ in VS Code with the extension …');
  await run(code, [`--extensionDevelopmentPath=${ROOT}`, '--new-window', EXAMPLES], { show: true });
}

/** Runs until it is interrupted. */
async function openInCodeServer() {
  const { ensureVsCodeHost, hostUnsupported } = await import('./lib/vscode-host.mjs');
  const { installVsix, startCodeServer } = await import('./lib/code-server.mjs');
  const { packageExtension } = await import('./lib/package-extension.mjs');
  const unsupported = hostUnsupported();
  if (unsupported !== undefined) {
    console.error(`\nThere is no "code" on PATH, and ${unsupported}.`);
    process.exit(1);
  }
  console.log('\nNo desktop VS Code here ("code" on PATH and a screen): code-server instead.');
  await ensureVsCodeHost(path.join(OUT, 'logs/vscode-host'));
  const dir = path.join(CACHE, 'code-server');
  mkdirSync(dir, { recursive: true });
  const extensionsDir = path.join(dir, 'extensions');
  await installVsix(await packageExtension(), extensionsDir);
  const server = await startCodeServer({ dir, extensionsDir });
  console.log(`\nChartwright is open at ${server.url}/?folder=${encodeURIComponent(EXAMPLES)}\nCtrl+C stops it.`);
  await new Promise((resolve) => server.child.once('close', resolve));
}
