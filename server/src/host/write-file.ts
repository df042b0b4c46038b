/** Writes files so that a reader sees the old one or the new one, whole, and nothing in between. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UnwritableError } from './unwritable.js';

/** For new files, before the umask. */
const NEW_FILE_MODE = 0o666;

/** The part of a mode that is not the kind of file. */
const PERMISSIONS = 0o7777;

const WRITE_PERMISSIONS = 0o222;

/**
 * Replaces the file, or makes it: writes beside it and renames. A link stays a link, its target is replaced; the
 * permissions stay as they are, and the owner where the system allows it.
 *
 * @throws UnwritableError when the file may not be written or the disk does not take it; the old file is then untouched
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    const target = old === undefined ? path : realpathSync(path);
    // Renaming would get past the protection of a file that is read-only.
    if (old !== undefined) requireWritable(target, old);
    replace(target, bytes, old);
  } catch (error) {
    throw error instanceof UnwritableError ? error : new UnwritableError(error);
  }
}

/** Whoever marks a file read-only means it for the superuser too, to whom the system would give it. */
function requireWritable(target: string, { mode }: Stats): void {
  if ((mode & WRITE_PERMISSIONS) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
  accessSync(target, constants.W_OK);
}

function replace(target: string, bytes: Uint8Array, old: Stats | undefined): void {
  // The name ends in .tmp so that no format takes it for its own.
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = openSync(beside, 'wx', old === undefined ? NEW_FILE_MODE : old.mode & PERMISSIONS);
    try {
      if (old !== undefined) dressLike(file, old);
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Owner first: changing it takes some permissions away. */
function dressLike(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only the superuser may give files away; everybody else owns what they write.
  }
  fchmodSync(file, mode & PERMISSIONS);
}
