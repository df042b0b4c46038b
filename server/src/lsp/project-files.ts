/**
 * What the workspace says of its files: the configuration in the folders above them, the sidecar beside them. Found once
 * and remembered until one of these files changes, so that typing never looks at the file system. Open documents win
 * over the disk.
 */
import { URI } from 'vscode-uri';
import type { SourceText } from '../formats/format.js';
import {
  CONFIGURATION_NAMES,
  type Configuration,
  fileBeside,
  type Mapping,
  readConfiguration,
  sidecarNames,
} from '../formats/index.js';
import { canonicalUri } from './canonical-uri.js';
import type { WorkspaceFiles } from './dependencies.js';
import { fileNameOf } from './open-documents.js';

/** Largest configuration or sidecar that is read, in bytes. */
const MOST_BYTES = 5_000_000;

/** The sidecar of a file, or the one that it would have. */
export interface SidecarFile {
  readonly uri: string;
  /** Absent when it does not exist. */
  readonly text?: string;
}

export type Said = Pick<SourceText, 'mapping' | 'sidecar'>;

export interface ProjectParts {
  readonly files: WorkspaceFiles;
  /** URIs of the workspace folders, as they are now. */
  folders(): readonly string[];
  /** The text of an open document by its canonical URI. */
  openText(uri: string): string | undefined;
}

interface Found {
  readonly folder: string;
  readonly configuration: Configuration;
}

export class ProjectFiles {
  /** All by canonical URI: of a file, and of a folder without a slash at its end. */
  private readonly remembered = new Map<string, Promise<Said>>();
  private readonly nearest = new Map<string, Promise<Found | undefined>>();

  constructor(private readonly parts: ProjectParts) {}

  /** What is said of a file; the same object until it changes or is forgotten. */
  said(uri: string): Promise<Said> {
    const key = canonicalUri(uri);
    const known = this.remembered.get(key);
    if (known) return known;
    const said = this.look(key);
    this.remembered.set(key, said);
    return said;
  }

  /** What the configuration says of a file's shape. */
  async mappingOf(uri: string): Promise<Mapping | undefined> {
    const key = canonicalUri(uri);
    const found = await this.nearestFrom(folderOf(key), this.topOf(key));
    return found?.configuration.mappingOf(pathBelow(key, found.folder));
  }

  forget(uri: string): void {
    this.remembered.delete(canonicalUri(uri));
  }

  /** The workspace folders changed: whatever was found may be another now. */
  foldersChanged(): void {
    this.remembered.clear();
    this.nearest.clear();
  }

  /** A file was edited, created, saved, closed or deleted. Tells what it was to the project. */
  changed(uri: string): 'configuration' | 'sidecar' | undefined {
    const name = fileNameOf(uri);
    if (CONFIGURATION_NAMES.includes(name)) {
      this.foldersChanged();
      return 'configuration';
    }
    const main = fileBeside(name);
    if (main === undefined) return undefined;
    const key = canonicalUri(uri);
    this.remembered.delete(siblingOf(key, main));
    return 'sidecar';
  }

  private async look(key: string): Promise<Said> {
    const [mapping, sidecar] = await Promise.all([this.mappingOf(key), this.sidecarFile(key)]);
    return { ...(mapping && { mapping }), ...(sidecar?.text !== undefined && { sidecar: sidecar.text }) };
  }

  /** Undefined for files that have none: the project's own. */
  async sidecarFile(uri: string): Promise<SidecarFile | undefined> {
    const key = canonicalUri(uri);
    // A document that was never saved stands beside nothing.
    if (key.startsWith('untitled:')) return undefined;
    const uris = sidecarNames(fileNameOf(key)).map((name) => siblingOf(key, name));
    for (const each of uris) {
      const text = await this.textOf(each);
      if (text !== undefined) return { uri: each, text };
    }
    const [first] = uris;
    return first === undefined ? undefined : { uri: first };
  }

  /** Looks no higher than the workspace folder; nowhere for a file outside of them all. */
  private nearestFrom(folder: string, top: string | undefined): Promise<Found | undefined> {
    if (top === undefined) return Promise.resolve(undefined);
    const known = this.nearest.get(folder);
    if (known) return known;
    const found = this.configurationIn(folder).then(
      (configuration) =>
        (configuration && { folder, configuration }) ??
        (folder.length <= top.length ? undefined : this.nearestFrom(folderOf(folder), top)),
    );
    this.nearest.set(folder, found);
    return found;
  }

  private async configurationIn(folder: string): Promise<Configuration | undefined> {
    for (const name of CONFIGURATION_NAMES) {
      const text = await this.textOf(`${folder}/${name}`);
      if (text !== undefined) return readConfiguration(text);
    }
    return undefined;
  }

  private textOf(key: string): Promise<string | undefined> {
    const open = this.parts.openText(key);
    return open === undefined ? this.parts.files.read(key, MOST_BYTES) : Promise.resolve(open);
  }

  /** The outermost workspace folder around a file. */
  private topOf(key: string): string | undefined {
    const folders = this.parts.folders().map((uri) => canonicalUri(uri).replace(/\/$/, ''));
    const around = folders.filter((folder) => key.startsWith(`${folder}/`));
    return around.sort((a, b) => a.length - b.length)[0];
  }
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

function siblingOf(key: string, name: string): string {
  return canonicalUri(`${folderOf(key)}/${encodeURIComponent(name)}`);
}

/** The path of a file relative to a folder above it, with `/`. */
function pathBelow(key: string, folder: string): string {
  return URI.parse(key).path.slice(URI.parse(folder).path.length + 1);
}
