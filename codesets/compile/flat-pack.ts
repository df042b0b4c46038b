import type { CodeHistory } from './history.js';
import { newestTitles, titlesOf, writeCodes } from './pack/codes.js';
import { writeLinks } from './pack/links.js';
import { type Family, writeProfiles } from './pack/profiles.js';
import { writeTexts } from './pack/texts.js';
import { writeWordIndex } from './pack/word-index.js';
import { PackWriter } from './pack/writer.js';

/** The pack of a small system: codes in the order of their characters, no levels above them. */
export function flatPack(histories: readonly CodeHistory[], families: ReadonlyMap<string, Family>): Uint8Array {
  const sorted = [...histories].sort((a, b) => (a.code < b.code ? -1 : 1));
  const codes = sorted.map((history) => history.code);
  const writer = new PackWriter();
  writeCodes(writer, sorted);
  writeTexts(writer, new Map([['titles', titlesOf(sorted)]]));
  writeWordIndex(writer, 'titleWords', newestTitles(sorted));
  writeLinks(writer, codes, []);
  writeProfiles(writer, codes, families);
  return writer.bytes();
}
