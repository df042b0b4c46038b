import { spawn } from 'node:child_process';
import { accessSync, constants, createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Runs a command to its end and never throws for what the command does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, timeoutMs?: number, log?: string, show?: boolean}} options
 *   `log`: file that receives the output. `show`: the output also goes to the terminal as it comes.
 * @returns {Promise<{code: number, output: string, timedOut: boolean}>} `code` 127 when the command cannot be started.
 */
export function run(command, args, { cwd = ROOT, env = {}, timeoutMs, log, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawnGroup(command, args, { cwd, env: { ...process.env, ...env } });
    const sink = openLog(log);
    const chunks = [];
    const keep = (chunk) => {
      chunks.push(chunk);
      sink?.write(chunk);
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        signalGroup(child, 'SIGKILL');
      },
      timeoutMs ?? 2 ** 31 - 1,
    );
    const finish = (code) => {
      clearTimeout(timer);
      sink?.end();
      resolve({ code, output: Buffer.concat(chunks).toString('utf8'), timedOut });
    };
    child.once('error', (error) => {
      keep(Buffer.from(`${error.message}\n`));
      finish(127);
    });
    child.once('close', (code) => finish(timedOut ? 124 : (code ?? 1)));
  });
}

/** The path of a command on PATH; undefined when there is none. */
export function which(command) {
  const extensions = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const extension of extensions) {
      const file = path.join(folder, command + extension);
      if (folder !== '' && isExecutable(file)) return file;
    }
  }
  return undefined;
}

/** True when the file exists and may be run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const running = new Set();

/**
 * Spawns a command whose output is read, in a process group of its own (Windows has none): a signal to the group also
 * reaches what the command has started. What still runs when this program is interrupted is ended with it.
 */
export function spawnGroup(command, args, { cwd, env }) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    shell: windows,
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Sends a signal to a child and to everything it has started. */
export function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}

function openLog(file) {
  if (file === undefined) return undefined;
  mkdirSync(path.dirname(file), { recursive: true });
  return createWriteStream(file);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
    process.exit(130);
  });
}
