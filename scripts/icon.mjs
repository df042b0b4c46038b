// Draws images/icon.png from images/icon.svg: npm run icon
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../test/vscode/lib/browser.mjs';
import { inRoot } from './lib/paths.mjs';

const SIZE = 256;
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<body style="margin:0">${readFileSync(inRoot('images/icon.svg'), 'utf8')}</body>`);
await page.screenshot({ path: inRoot('images/icon.png'), omitBackground: true });
await browser.close();
