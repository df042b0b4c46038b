import type { CodeHistory } from './history.js';
import { newestTitles, titlesOf, writeCodes } from './pack/codes.js';
import { writeLinks } from './pack/links.js';
import { type Family, writeProfiles } from './pack/profiles.js';
import { writeTexts } from './pack/texts.js';
import { writeWordIndex } from './pack/word-index.js';
import { PackWriter } from './pack/writer.js';
import { type PrefixLevel, prefixOutline } from './prefix-outline.js';

/** What a small system has beside its codes. */
export interface FlatPackParts {
  /** Facts by family. */
  readonly families: ReadonlyMap<string, Family>;
  /** Levels above the codes. */
  readonly levels: readonly PrefixLevel[];
}

/** The pack of a small system: codes in the order of their characters, nothing replaces anything. */
export function flatPack(histories: readonly CodeHistory[], { families, levels }: FlatPackParts): Uint8Array {
  const sorted = [...histories].sort((a, b) => (a.code < b.code ? -1 : 1));
  const codes = sorted.map((history) => history.code);
  const writer = new PackWriter();
  writeCodes(writer, sorted);
  writeTexts(writer, new Map([['titles', titlesOf(sorted)]]));
  writeWordIndex(writer, 'titleWords', newestTitles(sorted));
  writer.json('outline', prefixOutline(codes, levels));
  writeLinks(writer, codes, []);
  writeProfiles(writer, codes, families);
  return writer.bytes();
}
