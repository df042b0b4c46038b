/** Finds a file by its name in a folder or in one above it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Remembers what it has found: a run asks for every file of a folder. */
export class NearestFile {
  private readonly known = new Map<string, string | undefined>();

  /** The first name that is there counts. A folder that holds `.git` is the last one looked into. */
  constructor(private readonly names: readonly string[]) {}

  /** @param folder absolute, with every link resolved */
  from(folder: string): string | undefined {
    if (this.known.has(folder)) return this.known.get(folder);
    const above = dirname(folder);
    const isLast = above === folder || existsSync(join(folder, '.git'));
    const here = this.names.map((name) => join(folder, name)).find((path) => existsSync(path));
    const found = here ?? (isLast ? undefined : this.from(above));
    this.known.set(folder, found);
    return found;
  }
}
