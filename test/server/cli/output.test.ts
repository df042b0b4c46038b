import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { Output } from '../../../server/src/cli/io.js';

/** Keeps the bytes that arrive, and the most that came at once; is slow to take them. */
class Pipe extends Writable {
  readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    setImmediate(done);
  }
}

test.each([0, 1])('a long text arrives whole, in parts, no character cut in two (%i before)', async (before) => {
  const text = 'x'.repeat(before) + '𝟗é'.repeat(70_000);
  const pipe = new Pipe();
  await new Output(pipe).write(text);
  await new Promise((resolve) => pipe.end(resolve));
  expect(Buffer.concat(pipe.chunks).toString('utf8') === text).toBe(true);
  expect(pipe.chunks.length).toBeGreaterThan(1);
});

test('an empty text is nothing to write', async () => {
  const pipe = new Pipe();
  await new Output(pipe).write('');
  expect(pipe.chunks).toEqual([]);
});
