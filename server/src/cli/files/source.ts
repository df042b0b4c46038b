import { basename } from 'node:path';
import type { FormatEntry, SourceText } from '../../formats/format.js';
import { detectFormat, type Mapping } from '../../formats/index.js';
import { readHead, readText } from '../../host/read-text.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import { readAs } from '../../service/read-source.js';
import type { Candidate } from './collect.js';

/** Enough to recognize a format from what it begins with. */
const HEAD_BYTES = 65_536;

/**
 * The format of a file on disk. Its beginning is read only when some format wants to see text.
 *
 * @param mapping what the project says of the file's shape
 */
export function formatOf(file: Candidate, mapping?: Mapping): FormatEntry | undefined {
  let head: string | undefined;
  return detectFormat({
    fileName: basename(file.path),
    ...(mapping && { mapping }),
    get text() {
      head ??= readHead(file.real, HEAD_BYTES);
      return head;
    },
  });
}

/** A file as its format reads it, with what its sidecar says. */
export interface OpenedFile {
  readonly path: string;
  /** Absolute, with every link resolved. */
  readonly real: string;
  readonly parsed: ParsedFile;
  /** Reads another text in the place of this one. */
  reread(text: string): ParsedFile;
}

/**
 * Reads and parses a file.
 *
 * @param limit largest size to read, in bytes
 * @param said what the project says of the file
 * @throws UnreadableError when it cannot be read as text
 */
export async function openFile(
  file: Candidate,
  entry: FormatEntry,
  limit: number,
  said: Pick<SourceText, 'mapping' | 'sidecar'> = {},
): Promise<OpenedFile> {
  const { path, real } = file;
  const { judged, reread } = await readAs(entry, { fileName: basename(path), text: readText(real, limit), ...said });
  return { path, real, parsed: judged, reread };
}
