// npm test: installs what is missing, builds, runs every suite, and closes with "N passed, N failed".
import path from 'node:path';
import { ensureNodeModules, requireNode } from './lib/node-modules.mjs';
import { inRoot, OUT } from './lib/paths.mjs';
import { commandSuite, rowsSuite, vitestSuite } from './lib/suites.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';
import { Tally } from './lib/tally.mjs';
import { ensureVsCodeHost, hostUnsupported } from './lib/vscode-host.mjs';

const MINUTE = 60_000;
const log = (name) => path.join(OUT, 'logs', name);
const node = (script, ...args) => [process.execPath, inRoot(script), ...args];
const tool = (packagePath, ...args) => node(`node_modules/${packagePath}`, ...args);

requireNode(20);
// What comes from the network is fetched while the processor is busy with the rest.
const systemPackages = ensureSystemPackages(log('apt')).catch((error) => error.message);
const vsCodeHost = installHost();

await ensureNodeModules();
const tally = new Tally();
const suite = async (name, running) => tally.add(name, await running);

await suite('build', commandSuite('build', node('esbuild.mjs', '--production'), 3 * MINUTE));
// Before everything that reads dist/: packaging builds it anew.
await suite('package', rowsSuite('package', node('test/vscode/run-package.mjs'), 5 * MINUTE));
for (const project of ['.', 'tsconfig.core.json', 'client', 'test/vscode']) {
  const name = `types ${project}`;
  await suite(name, commandSuite(name, tool('typescript/bin/tsc', '-p', project), 5 * MINUTE));
}
await suite('lint', commandSuite('lint', tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'), 2 * MINUTE));
await suite('unit', vitestSuite(tool('vitest/vitest.mjs', 'run'), 20 * MINUTE));

const missing = await systemPackages;
if (missing !== undefined) console.log(`\nChromium, fonts or Neovim are missing. Run: ${missing}\n`);
const host = await vsCodeHost;
if (host !== undefined) console.log(`\nThere is no code-server: ${host}\n`);
await suite('vscode-folder', rowsSuite('vscode-folder', node('test/vscode/run-suite.mjs', 'folder'), 6 * MINUTE));
await suite('vscode-vsix', rowsSuite('vscode-vsix', node('test/vscode/run-suite.mjs', 'vsix'), 6 * MINUTE));
await suite('ui', rowsSuite('ui', node('test/vscode/run-ui.mjs'), 6 * MINUTE));
await suite('neovim', rowsSuite('neovim', node('test/vscode/run-neovim.mjs'), 4 * MINUTE));
tally.close();

/** Why there is no code-server; undefined when there is one. */
async function installHost() {
  const unsupported = hostUnsupported();
  if (unsupported !== undefined) return unsupported;
  return ensureVsCodeHost(log('vscode-host')).then(
    () => undefined,
    (error) => error.message,
  );
}
