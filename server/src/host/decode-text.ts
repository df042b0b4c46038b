/** Decodes text strictly: what is not text is said, with the place, and never guessed at. */
import { isUtf8 } from 'node:buffer';
import { UnreadableError } from './unreadable.js';

/**
 * The text of a file's bytes. UTF-8, or UTF-16 when a byte order mark or its own first characters say so; the mark itself
 * is left out.
 *
 * @throws UnreadableError naming the line and byte at which the text breaks
 */
export function decodeText(bytes: Uint8Array): string {
  const { encoding } = encodingOf(bytes);
  if (encoding !== 'utf-8') return decodeUtf16(bytes, encoding);
  if (!isUtf8(bytes)) throw new UnreadableError(explainBrokenUtf8(bytes));
  return UTF_8.decode(bytes);
}

const UTF_8 = new TextDecoder('utf-8');

/**
 * The text that bytes begin with, which may end anywhere: what is broken becomes a replacement character. The byte order
 * mark is left out.
 */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes).encoding).decode(bytes);
}

export interface TextEncoding {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** True when a byte order mark says so. */
  readonly isMarked: boolean;
}

/** What a byte order mark says, else what the first characters say; UTF-8 where neither tells. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isMarked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isMarked: true };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', isMarked: true };
  return { encoding: unmarkedEncoding(bytes), isMarked: false };
}

/** First characters that are looked at where there is no mark: what interchange files begin with is ASCII. */
const TELLING_CHARACTERS = 32;

/** In UTF-16 every second byte of ASCII text is zero; no text in UTF-8 has a zero byte. */
function unmarkedEncoding(bytes: Uint8Array): TextEncoding['encoding'] {
  if (bytes.length < 2 * TELLING_CHARACTERS) return 'utf-8';
  const zeros = [0, 0];
  for (let at = 0; at < 2 * TELLING_CHARACTERS; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  if (zeros[0] === 0 && zeros[1] === TELLING_CHARACTERS) return 'utf-16le';
  return zeros[1] === 0 && zeros[0] === TELLING_CHARACTERS ? 'utf-16be' : 'utf-8';
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError('begins as UTF-16 but is not valid UTF-16');
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
