/** What the server needs from outside. Node, a test and a browser worker each bring their own. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';

export interface Dependencies {
  /** Opens the packs of a folder; of those that ship where `folder` is undefined. Called with the first question about codes. */
  openCodes(folder: string | undefined): Promise<CodeLibrary>;
  readonly files: WorkspaceFiles;
  readonly timers: Timers;
  today(): IsoDate;
  /** The version to tell the client, e.g. `0.1.0`. */
  readonly version: string;
}

export interface WorkspaceFiles {
  /**
   * URIs of the files below a folder whose name is accepted, at most `limit`: the preferred ones first, which no others
   * push out. Unreadable folders are passed over.
   */
  list(folderUri: string, names: WantedNames, limit: number): Promise<readonly string[]>;
  /** The text of a file; undefined when it cannot be read as text or is larger than `limit` bytes. */
  read(uri: string, limit: number): Promise<string | undefined>;
}

/** Which files are wanted, by their names. */
export interface WantedNames {
  accepts(fileName: string): boolean;
  /** Asked of accepted names alone. */
  prefers(fileName: string): boolean;
}

export interface Timers {
  /** Runs after the events that already wait: a cancellation among them comes first. */
  immediate(run: () => void): void;
  /** Runs after some milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
}
