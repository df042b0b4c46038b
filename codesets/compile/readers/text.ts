/** What the readers share: strict decoding, lines, fixed columns, dates. Whatever does not fit is refused by name and line. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { IsoDate } from '../../src/types.js';
import { SourceError, type SourceFile } from '../rows.js';

export type Encoding = 'ascii' | 'utf-8' | 'windows-1252';

/** Throws the `SourceError` that refuses the whole file. `line` is 1-based; 0 when the trouble is the file as a whole. */
export function refuse(file: SourceFile, line: number, reason: string): never {
  throw new SourceError(file.name, line, reason);
}

/** What was found, quoted and cut to a length that fits in a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** The text of a file. Refuses bytes that the encoding does not have, and a file without any text. */
export function decode(file: SourceFile, encoding: Encoding): string {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (bytes.length === 0) refuse(file, 0, 'the file is empty');
  if (encoding === 'ascii') {
    if (!isAscii(bytes)) refuseByte(file, bytes, (byte) => byte > 0x7f, 'ASCII');
    return bytes.toString('latin1');
  }
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) refuse(file, 0, 'the bytes are not UTF-8');
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  }
  return decode1252(file, bytes);
}

/** Bytes 0x80 to 0x9f of Windows-1252, blank where it defines none. (Node's own decoder takes them for Latin-1.) */
const UPPER_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function decode1252(file: SourceFile, bytes: Buffer): string {
  const upper = (byte: number): string | undefined => UPPER_1252[byte - 0x80];
  const latin1 = bytes.toString('latin1');
  if (/[\x81\x8d\x8f\x90\x9d]/.test(latin1)) refuseByte(file, bytes, (byte) => upper(byte) === ' ', 'Windows-1252');
  return latin1.replace(/[\x80-\x9f]/g, (byte) => upper(byte.charCodeAt(0)) ?? byte);
}

function refuseByte(file: SourceFile, bytes: Uint8Array, wrong: (byte: number) => boolean, encoding: string): never {
  const at = bytes.findIndex(wrong);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return refuse(file, line, `byte 0x${(bytes[at] ?? 0).toString(16)} is not ${encoding}`);
}

/** The lines of a file, without their CRLF or LF. The last line may or may not be ended; index 0 is line 1. */
export function linesOf(file: SourceFile, encoding: Encoding): string[] {
  const lines = decode(file, encoding).split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.endsWith('\r')) lines[index] = line.slice(0, -1);
  }
  return lines;
}

/** Columns `first` to `last` of a fixed-width line, 1-based and inclusive as the publishers count them. */
export function columns(line: string, first: number, last: number): string {
  return line.slice(first - 1, last);
}

/** Runs of white space as one space, none at the ends: printing width is not part of a title. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `YYYY-MM-DD` of a `YYYYMMDD` that is a day of the calendar; else undefined. */
export function isoDate(yyyymmdd: string): IsoDate | undefined {
  const iso = yyyymmdd.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isIsoDate(iso) ? iso : undefined;
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day that a `YYYYMMDD` field of a line names; refuses any other text. */
export function requireDate(file: SourceFile, line: number, field: string, text: string): IsoDate {
  return isoDate(text) ?? refuse(file, line, `${field} is ${quote(text)}, expected a day YYYYMMDD`);
}
