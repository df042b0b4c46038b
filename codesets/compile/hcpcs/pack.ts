import { flatPack } from '../flat-pack.js';
import { newestTitles, titlesOf, writeCodes } from '../pack/codes.js';
import { writeLinks } from '../pack/links.js';
import { writeProfiles } from '../pack/profiles.js';
import { writeTexts } from '../pack/texts.js';
import { writeWordIndex } from '../pack/word-index.js';
import { PackWriter } from '../pack/writer.js';
import type { Replacement } from '../replacements.js';
import { cptModifiers, withoutText } from './cpt-modifiers.js';
import { hcpcsFamilies } from './facts.js';
import { hcpcsHistories } from './history.js';
import { hcpcsOutline } from './outline.js';
import { type HcpcsRecord, type HcpcsRelease, recordsByCode } from './release.js';

/** The HCPCS Level II pack of releases, oldest first. */
export function hcpcsPack(releases: readonly HcpcsRelease[]): Uint8Array {
  const records = recordsByCode(releases, false);
  const histories = hcpcsHistories(records, newestOf(releases));
  const codes = histories.map((history) => history.code);
  const writer = new PackWriter();
  writeCodes(writer, histories);
  writeTexts(writer, new Map([['titles', titlesOf(histories)]]));
  writeWordIndex(writer, 'titleWords', newestTitles(histories));
  writer.json('outline', hcpcsOutline(codes));
  writeLinks(writer, codes, crossReferences(records));
  writeProfiles(writer, codes, hcpcsFamilies(records));
  return writer.bytes();
}

/**
 * The modifiers: those of HCPCS Level II with their descriptions, those of CPT as bare numbers. CMS's files print the
 * physical status modifiers (P1 to P6), too; they are CPT's, so their text is left out and their dates are kept.
 */
export function modifierPack(releases: readonly HcpcsRelease[]): Uint8Array {
  const records = recordsByCode(releases, true);
  const cpt = new Map(cptModifiers().map((history) => [history.code, history]));
  const histories = hcpcsHistories(records, newestOf(releases)).map((history) =>
    cpt.has(history.code) ? withoutText(history) : history,
  );
  const known = new Set(histories.map((history) => history.code));
  return flatPack([...histories, ...[...cpt.values()].filter(({ code }) => !known.has(code))], {
    families: hcpcsFamilies(records),
    levels: [],
  });
}

function newestOf(releases: readonly HcpcsRelease[]): HcpcsRelease {
  const newest = releases.at(-1);
  if (newest === undefined) throw new Error('no HCPCS release');
  return newest;
}

/** The cross-references of terminated codes name what to use instead; the word CPT stands for "a CPT code". */
function crossReferences(records: ReadonlyMap<string, readonly HcpcsRecord[]>): Replacement[] {
  return [...records].flatMap(([from, ofCode]) => {
    const dated = ofCode.filter((record) => record.release.hasFullDates).at(-1);
    if (dated?.row.terminated === undefined) return [];
    const named = ofCode.filter((record) => record.row.crossReferences !== undefined).at(-1)?.row.crossReferences ?? [];
    return named.filter((to) => CODE.test(to) && to !== from).map((to) => ({ from, to, ended: true }));
  });
}

const CODE = /^[0-9A-V][0-9]{3}[0-9A-Z]$/;
