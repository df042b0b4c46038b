import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, signalGroup, spawnGroup } from './process.mjs';
import { HOST } from './vscode-host.mjs';

const START_MS = 60_000;
const STOP_MS = 5_000;

/** A workbench that starts without questions, tips, accounts, updates or network. */
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'npm.autoDetect': 'off',
  'task.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'json.schemaDownload.enable': false,
};

/**
 * Starts code-server on a free port of this machine's loopback address. It asks no extension gallery and no other host.
 * @param {{dir: string, extensionsDir?: string, settings?: object, args?: readonly string[], env?: Record<string, string>}} options
 *   `dir` keeps its data; `extensionsDir` defaults to a folder in it.
 * @throws {Error} with the server's output when it does not listen within a minute.
 */
export async function startCodeServer({
  dir,
  extensionsDir = path.join(dir, 'extensions'),
  settings = {},
  args = [],
  env = {},
}) {
  const userData = path.join(dir, 'user');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const config = path.join(dir, 'config.yaml'); // else it would read and write one in the home folder
  writeFileSync(config, 'auth: none\n');
  const child = spawnGroup(
    HOST.node,
    [
      HOST.entry,
      ...['--config', config, '--bind-addr', '127.0.0.1:0', '--auth', 'none'],
      ...['--user-data-dir', userData, '--extensions-dir', extensionsDir],
      ...[
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
      ],
      ...['--disable-proxy', '--disable-file-downloads', '--ignore-last-opened', ...args],
    ],
    { env: cleanEnvironment(env) },
  );
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString('utf8');
  const url = await listening(child, output).catch((error) => stop(child).then(() => Promise.reject(error)));
  return { url, child, userData, output, stop: () => stop(child) };
}

/** Installs a .vsix into an extensions folder. */
export async function installVsix(vsix, extensionsDir) {
  mkdirSync(extensionsDir, { recursive: true });
  const data = path.join(extensionsDir, '.installing');
  const args = ['--extensions-dir', extensionsDir, '--user-data-dir', data, '--install-extension', vsix, '--force'];
  const { code, output } = await run(HOST.node, [HOST.entry, ...args], {
    env: { EXTENSIONS_GALLERY: '{}' },
    timeoutMs: 60_000,
  });
  if (code !== 0) throw new Error(`code-server did not install ${vsix}:\n${output}`);
}

/** A terminal inside VS Code sets variables that would send our command to that window. */
function cleanEnvironment(env) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|CODE_SERVER_|PORT$|PASSWORD$|HASHED_PASSWORD$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...env };
}

function listening(child, output) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`code-server ${why}\n${output()}`));
    const timer = setTimeout(() => fail(`did not listen within ${START_MS} ms`), START_MS);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stdout.on('data', () => {
      const address = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(output())?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Ends the server with the extension hosts and language servers of its process group. */
async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL');
}
