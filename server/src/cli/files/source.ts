import { basename } from 'node:path';
import type { Format, FormatEntry, SourceText } from '../../formats/format.js';
import { detectFormat, loadFormat } from '../../formats/index.js';
import { readHead, readText } from '../../host/read-text.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Candidate } from './collect.js';

/** Enough to recognize a format from what it begins with. */
const HEAD_BYTES = 65_536;

/** The format of a file on disk. Its beginning is read only when some format wants to see text. */
export function formatOf(file: Candidate): FormatEntry | undefined {
  let head: string | undefined;
  return detectFormat({
    fileName: basename(file.path),
    get text() {
      head ??= readHead(file.real, HEAD_BYTES);
      return head;
    },
  });
}

/** A file as its format reads it. */
export interface OpenedFile {
  readonly path: string;
  /** Absolute, with every link resolved. */
  readonly real: string;
  readonly fileName: string;
  readonly format: Format;
  readonly parsed: ParsedFile;
}

/**
 * Reads and parses a file.
 *
 * @param limit largest size to read, in bytes
 * @throws UnreadableError when it cannot be read as text
 */
export async function openFile(file: Candidate, entry: FormatEntry, limit: number): Promise<OpenedFile> {
  const source: SourceText = { fileName: basename(file.path), text: readText(file.real, limit) };
  const format = await loadFormat(entry);
  const { path, real } = file;
  return { path, real, fileName: source.fileName, format, parsed: format.parse(source) };
}
