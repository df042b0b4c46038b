/** The code-set library: what other rooms import. */
export { openLibrary } from './library.js';
export {
  type Manifest,
  type PackEntry,
  parseManifest,
  type ReleaseEntry,
  type SourceEntry,
  type TableEntry,
} from './manifest.js';
export { memoryPackSource, type PackBytes, type PackSource } from './pack/source.js';
export * from './shapes.js';
export type * from './types.js';
