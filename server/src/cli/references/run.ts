import { TextDocument } from 'vscode-languageserver-textdocument';
import { compact, display } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate, LookupStatus, SystemId } from '../../../../codesets/src/types.js';
import type { CodeRole } from '../../model/encounter.js';
import { Exit } from '../exit.js';
import { forEachFile } from '../files/for-each-file.js';
import type { OpenedFile } from '../files/source.js';
import type { CliIo } from '../io.js';
import { printable, table } from '../text-style.js';

export interface ReferencesOptions {
  readonly format: 'text' | 'json';
  readonly maxSize: string;
}

/** A line of `references --format json`: a stable contract. Line and column are 0-based UTF-16. */
export interface ReferenceRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly system: SystemId;
  /** As written. */
  readonly text: string;
  /** In the publisher's display form. */
  readonly code: string;
  readonly role: CodeRole;
  /** The governing date; null when the file gives none. */
  readonly date: IsoDate | null;
  /** On the governing date; `unknown` when there is none. */
  readonly status: LookupStatus;
}

/** `chartwright references`: every code reference of the files, file by file, in the order of the text. */
export async function runReferences(paths: readonly string[], options: ReferencesOptions, io: CliIo): Promise<number> {
  const library = io.openLibrary();
  const print = options.format === 'json' ? ndjson : lines;
  const { complete } = await forEachFile(paths, options, io, (file) =>
    io.stdout.write(print(referencesOf(file, library))),
  );
  return complete ? Exit.clean : Exit.trouble;
}

function referencesOf({ path, parsed }: OpenedFile, library: CodeLibrary): ReferenceRecord[] {
  const document = TextDocument.create('', '', 0, parsed.text);
  return parsed.references.map(({ system, text, role, date, span }) => {
    const { line, character } = document.positionAt(span.start);
    const found = date === undefined ? undefined : library.lookup(system, text, date);
    const code = found?.code ?? display(system, compact(text));
    const status = found?.status ?? 'unknown';
    return { file: path, line, column: character, system, text, code, role, date: date ?? null, status };
  });
}

function ndjson(records: readonly ReferenceRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function lines(records: readonly ReferenceRecord[]): string {
  const rows = records.map((record) => [
    `${record.file}:${record.line + 1}:${record.column + 1}`,
    record.system,
    record.text,
    record.role,
    record.date ?? '-',
    record.status,
  ]);
  return table(rows.map((row) => row.map(printable)));
}
