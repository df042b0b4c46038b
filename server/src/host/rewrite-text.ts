/** Puts a changed text back into its file in the file's own encoding. */
import { readFileSync } from 'node:fs';
import { decodeText } from './decode-text.js';
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

/** Encodes as the reader decodes: UTF-16 only when a byte order mark says so. */
function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(MARK + text, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(MARK + text, 'utf16le').swap16();
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return Buffer.from(marked ? MARK + text : text, 'utf8');
}
