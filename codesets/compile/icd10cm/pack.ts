import type { OrderRelease } from '../history.js';
import { newestTitles, titlesOf, writeCodes } from '../pack/codes.js';
import { writeLinks } from '../pack/links.js';
import { noteTexts } from '../pack/notes.js';
import { writeProfiles } from '../pack/profiles.js';
import { writeTexts } from '../pack/texts.js';
import { writeWordIndex } from '../pack/word-index.js';
import { PackWriter } from '../pack/writer.js';
import { replacementsOf } from '../replacements.js';
import type { ConversionRow, OrderRow } from '../rows.js';
import { type DiagnosisFlagSources, flagFamilies, writeFlagTables } from './flags.js';
import { icd10cmHistories } from './history.js';
import { writeTabular } from './tabular.js';
import type { TabularList } from './tabular-list.js';

/** Everything that the ICD-10-CM pack is made of. */
export interface Icd10cmSources {
  /** Oldest first. */
  readonly releases: readonly OrderRelease<OrderRow>[];
  readonly conversions: readonly ConversionRow[];
  /** Oldest first. */
  readonly tabularLists: readonly TabularList[];
  /** Validity dates are among the attributes. */
  readonly flags: DiagnosisFlagSources;
}

export function icd10cmPack(sources: Icd10cmSources): Uint8Array {
  const histories = icd10cmHistories(sources.releases, sources.flags.attributes);
  const codes = histories.map((history) => history.code);
  const writer = new PackWriter();
  writeCodes(writer, histories);
  const containers = writeTabular(writer, sources.tabularLists, histories);
  const texts = new Map([
    ['titles', titlesOf(histories)],
    ['noteTexts', noteTexts(containers)],
  ]);
  writeTexts(writer, texts);
  writeWordIndex(writer, 'titleWords', newestTitles(histories));
  writeLinks(writer, codes, replacementsOf(histories, sources.conversions));
  writeFlagTables(writer, sources.flags);
  writeProfiles(writer, codes, flagFamilies(sources.flags));
  return writer.bytes();
}
