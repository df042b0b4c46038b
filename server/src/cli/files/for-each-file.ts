import { basename } from 'node:path';
import { mayBeRead } from '../../formats/index.js';
import { TooLargeError } from '../../host/read-text.js';
import { UnreadableError } from '../../host/unreadable.js';
import type { CliIo } from '../io.js';
import { parseCount } from '../options.js';
import { printable } from '../text-style.js';
import { type Candidate, collectFiles, type PathMessage } from './collect.js';
import { Project } from './project.js';
import { repositoryPath } from './repository-path.js';
import { formatOf, type OpenedFile, openFile } from './source.js';

export interface Visited {
  /** What should have been read and could not be. */
  readonly unreadable: readonly PathMessage[];
  /** False when something could not be read, or when there was nothing to read: silence must not pass for "clean". */
  readonly complete: boolean;
}

/**
 * Visits every file under the paths whose format is known, one after the other.
 * Whatever goes wrong with one is told on standard error, and the rest is visited all the same.
 */
export async function forEachFile(
  paths: readonly string[],
  options: { readonly maxSize: string },
  io: CliIo,
  visit: (file: OpenedFile) => void | Promise<void>,
): Promise<Visited> {
  const limit = parseCount('--max-size', options.maxSize, 500) * 1_000_000;
  const { candidates, unreadable: missing, notes } = await collectFiles(paths, io.cwd);
  for (const told of [...notes, ...missing]) await tell(told, io);

  const unreadable = [...missing];
  const project = new Project();
  // The mistakes of a configuration or sidecar that is checked itself are among its findings.
  const checked = new Set(candidates.map(({ real }) => real));
  let files = 0;
  for (const file of candidates) {
    const opened = await open(file, limit, project, io);
    for (const trouble of project.takeTroubles()) {
      if (checked.has(trouble.path)) continue;
      const told = { ...trouble, path: repositoryPath(trouble.path, io.cwd) };
      await tell(told, io);
      unreadable.push(told);
    }
    if (opened === undefined) continue;
    if ('message' in opened) unreadable.push(opened);
    else await visit(opened);
    files++;
  }
  if (files === 0 && unreadable.length === 0)
    await tell({ path: paths.join(', '), message: 'holds no file that Chartwright reads' }, io);
  return { unreadable, complete: files > 0 && unreadable.length === 0 };
}

/** Undefined for a file of no known format. */
async function open(
  file: Candidate,
  limit: number,
  project: Project,
  io: CliIo,
): Promise<OpenedFile | PathMessage | undefined> {
  const mapping = mayBeRead(basename(file.path)) ? await project.mappingOf(file.real) : undefined;
  const entry = formatOf(file, mapping);
  if (entry === undefined) {
    if (file.given) await tell({ path: file.path, message: 'is in no format that Chartwright reads: skipped' }, io);
    return undefined;
  }
  try {
    const sidecar = await project.sidecarOf(file.real);
    return await openFile(file, entry, limit, {
      ...(mapping && { mapping }),
      ...(sidecar !== undefined && { sidecar }),
    });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const hint = error instanceof TooLargeError ? '; raise it with --max-size' : '';
    const unreadable = { path: file.path, message: error.message + hint };
    await tell(unreadable, io);
    return unreadable;
  }
}

/** Tells something of a path on standard error. */
export function tell({ path, message }: PathMessage, io: CliIo): Promise<void> {
  return io.stderr.write(`chartwright: ${printable(`${path} ${message}`)}\n`);
}
