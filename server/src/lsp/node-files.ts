/** Workspace files through Node's file system. Only `file:` URIs; all others are not there. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { decodeText } from '../host/decode-text.js';
import type { WorkspaceFiles } from './dependencies.js';

/** Folders that hold no work of the user's own. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

export const nodeFiles: WorkspaceFiles = {
  async list(folderUri, { accepts, prefers }, limit) {
    const root = URI.parse(folderUri);
    if (root.scheme !== 'file') return [];
    const preferred: string[] = [];
    const others: string[] = [];
    for await (const { name, full } of filesBelow(root.fsPath)) {
      if (!accepts(name)) continue;
      if (prefers(name)) preferred.push(URI.file(full).toString());
      else if (others.length < limit) others.push(URI.file(full).toString());
      if (preferred.length >= limit) break;
    }
    return [...preferred, ...others].slice(0, limit);
  },

  async read(uri, limit) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    try {
      const { size } = await stat(fsPath);
      return size > limit ? undefined : decodeText(await readFile(fsPath));
    } catch {
      return undefined;
    }
  },
};

/** Breadth first, links not followed: no loops, and near files come before far ones when the limit cuts. */
async function* filesBelow(root: string): AsyncGenerator<{ readonly name: string; readonly full: string }> {
  const folders = [root];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const entry of await entriesOf(folder)) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) folders.push(full);
      else if (entry.isFile()) yield { name: entry.name, full };
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
