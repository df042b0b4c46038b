import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './process.mjs';

/** Ends the program with a message a person can act on when Node is older than the project needs. */
export function requireNode(major) {
  const [installed] = process.versions.node.split('.').map(Number);
  if (installed >= major) return;
  console.error(`Chartwright needs Node ${major} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of package-lock.json unless exactly these are installed. */
export async function ensureNodeModules() {
  const stamp = inRoot('node_modules', '.chartwright-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  // NODE_ENV=production or an "omit" setting would leave out the compiler and the test tools; `npm --silent` would
  // silence this npm, too.
  const { code, output } = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(output);
    console.error('npm ci failed: see above. It needs a package registry that npm can reach.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
