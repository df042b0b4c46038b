// Builds everything that runs: node esbuild.mjs [--production] [--watch] [--only=extension,server,…] [--outfile=FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { buildInParts } from './scripts/lib/lazy-parts.mjs';
import { thirdPartyNotices } from './scripts/lib/notices.mjs';
import { rulesWithoutProse } from './scripts/lib/rules-without-prose.mjs';

const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    only: { type: 'string' },
    // Where the one target goes that is built.
    outfile: { type: 'string' },
  },
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some packages' main is UMD, whose inner requires cannot be bundled; their ES module can.
  mainFields: ['module', 'main'],
  // Identifiers stay, so that a stack trace that a person sends can be read.
  minifyWhitespace: flags.production,
  minifySyntax: flags.production,
  sourcemap: !flags.production,
  legalComments: 'none',
  logLevel: flags.watch ? 'info' : 'warning',
  metafile: true,
  define: { CHARTWRIGHT_VERSION: JSON.stringify(version) },
};

const targets = {
  extension: { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  server: {
    entryPoints: ['server/src/lsp/main.ts'],
    outfile: 'dist/server.js',
    plugins: [rulesWithoutProse()],
  },
  cli: {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    // The ES module behind patterns asks for its own address, which CommonJS does not have.
    define: { ...shared.define, 'import.meta.url': 'bundleUrl' },
    banner: {
      js: `#!/usr/bin/env node\n"use strict";const bundleUrl=require("node:url").pathToFileURL(__filename).href;`,
    },
  },
  bench: {
    entryPoints: ['main', 'empty-server', 'first-question', 'yaml-floor'].map((name) => `test/bench/${name}.ts`),
    outdir: 'out/bench',
  },
  docs: { entryPoints: ['scripts/docs/main.ts'], outfile: 'out/docs.js' },
  'vscode-tests': {
    entryPoints: ['test/vscode/suite/*.ts'],
    outdir: 'out/vscode-tests',
    external: ['vscode', 'mocha'],
    minifyWhitespace: false,
    minifySyntax: false,
    sourcemap: 'inline',
  },
};

/** What a user gets; the rest is for tests and needs no notices. */
const SHIPPED = ['extension', 'server', 'cli'];

const names = flags.only?.split(',') ?? Object.keys(targets);
const unknown = names.filter((name) => !(name in targets));
if (unknown.length > 0)
  throw new Error(`unknown target ${unknown.join(', ')}; there are ${Object.keys(targets).join(', ')}`);
if (flags.outfile !== undefined && names.length !== 1)
  throw new Error('--outfile is for one target: name it with --only');
const elsewhere = flags.outfile === undefined ? {} : { outfile: flags.outfile };
const options = names.map((name) => ({ ...shared, ...targets[name], ...elsewhere }));

if (flags.watch) {
  const contexts = await Promise.all(options.map(context));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.all(options.map(buildTarget));
  const shipped = results.filter((_result, index) => SHIPPED.includes(names[index]));
  if (shipped.length === SHIPPED.length) {
    writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(shipped.flat()));
  }
}

/** The server is started with every window: it is built so that it reads no more than it needs. */
async function buildTarget(target) {
  return target.outfile === 'dist/server.js' ? buildInParts(target) : [(await build(target)).metafile];
}
