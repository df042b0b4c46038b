/** Reads text files from the disk, with every way it can go wrong put in words. */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { decodeHead, decodeText } from './decode-text.js';
import { explainSystemError, UnreadableError } from './unreadable.js';

/**
 * The text of a file without its byte order mark: UTF-8, or UTF-16 when a byte order mark or its first characters say so.
 *
 * @param limit largest size to read, in bytes
 * @throws UnreadableError when the file is missing, not a regular file, larger than `limit`, or not text
 */
export function readText(path: string, limit: number): string {
  return decodeText(
    withFile(path, (file, size) => {
      if (size > limit) throw new TooLargeError(size, limit);
      return readWhole(file, size);
    }),
  );
}

/** A file above the size limit; the caller knows how the limit is raised. Sizes in bytes. */
export class TooLargeError extends UnreadableError {
  constructor(size: number, limit: number) {
    super(`is ${megabytes(size)} MB, more than the limit of ${megabytes(limit)} MB`);
  }
}

/**
 * The first bytes of a file as text, leniently: enough to recognize a format. Empty when the file cannot be read.
 *
 * @param length at most this many bytes are read
 */
export function readHead(path: string, length: number): string {
  try {
    return withFile(path, (file) => {
      const buffer = Buffer.alloc(length);
      return decodeHead(buffer.subarray(0, readSync(file, buffer, 0, length, 0)));
    });
  } catch (error) {
    if (error instanceof UnreadableError) return '';
    throw error;
  }
}

function withFile<T>(path: string, use: (file: number, size: number) => T): T {
  try {
    // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) throw new UnreadableError('is a folder, not a file');
      if (!stats.isFile()) throw new UnreadableError('is not a regular file');
      return use(file, stats.size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(explainSystemError(error));
  }
}

/** The size saves a second look at the file. Where none is told, as of files that the system makes up, it is read to its end. */
function readWhole(file: number, size: number): Buffer {
  if (size === 0) return readFileSync(file);
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** Rounded up to a tenth, so that a file just over a limit never reads as equal to it. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
