// The .vsix holds what we mean to ship and nothing else: node test/vscode/run-package.mjs
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../../scripts/lib/package-extension.mjs';
import { inRoot, OUT } from '../../scripts/lib/paths.mjs';
import { Checks, report } from './lib/results.mjs';
import { zipEntries } from './lib/zip.mjs';

const MAXIMUM_BYTES = 15_000_000;

/** What ships. vsce itself adds the two files outside `extension/` and renames the licence, the readme and the changelog. */
const SHIPPED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/THIRD-PARTY-NOTICES.txt',
  'extension/dist/cli.js',
  'extension/dist/extension.js',
  ...formats().map((id) => `extension/dist/server-${id}.js`),
  'extension/dist/server-library.js',
  'extension/dist/server-node-files.js',
  'extension/dist/server-runner.js',
  'extension/dist/server-workspace-symbols.js',
  'extension/dist/server.js',
  'extension/images/activity-bar.svg',
  'extension/images/icon.png',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/syntaxes/chartwright.config.schema.json',
  'extension/syntaxes/encounter.language-configuration.json',
  'extension/syntaxes/encounter.schema.json',
  'extension/syntaxes/encounter.snippets.json',
  'extension/syntaxes/encounter.tmLanguage.json',
  'extension/syntaxes/hl7v2.language-configuration.json',
  'extension/syntaxes/hl7v2.tmLanguage.json',
  'extension/syntaxes/x12.language-configuration.json',
  'extension/syntaxes/x12.tmLanguage.json',
].sort();
const PACKS = /^extension\/codesets\/packs\/([\w-]+\.pack|manifest\.json|README\.md)$/;

const checks = new Checks();
const vsix = await packageExtension();
const entries = zipEntries(readFileSync(vsix));

await checks.check('the .vsix holds what we mean to ship and nothing else', () => {
  assert.deepEqual(entries.filter((name) => !PACKS.test(name)).sort(), SHIPPED);
});
await checks.check('the .vsix holds a pack for every system of the manifest', () => {
  for (const name of packFiles()) assert.ok(entries.includes(`extension/codesets/packs/${name}`), name);
});
await checks.check(`the .vsix is at most ${MAXIMUM_BYTES / 1e6} MB`, () => {
  const { size } = statSync(vsix);
  assert.ok(size <= MAXIMUM_BYTES, `${size} bytes`);
});
await checks.check('packaged twice, the .vsix is the same byte for byte', async () => {
  const again = await packageExtension(path.join(OUT, 'again.vsix'));
  assert.ok(readFileSync(vsix).equals(readFileSync(again)));
  rmSync(again);
});
report('package', checks.rows);

/** Each format has a folder, and becomes a part of the server. */
function formats() {
  const folder = inRoot('server/src/formats');
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'entry.ts')));
}

function packFiles() {
  const names = readFileSync(inRoot('codesets/packs/manifest.json'), 'utf8').match(/[\w-]+\.pack/g) ?? [];
  assert.ok(names.length > 0, 'manifest.json names its packs');
  return new Set(names);
}
