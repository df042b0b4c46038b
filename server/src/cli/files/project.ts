/** What the project says of the files that a command reads: its configuration above them, the sidecars beside them. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  CONFIGURATION_NAMES,
  type Configuration,
  isSoundSidecar,
  type Mapping,
  readConfiguration,
  sidecarNames,
} from '../../formats/index.js';
import { NearestFile } from '../../host/nearest-file.js';
import { readText } from '../../host/read-text.js';
import { UnreadableError } from '../../host/unreadable.js';
import type { PathMessage } from './collect.js';

/** Largest configuration or sidecar that is read, in bytes. */
const MOST_BYTES = 5_000_000;

/** Asked for every file of a run; reads each configuration once. */
export class Project {
  private readonly nearest = new NearestFile(CONFIGURATION_NAMES);
  private readonly configurations = new Map<string, Promise<Configuration | undefined>>();
  private readonly names = new Map<string, ReadonlySet<string>>();
  private readonly troubles: PathMessage[] = [];

  /** @param real absolute, with every link resolved */
  async mappingOf(real: string): Promise<Mapping | undefined> {
    const path = this.nearest.from(dirname(real));
    if (path === undefined) return undefined;
    const configuration = await this.configurationAt(path);
    return configuration?.mappingOf(relative(dirname(path), real).split(sep).join('/'));
  }

  /**
   * The text of the file's sidecar; undefined where it has none.
   *
   * @throws UnreadableError when there is one that cannot be read
   */
  async sidecarOf(real: string): Promise<string | undefined> {
    const folder = dirname(real);
    const name = sidecarNames(basename(real)).find((each) => this.namesIn(folder).has(each));
    if (name === undefined) return undefined;
    const path = join(folder, name);
    try {
      const text = readText(path, MOST_BYTES);
      if (!(await isSoundSidecar(text))) {
        this.troubles.push({ path, message: 'has mistakes, so that it may not be followed: check it' });
      }
      return text;
    } catch (error) {
      throw error instanceof UnreadableError ? new UnreadableError(`has a sidecar that ${error.message}`) : error;
    }
  }

  /** Listed once: a run asks for every file of a folder. */
  private namesIn(folder: string): ReadonlySet<string> {
    let names = this.names.get(folder);
    if (names === undefined) {
      names = namesOf(folder);
      this.names.set(folder, names);
    }
    return names;
  }

  /** Configurations and sidecars that could not be followed, or only in part, since the last call. */
  takeTroubles(): PathMessage[] {
    return this.troubles.splice(0);
  }

  private configurationAt(path: string): Promise<Configuration | undefined> {
    const known = this.configurations.get(path);
    if (known) return known;
    const configuration = this.read(path);
    this.configurations.set(path, configuration);
    return configuration;
  }

  private async read(path: string): Promise<Configuration | undefined> {
    try {
      const configuration = await readConfiguration(readText(path, MOST_BYTES));
      if (!configuration.isSound) {
        this.troubles.push({ path, message: 'has mistakes, so that files may be left unread: check it' });
      }
      return configuration;
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      this.troubles.push({ path, message: error.message });
      return undefined;
    }
  }
}

/** Empty for a folder that cannot be listed, though a file in it can be read: then nobody knows of a sidecar. */
function namesOf(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
