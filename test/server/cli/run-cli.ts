/** Runs the command line inside the test's process, over the packs that ship. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type RunOptions, run } from '../../../server/src/cli/run.js';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A day on which every system of the packs has a release in force. */
export const TODAY = '2025-12-15';

/** @param input what standard input holds, whole or in the chunks in which it arrives */
export async function runCli(
  argv: readonly string[],
  { input = '', ...options }: Partial<RunOptions> & { input?: string | readonly (string | Buffer)[] } = {},
): Promise<Ran> {
  const stdout = new Collector();
  const stderr = new Collector();
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input, { objectMode: false });
  const status = await run(argv, { stdin, stdout, stderr, cwd: process.cwd(), today: () => TODAY, ...options });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

export class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** The lines of a text that ends in a line end. */
export function lines(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

export function records(text: string): Record<string, unknown>[] {
  return lines(text).map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A folder with these files, gone after the test. Names may have folders in them. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A professional encounter on 2025-11-03 with these diagnoses, one a line from line 5 (0-based 4) on. */
export function visit(...diagnoses: readonly string[]): string {
  const list = diagnoses.map((code) => `  - ${code}\n`).join('');
  return `encounter: office-visit-17\nclaim: professional\nfrom: 2025-11-03\ndiagnoses:\n${list}`;
}
