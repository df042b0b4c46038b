import { expect } from 'vitest';
import { SourceError, type SourceFile } from '../../../../codesets/compile/rows.js';

/** A file of the text given; lines are ended by CRLF, as the publishers do. */
export function sample(...lines: string[]): SourceFile {
  return { name: 'sample.txt', bytes: Buffer.from(lines.map((line) => `${line}\r\n`).join('')) };
}

/** A file of exactly these bytes (one character, one byte). */
export function bytesOf(text: string): SourceFile {
  return { name: 'sample.txt', bytes: Buffer.from(text, 'latin1') };
}

/** Asserts that the whole file is refused, at which line and why. */
export function expectRefusal(read: () => unknown, line: number, reason: string | RegExp): void {
  let thrown: unknown;
  try {
    read();
  } catch (error) {
    thrown = error;
  }
  expectSourceError(thrown, line, reason);
}

export async function expectRejection(reading: Promise<unknown>, line: number, reason: string | RegExp): Promise<void> {
  const thrown = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  expectSourceError(thrown, line, reason);
}

function expectSourceError(thrown: unknown, line: number, reason: string | RegExp): void {
  expect(thrown).toBeInstanceOf(SourceError);
  const error = thrown as SourceError;
  expect(error.file).toMatch(/^sample\./);
  expect({ line: error.line, reason: error.reason }).toEqual({ line, reason: expect.stringMatching(reason) });
}
