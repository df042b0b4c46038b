import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/system-packages.mjs';

/** A headless Chromium that can reach this machine and nothing else. */
export function launchBrowser() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on PATH; set CHROMIUM to one');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}
