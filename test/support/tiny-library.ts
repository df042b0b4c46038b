import { flatPack } from '../../codesets/compile/flat-pack.js';
import type { CodeHistory, OrderRelease } from '../../codesets/compile/history.js';
import { icd10cmHistories } from '../../codesets/compile/icd10cm/history.js';
import type { AttributeRow, OrderRow } from '../../codesets/compile/rows.js';
import {
  type CodeLibrary,
  type Manifest,
  memoryPackSource,
  openLibrary,
  type ReleaseEntry,
  type SystemId,
} from '../../codesets/src/index.js';

/** An order file in small: `code flag title` on each line, flag 1 valid, 0 header. */
export function orderRows(text: string): OrderRow[] {
  return text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [, code = '', flag = '', title = ''] = /^\s*(\S+) ([01]) (.*)$/.exec(line) ?? [];
      return { order: index + 1, code, valid: flag === '1', shortTitle: title, title };
    });
}

/** Rows of a validity table: `code from [through]` on each line. */
export function validityRows(text: string): AttributeRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', from = '', through] = line.trim().split(' ');
      return { code, from, ...(through === undefined ? {} : { through }), attributes: [] };
    });
}

/** Histories of diagnosis codes from order files and validity dates written in a test. */
export function histories(releases: readonly OrderRelease<OrderRow>[], validity: string): CodeHistory[] {
  return icd10cmHistories(releases, validityRows(validity));
}

/** A library of one system over histories written in a test. */
export function tinyLibrary(
  system: SystemId,
  codes: readonly CodeHistory[],
  releases: readonly Pick<ReleaseEntry, 'from' | 'through'>[],
): CodeLibrary {
  const bytes = flatPack(codes, { families: new Map(), levels: [] });
  const file = `${system}.pack`;
  const entries = releases.map((release) => ({ ...release, name: release.from, publisher: 'test', derived: false }));
  const manifest: Manifest = {
    format: 1,
    packs: [{ system, file, size: bytes.length, sha256: '', releases: entries, sources: [] }],
  };
  return openLibrary(memoryPackSource(JSON.stringify(manifest), new Map([[file, bytes]])));
}
