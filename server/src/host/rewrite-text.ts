/** Puts a changed text back into its file in the file's own encoding. */
import { readFileSync } from 'node:fs';
import { decodeText, encodingOf } from './decode-text.js';
import { UnwritableError } from './unwritable.js';
import { writeFileAtomically } from './write-file.js';

/**
 * Writes `after` into the file that was read as `before`: the same encoding, with a byte order mark where there was one.
 *
 * @throws UnwritableError when it cannot be written, or when the file no longer holds `before`: the change of another
 * program must not be lost
 */
export function rewriteText(path: string, before: string, after: string): void {
  const bytes = readAgain(path);
  if (textOf(bytes) !== before) throw new UnwritableError('it has changed since it was read');
  writeFileAtomically(path, encodeLike(bytes, after));
}

function readAgain(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnwritableError(error);
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decodeText(bytes);
  } catch {
    return undefined;
  }
}

const MARK = '\ufeff';

/** Encodes as the reader decodes. */
function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const { encoding, isMarked } = encodingOf(bytes);
  const written = isMarked ? MARK + text : text;
  if (encoding === 'utf-8') return Buffer.from(written, 'utf8');
  const littleEndian = Buffer.from(written, 'utf16le');
  return encoding === 'utf-16le' ? littleEndian : littleEndian.swap16();
}
