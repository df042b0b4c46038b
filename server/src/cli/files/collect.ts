/** From the paths on the command line to the files to read. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, normalize, resolve } from 'node:path';
import picomatch from 'picomatch';
import { formatGlobs } from '../../formats/index.js';
import { explainSystemError } from '../../host/unreadable.js';
import { walk } from '../../host/walk.js';

export interface Candidate {
  /** As the user would write it: relative paths stay relative. */
  readonly path: string;
  /** Absolute, with every link resolved. */
  readonly real: string;
  /** Named by the user, not found in a folder. */
  readonly given: boolean;
}

/** Something to tell of a path; the message follows it. */
export interface PathMessage {
  readonly path: string;
  readonly message: string;
}

export interface Collected {
  /** Each file once, in the order of the paths, sorted by name inside a folder. */
  readonly candidates: readonly Candidate[];
  /** What should have been read and could not be. */
  readonly unreadable: readonly PathMessage[];
  /** Worth telling; nothing is missing. */
  readonly notes: readonly PathMessage[];
}

/**
 * @param paths files, folders, or glob patterns for shells that do not expand them
 * @param cwd folder that relative paths start from
 */
export async function collectFiles(paths: readonly string[], cwd: string): Promise<Collected> {
  const collector = new Collector();
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    if (isPattern(path) && !existsSync(absolute)) await addMatches(path, cwd, collector);
    else collector.add(path, absolute);
  }
  return { candidates: [...collector.files.values()], unreadable: collector.unreadable, notes: collector.notes };
}

class Collector {
  readonly files = new Map<string, Candidate>();
  readonly unreadable: PathMessage[] = [];
  readonly notes: PathMessage[] = [];

  add(path: string, absolute: string): void {
    try {
      const real = realpathSync(absolute);
      if (statSync(real).isDirectory()) this.#addFolder(normalize(path), real);
      else this.#addFile(normalize(path), real, true);
    } catch (error) {
      this.unreadable.push({ path, message: explainSystemError(error) });
    }
  }

  #addFile(path: string, real: string, given: boolean): void {
    if (!this.files.has(real)) this.files.set(real, { path, real, given });
  }

  #addFolder(path: string, real: string): void {
    walk(path, real, {
      file: (inside, realInside) => this.#addFile(inside, realInside, false),
      unreadableFolder: (folder, message) => this.unreadable.push({ path: folder, message }),
      // A broken link matters when it stands for a file that would have been read. Of most names nobody can tell.
      brokenLink: (link, message) => {
        (isOurs(basename(link)) ? this.unreadable : this.notes).push({ path: link, message });
      },
      loop: (link, message) => this.notes.push({ path: link, message }),
    });
  }
}

const matchesFormat = picomatch(formatGlobs(), { dot: true });

/** True for a name that belongs to a format, whatever the file holds. */
function isOurs(fileName: string): boolean {
  return matchesFormat(fileName);
}

function isPattern(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

async function addMatches(pattern: string, cwd: string, collector: Collector): Promise<void> {
  const { glob } = await import('tinyglobby');
  const ignore = ['**/node_modules/**', '**/.git/**'];
  // On Windows a backslash separates folders; elsewhere it escapes.
  const matches = await glob(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    ignore,
    dot: true,
  });
  if (matches.length === 0) collector.unreadable.push({ path: pattern, message: 'matches no file' });
  for (const match of matches.sort()) collector.add(match, resolve(cwd, match));
}
