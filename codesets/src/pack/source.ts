/** Where packs come from. The core does not know files: a host implements these two interfaces. */

/** The bytes of one pack, read piece by piece. */
export interface PackBytes {
  readonly size: number;
  /** Exactly `length` bytes from `offset`, in a buffer that the caller may keep. */
  read(offset: number, length: number): Uint8Array;
}

/** A set of packs and the manifest that describes them. */
export interface PackSource {
  /** The text of `manifest.json`. */
  manifest(): string;
  /** Opens a pack that the manifest names. */
  open(file: string): PackBytes;
}

/** Packs that are already in memory: a browser worker, or a build that has not been written yet. */
export function memoryPackSource(manifest: string, packs: ReadonlyMap<string, Uint8Array>): PackSource {
  return {
    manifest: () => manifest,
    open(file) {
      const bytes = packs.get(file);
      if (bytes === undefined) throw new Error(`no pack named ${file}`);
      return { size: bytes.length, read: (offset, length) => new Uint8Array(bytes.subarray(offset, offset + length)) };
    },
  };
}
