import { existsSync } from 'node:fs';
import { isExecutable, run, which } from './process.mjs';

/** Programs that the tests need and npm does not have, with the Debian package of each. */
const NEEDED = [
  { package: 'chromium', present: () => findChromium() !== undefined },
  { package: 'fonts-dejavu-core', present: () => existsSync('/usr/share/fonts') && hasFont() },
  { package: 'neovim', present: () => which('nvim') !== undefined },
];

/** The browser that shows the workbench: `CHROMIUM`, else the first Chromium or Chrome on PATH. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && isExecutable(named)) return named;
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(which).find(Boolean);
}

/**
 * Installs what is missing through apt where that is possible (root on Debian or Ubuntu).
 * @returns {Promise<string | undefined>} the one command a person has to run; undefined when nothing is missing.
 */
export async function ensureSystemPackages(log) {
  const missing = missingPackages();
  if (missing.length === 0) return undefined;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const command = `sudo apt-get update && sudo apt-get ${install.join(' ')}`;
  const mayInstall = which('apt-get') !== undefined && process.getuid?.() === 0;
  if (!mayInstall)
    return which('apt-get') === undefined ? `install ${missing.join(', ')} with your package manager` : command;
  console.log(`Installing ${missing.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, log: `${log}.update`, timeoutMs: 180_000 });
  await run('apt-get', install, { env, log, timeoutMs: 420_000 });
  return missingPackages().length === 0 ? undefined : command;
}

function missingPackages() {
  const wanted = process.platform === 'linux' ? NEEDED : NEEDED.filter((need) => need.package !== 'fonts-dejavu-core');
  return wanted.filter((need) => !need.present()).map((need) => need.package);
}

/** Without any font Chromium draws boxes; any desktop has one, a bare container has none. */
function hasFont() {
  return ['truetype', 'opentype', 'TTF'].some((kind) => existsSync(`/usr/share/fonts/${kind}`));
}
