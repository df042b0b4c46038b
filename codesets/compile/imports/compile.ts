import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { PackEntry, SourceEntry, TableEntry } from '../../src/manifest.js';
import type { TableKind } from '../../src/tables/edits.js';
import type { IsoDate } from '../../src/types.js';
import { flatPack } from '../flat-pack.js';
import { refuse } from '../readers/text.js';
import { SourceError, type SourceFile } from '../rows.js';
import { readAddOn } from './add-on.js';
import { cellRows } from './cells.js';
import { readCpt } from './cpt.js';
import { effectiveIn, endOfQuarter, endOfYear } from './dates.js';
import { readFeeSchedule } from './fee-schedule.js';
import { IMPORT_KINDS, type ImportKind, kindOf, requireKind } from './kinds.js';
import { type Layout, layoutOf } from './layout.js';
import { readMue } from './mue.js';
import { pairPack } from './pair-pack.js';
import { readPtp } from './ptp.js';
import type { ReadTable } from './table.js';
import { isArchive, membersOf } from './unzip.js';

export interface ImportOptions {
  /** What the file is; absent: what its headings and its name say. */
  readonly kind?: ImportKind;
  /** First day of the release; absent: what the name or the rows say. */
  readonly effective?: IsoDate;
  /** Told of each member of a zip that is no table of the kind. */
  readonly passedOver?: (name: string, reason: string) => void;
}

/** An imported file, ready to be written. */
export interface CompiledImport {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly entry: TableEntry | PackEntry;
  readonly rows: number;
}

/** NCCI's first tables are of 1996: dated rows answer from there on. */
const FIRST_EDITS: IsoDate = '1996-01-01';

/**
 * Compiles a download: one import, or one for each table of a zip. CMS packs other things into its zips (price localities,
 * manuals): members whose headings are those of no table are passed over. Throws `SourceError` when the file, or every
 * member of the zip, is no table of the kind, and when a row of a table does not fit.
 */
export async function compileImport(file: SourceFile, options: ImportOptions): Promise<CompiledImport[]> {
  if (!isArchive(file)) return [compileTable(await recognize(file, options), options)];
  const imports: CompiledImport[] = [];
  for (const forms of membersOf(file)) {
    const table = await firstTable(forms, options);
    if (table !== undefined) imports.push(compileTable(table, options));
  }
  return imports.length > 0 ? imports : refuse(file, 0, 'the zip holds no table that can be imported');
}

/** A file whose headings tell what it is. */
interface KnownTable {
  readonly layout: Layout;
  readonly kind: ImportKind;
}

async function recognize(file: SourceFile, options: ImportOptions): Promise<KnownTable> {
  const layout = layoutOf(file, await cellRows(file));
  return { layout, kind: options.kind === undefined ? kindOf(layout) : requireKind(layout, options.kind) };
}

/** The first of several forms of one table that can be read; undefined when none is a table. */
async function firstTable(forms: readonly SourceFile[], options: ImportOptions): Promise<KnownTable | undefined> {
  for (const form of forms) {
    try {
      return await recognize(form, options);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      options.passedOver?.(form.name, error.reason);
    }
  }
  return undefined;
}

function compileTable({ layout, kind }: KnownTable, options: ImportOptions): CompiledImport {
  return kind === 'cpt' ? compileCpt(layout, options) : compileEdits(layout, kind, options);
}

function compileEdits(layout: Layout, kind: TableKind, options: ImportOptions): CompiledImport {
  const table = READERS[kind](layout);
  if (table.rows.length === 0) refuse(layout.file, 0, 'the table has no row that can be used');
  const effective = effectiveOf(layout, options, table.newest);
  const bytes = pairPack(table.rows);
  const entry: TableEntry = {
    kind,
    name: `${IMPORT_KINDS[kind]}, ${effective}`,
    ...packFile(`${kind}-${effective}-${shortHash(layout.file.name)}`, bytes),
    from: table.dated ? FIRST_EDITS : effective,
    through: endOfQuarter(effective),
    rows: table.rows.length,
    sources: [sourceOf(layout, kind, effective)],
  };
  return { kind, bytes, entry, rows: table.rows.length };
}

const READERS: Readonly<Record<TableKind, (layout: Layout) => ReadTable<unknown>>> = {
  'ptp-practitioner': readPtp,
  'ptp-hospital': readPtp,
  'mue-practitioner': readMue,
  'mue-hospital': readMue,
  'mue-dme': readMue,
  addon: readAddOn,
  'fee-schedule': readFeeSchedule,
};

function compileCpt(layout: Layout, options: ImportOptions): CompiledImport {
  const effective = effectiveOf(layout, options, undefined);
  const histories = readCpt(layout, effective);
  const bytes = flatPack(histories, { families: new Map(), levels: [] });
  const year = effective.slice(0, 4);
  const release = {
    name: `CPT ${year}`,
    from: effective,
    through: endOfYear(effective),
    publisher: 'AMA',
    derived: false,
  };
  const entry: PackEntry = {
    system: 'cpt',
    ...packFile('cpt', bytes),
    releases: [release],
    sources: [sourceOf(layout, 'cpt', effective)],
  };
  return { kind: 'cpt', bytes, entry, rows: histories.length };
}

function effectiveOf({ file }: Layout, options: ImportOptions, newest: IsoDate | undefined): IsoDate {
  return (
    options.effective ??
    effectiveIn(file.name) ??
    newest ??
    refuse(file, 0, 'nothing tells the first day of this release: name it with --effective YYYY-MM-DD')
  );
}

function packFile(stem: string, bytes: Uint8Array): { file: string; size: number; sha256: string } {
  return { file: `${stem}.pack`, size: bytes.length, sha256: hashOf(bytes) };
}

function sourceOf({ file }: Layout, kind: ImportKind, effective: IsoDate): SourceEntry {
  const publisher = kind === 'cpt' ? 'AMA' : 'CMS';
  const licence = kind === 'cpt' ? "the user's own licence" : "the user's own download";
  const name = file.name;
  return {
    file: name,
    publisher,
    release: IMPORT_KINDS[kind],
    effective,
    sha256: hashOf(file.bytes),
    derived: false,
    licence,
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Tables come in several files a quarter; a file that is imported again takes its own place. */
function shortHash(name: string): string {
  return hashOf(Buffer.from(basename(name).toLowerCase(), 'utf8')).slice(0, 8);
}
