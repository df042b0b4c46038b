/**
 * Real files that others wrote: claims, encounters and rule files of `../shared/fixtures` beside the checkout. They are
 * test inputs alone; what is committed about them is codes, file names and line numbers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import type { Format, FormatEntry, SourceText } from '../../server/src/formats/format.js';
import {
  type Configuration,
  detectFormat,
  loadFormat,
  type Mapping,
  readConfiguration,
} from '../../server/src/formats/index.js';
import { decodeText } from '../../server/src/host/decode-text.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';

/** A real file, and how the product reads it. */
export interface RealFile {
  /** Path inside the folder of fixtures, e.g. `x12/x12__demo.example1.837`. */
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
  /** How a project would explain the file; absent for files that need no explanation. */
  readonly mapping?: Mapping;
  /** Absent for files that no format takes for its own. */
  readonly read?: Reading;
}

export interface Reading {
  readonly entry: FormatEntry;
  readonly format: Format;
  readonly parsed: ParsedFile;
}

/** A real file that some format reads. */
export type ReadFile = RealFile & { readonly read: Reading };

const folder = path.resolve(import.meta.dirname, '../../../shared/fixtures');
const isThere = existsSync(path.join(folder, 'MANIFEST.csv'));
if (!isThere) console.warn(`NOT RUN: the suites over real files; there is no ${folder}`);

/** Declares a suite over the real files. Where they are absent it is reported as skipped: it never counts as passed. */
export function describeRealFiles(name: string, suite: () => void): void {
  if (isThere) describe(name, suite);
  // Reason: the real files are no part of the project.
  else test.skip(`${name} (not run: there is no ../shared/fixtures)`, () => undefined); // Reason: nothing to read without those files.
}

/** Names of all real files. */
export const names: readonly string[] = isThere
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => readdirSync(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`))
      .sort()
  : [];

export function pathOf(name: string): string {
  return path.join(folder, name);
}

/** UTF-16 without a byte order mark. */
export const UNMARKED_UTF16 = 'x12/X12Parser___837P__5010_UnicodeExample.txt';

function textOf(name: string): string {
  return decodeText(readFileSync(pathOf(name)));
}

const known = new Map<string, Promise<RealFile>>();

/** Reads a file as every front door of the product does; once, whichever tests ask for it. */
export function realFile(name: string): Promise<RealFile> {
  let file = known.get(name);
  if (file === undefined) {
    file = read(name);
    known.set(name, file);
  }
  return file;
}

async function read(name: string): Promise<RealFile> {
  const mapping = (await projectConfiguration()).mappingOf(name);
  const source = { fileName: path.basename(name), text: textOf(name), ...(mapping && { mapping }) };
  const entry = detectFormat(source);
  if (entry === undefined) return { name, ...source };
  const format = await loadFormat(entry);
  return { name, ...source, read: { entry, format, parsed: format.parse(source) } };
}

let configuration: Promise<Configuration> | undefined;

/** What a project would say of the files of its own shape. */
function projectConfiguration(): Promise<Configuration> {
  configuration ??= readConfiguration(readFileSync(path.join(import.meta.dirname, 'billing-json.config.yaml'), 'utf8'));
  return configuration;
}

/** Another text in the place of the file's own, as a format is given it. */
export function sourceOf({ fileName, mapping }: RealFile, text: string): SourceText {
  return { fileName, text, ...(mapping && { mapping }) };
}

/** The file with its reading; undefined where no format reads it, of which other suites take care. */
export async function readFile(name: string): Promise<ReadFile | undefined> {
  const file = await realFile(name);
  return file.read === undefined ? undefined : { ...file, read: file.read };
}
