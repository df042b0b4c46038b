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

/** Up to this size a file is read whole: its sections are not worth a call each. */
const SMALL = 64 * 1024;

function openFile(path: string): PackBytes {
  const file = new PackFile(path);
  const { size } = file;
  if (size > SMALL) return { size, read: (offset, length) => file.read(offset, length) };
  const bytes = file.read(0, size);
  return { size, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/**
 * A file of which stretches are read. The first question to a pack reads some dozen at once, so the handle stays open for
 * that turn of the event loop; it never outlives it, because an open file cannot be replaced everywhere.
 */
class PackFile {
  private handle: number | undefined;

  constructor(private readonly path: string) {}

  get size(): number {
    return fstatSync(this.open()).size;
  }

  /** Fewer bytes than asked for where the file ends before. */
  read(offset: number, length: number): Uint8Array {
    // Not Buffer.alloc: small Buffers share a pool, and typed arrays over them would not be aligned.
    const bytes = new Uint8Array(length);
    const file = this.open();
    let filled = 0;
    while (filled < length) {
      const read = readSync(file, bytes, filled, length - filled, offset + filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  }

  private open(): number {
    if (this.handle !== undefined) return this.handle;
    const handle = openSync(this.path, 'r');
    this.handle = handle;
    setImmediate(() => {
      this.handle = undefined;
      closeSync(handle);
    });
    return handle;
  }
}
