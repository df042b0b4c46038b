import path from 'node:path';
import { inRoot, OUT } from './paths.mjs';
import { run } from './process.mjs';

/** Any fixed day does: the dates inside the archive say nothing, they only must not change from build to build. */
const WITHOUT_GIT = '1735689600';

/**
 * Packs the extension into a .vsix. Everything it needs is in the bundles, so no node_modules go along.
 * @returns {Promise<string>} the path of the .vsix.
 * @throws {Error} with the output of vsce.
 */
export async function packageExtension(vsix = inRoot('chartwright.vsix')) {
  const commit = await run('git', ['log', '-1', '--format=%ct']);
  const epoch =
    process.env.SOURCE_DATE_EPOCH ?? (/^\d+$/.test(commit.output.trim()) ? commit.output.trim() : WITHOUT_GIT);
  const vsce = inRoot('node_modules/@vscode/vsce/vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ];
  const { code, output } = await run(process.execPath, [vsce, ...args], {
    env: { SOURCE_DATE_EPOCH: epoch },
    log: path.join(OUT, 'logs/vsce.log'),
    timeoutMs: 180_000,
  });
  if (code !== 0) throw new Error(`vsce did not package the extension:\n${output}`);
  return vsix;
}
