import type { CodeEditor } from '../../src/flags/mce.js';
import type { IsoDate } from '../../src/types.js';
import { attributesByCode } from '../dated-values.js';
import { requiredDay } from '../days.js';
import { acquiredByCode, type GrouperSources, grouper } from '../msdrg.js';
import { newestTitles, titlesOf, writeCodes } from '../pack/codes.js';
import { writeLinks } from '../pack/links.js';
import { type Family, writeProfiles } from '../pack/profiles.js';
import { writeTexts } from '../pack/texts.js';
import { writeWordIndex } from '../pack/word-index.js';
import { PackWriter } from '../pack/writer.js';
import { replacementsOf } from '../replacements.js';
import type { AttributeRow, ConversionRow, OrderRow, PcsTable } from '../rows.js';
import { axisTables } from './axes.js';
import { icd10pcsHistories } from './history.js';
import { icd10pcsOutline } from './outline.js';

/** Everything that the ICD-10-PCS pack is made of. */
export interface Icd10pcsSources {
  /** Oldest first. */
  readonly orderFiles: readonly (readonly OrderRow[])[];
  readonly attributes: readonly AttributeRow[];
  readonly conversions: readonly ConversionRow[];
  /** Titles of codes that ended before the oldest order file. */
  readonly formerTitles: ReadonlyMap<string, string>;
  readonly tables: readonly PcsTable[];
  /** The release of the tables: its name, to be cited, and its first day. */
  readonly tablesRelease: { readonly name: string; readonly from: IsoDate };
  /** Name and version of the code editor. */
  readonly editor: string;
  readonly grouper: GrouperSources;
}

export function icd10pcsPack(sources: Icd10pcsSources): Uint8Array {
  const histories = icd10pcsHistories(sources.orderFiles, sources.attributes, sources.formerTitles);
  const codes = histories.map((history) => history.code);
  const writer = new PackWriter();
  writeCodes(writer, histories);
  writeTexts(writer, new Map([['titles', titlesOf(histories)]]));
  writeWordIndex(writer, 'titleWords', newestTitles(histories));
  writer.json('outline', icd10pcsOutline(codes, sources.tables));
  writer.json('axes', axisTables(sources.tables));
  const { name, from } = sources.tablesRelease;
  writer.json('axes.release', { name, from: requiredDay(from) });
  writeLinks(writer, codes, replacementsOf(histories, sources.conversions));
  const editor: CodeEditor = { source: sources.editor, ages: [] };
  writer.json('mce', editor);
  writer.json('msdrg', grouper(sources.grouper));
  const families = new Map<string, Family>([
    ['attributes', attributesByCode(sources.attributes)],
    ['acquired', acquiredByCode(sources.grouper)],
  ]);
  writeProfiles(writer, codes, families);
  return writer.bytes();
}
