// Neovim attaches to the server over stdio, as started by the command line and by itself: node test/vscode/run-neovim.mjs
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/process.mjs';
import { Checks, report } from './lib/results.mjs';

const TIMEOUT_MS = 90_000;
const SERVERS = {
  'dist/cli.js lsp --stdio': ['dist/cli.js', 'lsp', '--stdio'],
  'dist/server.js --stdio': ['dist/server.js', '--stdio'],
};

const checks = new Checks();
for (const [name, [script, ...args]] of Object.entries(SERVERS)) {
  const seen = await attach([process.execPath, inRoot(script), ...args]).catch((error) => ({ error: String(error) }));
  await checks.check(`Neovim runs its session with ${name} to the end, and the server leaves by itself`, () => {
    assert.equal(seen.error, undefined);
    assert.deepEqual(Object.values(seen.errors ?? {}), [], 'Neovim reports no protocol error');
    assert.equal(seen.exit?.code, 0);
  });
  await checks.check(`${name} gives Neovim diagnostics`, () => {
    const found = (seen.findings ?? []).map(({ text, rule }) => `${text}: ${rule}`);
    assert.deepEqual(found, ['S93.401: dx-missing-7th-char', 'E11: dx-not-billable', '0450: code-literal-coerced']);
  });
  await checks.check(`${name} gives Neovim completions`, () => {
    assert.ok(seen.completion?.includes('E11.9'), `E11.9 among ${seen.completion?.slice(0, 10)}`);
  });
  await checks.check(`${name} gives Neovim a hover`, () => {
    assert.match(String(seen.hover), /Type 2 diabetes mellitus/);
  });
}
report('neovim', checks.rows);

/** One Neovim, one server, one file; what it saw. */
async function attach(command) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'cw-nvim-'));
  try {
    const root = path.join(dir, 'workspace');
    cpSync(inRoot('test/vscode/workspace'), root, { recursive: true });
    const out = path.join(dir, 'out.json');
    const env = {
      HOME: dir,
      XDG_CONFIG_HOME: dir,
      XDG_DATA_HOME: dir,
      XDG_STATE_HOME: dir,
      LSP_COMMAND: JSON.stringify(command),
      LSP_FILE: path.join(root, 'emergency-visit.encounter.yaml'),
      LSP_ROOT: root,
      LSP_OUT: out,
    };
    const script = inRoot('test/vscode/neovim.lua');
    const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`];
    const { output } = await run('nvim', args, { env, timeoutMs: TIMEOUT_MS });
    if (!existsSync(out)) throw new Error(`Neovim left no result:\n${output}`);
    return JSON.parse(readFileSync(out, 'utf8'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
