import type { SourceEntry } from '../src/manifest.js';
import type { SystemId } from '../src/types.js';
import { type ReaderName, releasesReadBy, type SourceRelease } from './releases.js';
import type { SourceFile } from './rows.js';
import { type ListedSource, openListedSource, readSourceList } from './source-folder.js';

/** What the manifest says of the licence of everything in the folder of releases. */
const LICENCES: Readonly<Record<string, string>> = {
  'CDC/NCHS': 'U.S. Government work, public domain (17 U.S.C. 105)',
  CMS: 'U.S. Government work, public domain (17 U.S.C. 105)',
  list: 'CC0-1.0',
};

/** A source that has been opened: what it holds, and the release it belongs to. */
export interface Source extends SourceRelease {
  readonly file: SourceFile;
}

/** Opens the files that a pack is compiled from, checks them against the folder's list, and remembers them for the manifest. */
export class Sources {
  private readonly list: ReadonlyMap<string, ListedSource>;
  private readonly used = new Map<string, SourceEntry>();

  constructor(private readonly root: string) {
    this.list = readSourceList(root);
  }

  /** The sources of a reader, oldest release first. */
  readBy(reader: ReaderName, system?: SystemId): Source[] {
    return releasesReadBy(reader, system).map((release) => this.open(release));
  }

  /** The one source of a reader whose path contains the text. */
  one(reader: ReaderName, part = ''): Source {
    const [release, ...more] = releasesReadBy(reader).filter(({ path }) => path.includes(part));
    if (release === undefined || more.length > 0)
      throw new Error(`${reader}: not one source with "${part}" in its path`);
    return this.open(release);
  }

  /** What was opened since the last call, in the order of the paths. */
  takeUsed(): SourceEntry[] {
    const entries = [...this.used.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    this.used.clear();
    return entries;
  }

  private open(release: SourceRelease): Source {
    const { file, sha256 } = openListedSource(this.root, release.path, this.list);
    const { path, publisher, release: name, effective, derived, reader } = release;
    const licence = LICENCES[reader === 'readAdministrativeList' ? 'list' : publisher] ?? '';
    this.used.set(path, { file: path, publisher, release: name, effective, sha256, derived, licence });
    return { ...release, file };
  }
}
