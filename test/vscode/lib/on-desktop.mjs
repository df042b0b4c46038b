/** The mocha suite in a desktop VS Code: the one named by VSCODE_EXECUTABLE_PATH, else a download. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import { QUIET_SETTINGS } from '../../../scripts/lib/code-server.mjs';
import { CACHE } from '../../../scripts/lib/paths.mjs';

/**
 * Finds or downloads VS Code (`VSCODE_VERSION`, default: stable).
 * @returns {Promise<string>} its executable.
 * @throws {Error} of the network when it cannot be had.
 */
export async function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named !== undefined) return named;
  const version = process.env.VSCODE_VERSION ?? 'stable';
  return downloadAndUnzipVSCode({ version, cachePath: path.join(CACHE, 'vscode'), timeout: 60_000 });
}

/** Same contract as `runInCodeServer`. */
export async function runOnDesktop({ executable, dir, developmentPath, testsPath, folder, vsix }) {
  const result = path.join(dir, 'result.json');
  const userData = path.join(dir, 'user');
  const extensions = `--extensions-dir=${path.join(dir, 'extensions')}`;
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS));
  if (vsix !== undefined) install(executable, [extensions, `--user-data-dir=${userData}`, '--install-extension', vsix]);
  let end = 'exit 0';
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath: testsPath,
      extensionTestsEnv: { EXTENSION_TEST_RESULT: result },
      launchArgs: [
        folder,
        `--user-data-dir=${userData}`,
        extensions,
        '--disable-telemetry',
        '--use-inmemory-secretstorage',
      ],
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    end = `exit ${error.code ?? error.signal}`;
  }
  return { rows: existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined, end, userData };
}

function install(executable, args) {
  const [cli, ...own] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const { status, stderr } = spawnSync(
    cli,
    [...own.filter((arg) => !/^--(extensions|user-data)-dir/.test(arg)), ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`VS Code did not install the .vsix: ${stderr}`);
}
