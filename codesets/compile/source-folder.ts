/** The folder of release files on disk: opening a file, and checking it against the folder's own list. Node only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tabSeparated } from './readers/tables.js';
import { refuse } from './readers/text.js';
import { SourceError, type SourceFile } from './rows.js';

export interface OpenedSource {
  /** Uncompressed; the name is the path without `.gz`. */
  readonly file: SourceFile;
  /** Of the uncompressed bytes, in lower-case hexadecimal: what the publisher's own file has. */
  readonly sha256: string;
}

/** A line of `SOURCES.tsv`. Bytes and sha256 are those of the uncompressed file. */
export interface ListedSource {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `OFFICIAL`, `OFFICIAL (…)`, `DERIVED`, `DERIVED-LOSSY`. */
  readonly status: string;
  readonly retrievedFrom: string;
}

/**
 * Reads `path` below `root`; `.gz` is unzipped. Throws a `SourceError` when the file cannot be read or unzipped.
 */
export function openSourceFile(root: string, path: string): OpenedSource {
  const stored = { name: path, bytes: readBytes(root, path) };
  const bytes = path.endsWith('.gz') ? unzip(stored) : stored.bytes;
  const file = { name: path.replace(/\.gz$/, ''), bytes };
  return { file, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Like `openSourceFile`, and throws a `SourceError` when the bytes are not those that the list names. */
export function openListedSource(root: string, path: string, list: ReadonlyMap<string, ListedSource>): OpenedSource {
  const opened = openSourceFile(root, path);
  const listed = list.get(path);
  if (listed === undefined) refuse(opened.file, 0, 'the file is not in SOURCES.tsv');
  if (opened.file.bytes.length !== listed.bytes) {
    refuse(opened.file, 0, `${opened.file.bytes.length} bytes, expected ${listed.bytes} as SOURCES.tsv says`);
  }
  if (opened.sha256 !== listed.sha256) {
    refuse(opened.file, 0, `sha256 ${opened.sha256}, expected ${listed.sha256} as SOURCES.tsv says`);
  }
  return opened;
}

const HEADER = [
  ...['file', 'bytes (uncompressed)', 'sha256 (uncompressed)', 'status', 'release', 'encoding', 'eol'],
  'retrieved from (public mirror)',
];

/** The list of a releases folder (`SOURCES.tsv`), by path. */
export function readSourceList(root: string): ReadonlyMap<string, ListedSource> {
  const { file } = openSourceFile(root, 'SOURCES.tsv');
  return new Map(
    tabSeparated(file, 'utf-8', HEADER).map(({ line, fields }) => {
      const [path = '', bytes = '', sha256 = '', status = '', , , , retrievedFrom = ''] = fields;
      if (!/^\d+$/.test(bytes) || !/^[0-9a-f]{64}$/.test(sha256)) {
        refuse(file, line, `${path} has no size and sha256`);
      }
      return [path, { path, bytes: Number(bytes), sha256, status, retrievedFrom }];
    }),
  );
}

function readBytes(root: string, path: string): Uint8Array {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    throw new SourceError(path, 0, `cannot be read: ${(error as Error).message}`);
  }
}

function unzip(file: SourceFile): Uint8Array {
  try {
    return gunzipSync(file.bytes);
  } catch (error) {
    return refuse(file, 0, `cannot be unzipped: ${(error as Error).message}`);
  }
}
