import { inspect } from 'node:util';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
};

/** A file that cannot be written. The message is a predicate to follow the file's name: `cannot be written: no space left`. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';

  /** @param reason the system's error, or words */
  constructor(reason: unknown) {
    super(`cannot be written: ${typeof reason === 'string' ? reason : explain(reason)}`);
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : inspect(error));
}
