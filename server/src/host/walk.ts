/** Walks a folder for files: in a fixed order, each real folder once, never round a loop of links. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { explainSystemError } from './unreadable.js';

/** Folders that hold no work of the user's own. Everything else is walked, hidden folders included. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

export interface WalkEvents {
  /** Whatever is not a folder, or a link to it. `real` is its absolute path with every link resolved. */
  file(path: string, real: string): void;
  /** A folder that could not be read: its files are missing from the walk. Messages follow the path. */
  unreadableFolder(path: string, message: string): void;
  /** A link that leads nowhere, or only to itself. */
  brokenLink(path: string, message: string): void;
  /** A link back to a folder above itself: not followed, nothing is missing. */
  loop(path: string, message: string): void;
}

interface Folder {
  /** The path to show. */
  readonly path: string;
  /** The path to read: absolute, with every link resolved. */
  readonly real: string;
  /** Real paths of the folders that the walk came through. */
  readonly above: readonly string[];
}

/**
 * Reports every file under a folder, sorted by name. Links are followed after everything else,
 * so that a file comes under its own path rather than under a link's. Files may come twice.
 *
 * @param path how to write the folder in the paths reported
 * @param real the folder: absolute, with every link resolved
 */
export function walk(path: string, real: string, events: WalkEvents): void {
  new Walk(events).run({ path, real, above: [] });
}

class Walk {
  readonly #visited = new Set<string>();
  readonly #links: Folder[] = [];

  constructor(private readonly events: WalkEvents) {}

  run(root: Folder): void {
    this.#visit(root);
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) this.#follow(link);
  }

  #visit(folder: Folder): void {
    if (this.#visited.has(folder.real)) return;
    this.#visited.add(folder.real);
    const above = [...folder.above, folder.real];
    for (const entry of this.#entries(folder)) {
      if (SKIPPED.has(entry.name)) continue;
      const inside: Folder = { path: join(folder.path, entry.name), real: join(folder.real, entry.name), above };
      if (entry.isDirectory()) this.#visit(inside);
      else if (entry.isSymbolicLink()) this.#links.push(inside);
      else this.events.file(inside.path, inside.real);
    }
  }

  #entries(folder: Folder): readonly Dirent[] {
    try {
      return readdirSync(folder.real, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.events.unreadableFolder(folder.path, explainSystemError(error));
      return [];
    }
  }

  #follow(link: Folder): void {
    try {
      const real = realpathSync(link.real);
      const leadsBack = link.above.includes(real) || link.real.startsWith(join(real, sep));
      if (!statSync(real).isDirectory()) this.events.file(link.path, real);
      else if (!leadsBack) this.#visit({ ...link, real });
      else this.events.loop(link.path, 'is a link to a folder above it (a directory loop): not followed');
    } catch (error) {
      this.events.brokenLink(link.path, `is a link whose target ${explainSystemError(error)}`);
    }
  }
}
