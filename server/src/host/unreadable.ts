import { inspect } from 'node:util';

/** A file that cannot be read as text. The message is a predicate to follow the file's name: `does not exist`. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ELOOP: 'leads back to itself',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'does not exist: a part of its path is a file, not a folder',
  ENAMETOOLONG: 'has a path that is too long',
  ENXIO: 'is not a regular file',
};

/** A file system error in words, to follow the name of the file. */
export function explainSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read: ${error instanceof Error ? error.message : inspect(error)}`;
}
