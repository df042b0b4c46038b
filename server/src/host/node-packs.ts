import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { PackBytes, PackSource } from '../../../codesets/src/index.js';

/** Packs in a folder beside their `manifest.json`. Only the sections that are asked for enter memory. */
export function nodePackSource(folder: string): PackSource {
  return {
    manifest: () => readFileSync(join(folder, 'manifest.json'), 'utf8'),
    open: (file) => openFile(join(folder, file)),
  };
}

/** The file is opened for each read: sections are few and large, and no handle outlives the question. */
function openFile(path: string): PackBytes {
  return {
    size: withFile(path, (file) => fstatSync(file).size),
    read: (offset, length) => readAt(path, offset, length),
  };
}

function readAt(path: string, offset: number, length: number): Uint8Array {
  // Not Buffer.alloc: small Buffers share a pool, and typed arrays over them would not be aligned.
  const bytes = new Uint8Array(length);
  return withFile(path, (file) => {
    let filled = 0;
    while (filled < length) {
      const read = readSync(file, bytes, filled, length - filled, offset + filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  });
}

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
