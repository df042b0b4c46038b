import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourceFile } from '../../codesets/compile/rows.js';

/** A file of the releases folder, unzipped where its name ends in `.gz`. */
export function releaseFile(folder: string, name: string): SourceFile {
  const bytes = readFileSync(path.join(folder, name));
  return { name, bytes: name.endsWith('.gz') ? gunzipSync(bytes) : bytes };
}

/** A source file written in a test. */
export function sourceFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
