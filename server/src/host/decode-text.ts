/** Decodes text strictly: what is not text is said, with the place, and never guessed at. */
import { isUtf8 } from 'node:buffer';
import { UnreadableError } from './unreadable.js';

/**
 * The text of a file's bytes. UTF-8, or UTF-16 when a byte order mark says so; the mark itself is left out.
 *
 * @throws UnreadableError naming the line and byte at which the text breaks
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes);
  if (encoding !== 'utf-8') return decodeUtf16(bytes, encoding);
  if (!isUtf8(bytes)) throw new UnreadableError(explainBrokenUtf8(bytes));
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * The text that bytes begin with, which may end anywhere: what is broken becomes a replacement character. The byte order
 * mark is left out.
 */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes)).decode(bytes);
}

/** What a byte order mark says; UTF-8 where there is none. */
function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError('begins with a UTF-16 byte order mark but is not valid UTF-16');
  }
}

const LINE_FEED = 0x0a;

/** A line feed byte is never part of a longer UTF-8 sequence, so lines can be judged one by one. */
function explainBrokenUtf8(bytes: Uint8Array): string {
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const content = bytes.subarray(start, feed === -1 ? bytes.length : feed);
    if (feed === -1 || !isUtf8(content)) return describe(line, start, content);
    start = feed + 1;
  }
}

function describe(line: number, start: number, content: Uint8Array): string {
  const column = validPrefix(content);
  const byte = (content[column] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `is not UTF-8 text: byte 0x${byte} at line ${line}, byte ${column + 1} (offset ${start + column}); save it as UTF-8`;
}

/** Length of the longest prefix that is whole UTF-8 sequences. Halving copes with a one-line file of any size. */
function validPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (mayGoOn(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // A sequence that is merely cut short may go on: step back to the byte that starts it.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** True when some continuation makes the bytes valid UTF-8. */
function mayGoOn(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
