import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CompiledImport, ImportOptions as CompileOptions } from '../../../../codesets/compile/imports/compile.js';
import type { ImportKind } from '../../../../codesets/compile/imports/kinds.js';
import { dataFolder, importsFolder } from '../../host/data-folder.js';
import { explainSystemError } from '../../host/unreadable.js';
import { Exit, UsageError } from '../exit.js';
import type { CliIo } from '../io.js';
import { parseDate } from '../options.js';
import { counted } from '../text-style.js';

export interface ImportOptions {
  readonly kind?: ImportKind;
  /** First day of the release. */
  readonly effective?: string;
  /** The user's data folder. */
  readonly data?: string;
}

/** `chartwright codesets import`: every file is read before anything is written, so a bad one leaves all as it was. */
export async function runImport(files: readonly string[], options: ImportOptions, io: CliIo): Promise<number> {
  const effective = options.effective === undefined ? undefined : parseDate(options.effective, '--effective');
  const passedOver: string[] = [];
  const compile: CompileOptions = {
    passedOver: (name, reason) => passedOver.push(`${name}: not imported: ${reason}`),
    ...(options.kind !== undefined && { kind: options.kind }),
    ...(effective !== undefined && { effective }),
  };
  const imports: { readonly name: string; readonly compiled: CompiledImport }[] = [];
  for (const name of files) {
    for (const compiled of await compileFile(name, compile, io)) imports.push({ name, compiled });
  }
  const folder = importsFolder(resolve(io.cwd, options.data ?? dataFolder()));
  const { writeImports } = await import('../../../../codesets/compile/imports/store.js');
  const { IMPORT_KINDS } = await import('../../../../codesets/compile/imports/kinds.js');
  writeImports(
    folder,
    imports.map(({ compiled }) => compiled),
  );
  for (const { compiled } of imports) await io.stdout.write(`${described(compiled, IMPORT_KINDS)}\n`);
  for (const line of passedOver) await io.stdout.write(`${line}\n`);
  await io.stdout.write(`written to ${folder}\n`);
  return Exit.clean;
}

async function compileFile(name: string, options: CompileOptions, io: CliIo): Promise<CompiledImport[]> {
  const [{ compileImport }, { SourceError }] = await Promise.all([
    import('../../../../codesets/compile/imports/compile.js'),
    import('../../../../codesets/compile/rows.js'),
  ]);
  try {
    return await compileImport({ name: basename(name), bytes: read(resolve(io.cwd, name), name) }, options);
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(`${error.message}; nothing was imported`);
    throw error;
  }
}

function read(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${name} ${explainSystemError(error)}; nothing was imported`);
  }
}

/** `pairs.txt: NCCI PTP practitioner (ptp-practitioner), 12 rows, answers for 1996-01-01 to 2024-09-30`. */
function described({ kind, rows, entry }: CompiledImport, names: Readonly<Record<ImportKind, string>>): string {
  const [first, last] =
    'kind' in entry ? [entry.from, entry.through] : [entry.releases[0]?.from, entry.releases.at(-1)?.through];
  const file = entry.sources[0]?.file ?? entry.file;
  return `${file}: ${names[kind]} (${kind}), ${counted(rows, 'row')}, answers for ${first} to ${last}`;
}
