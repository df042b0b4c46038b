import type { OrderRelease } from '../history.js';
import { icd10cmPack } from '../icd10cm/pack.js';
import { entriesOf } from '../icd10cm/tabular.js';
import type { TabularList } from '../icd10cm/tabular-list.js';
import { codeOrder } from '../notes/code-order.js';
import { referenceReport, type TabularRelease } from '../notes/report.js';
import { readConversionWorkbook } from '../readers/conversion-workbook.js';
import { readNoteTable } from '../readers/note-table.js';
import { readOrderFile } from '../readers/order-file.js';
import { readTabularXml } from '../readers/tabular-xml.js';
import type { ConversionRow, OrderRow } from '../rows.js';
import type { Source, Sources } from '../sources.js';
import { type CompiledPack, consecutive, type ReleaseStart } from './compiled-pack.js';
import { fiscalYearEnd, fiscalYearName, fiscalYearStart } from './fiscal-year.js';
import { diagnosisFlags } from './flags.js';

/** Codes, notes and flags of ICD-10-CM since 2015-10-01. */
export async function compileIcd10cm(sources: Sources): Promise<CompiledPack> {
  const orderFiles = sources
    .readBy('readOrderFile', 'icd10cm')
    .map((source) => ({ ...source, rows: readOrderFile(source.file) }));
  const releases = consecutive(orderFiles.map(releaseStart), fiscalYearEnd(orderFiles.at(-1)?.effective ?? ''));
  const lists = tabularLists(sources, orderFiles);
  const bytes = icd10cmPack({
    releases: orderFiles.map((source, index): OrderRelease<OrderRow> => {
      const { from = '', through = '' } = releases[index] ?? {};
      const isNewest = index === orderFiles.length - 1;
      return { from, ...(isNewest ? {} : { through }), rows: source.rows };
    }),
    conversions: await conversions(sources),
    tabularLists: lists,
    flags: diagnosisFlags(sources),
  });
  const reports = [['references.md', referenceReport(lists.map(tabularRelease))]] as const;
  return { system: 'icd10cm', bytes, releases, sources: sources.takeUsed(), reports };
}

/** The January 2021 file is the only one of FY2021 and carries all of it, from 2020-10-01. */
function releaseStart({ release, effective, publisher, derived }: Source): ReleaseStart {
  return effective.endsWith('-01-01')
    ? { name: fiscalYearName(effective), from: fiscalYearStart(effective), publisher, derived }
    : { name: release, from: effective, publisher, derived };
}

/** Oldest first. A list holds for its fiscal year; the order file of the same day tells which codes it speaks of. */
function tabularLists(
  sources: Sources,
  orderFiles: readonly (Source & { rows: readonly OrderRow[] })[],
): TabularList[] {
  const list = ({ release: name, effective: from, publisher, derived }: Source, content: TabularList['content']) => {
    const orderFile = orderFiles.find((source) => source.effective === from);
    if (orderFile === undefined) throw new Error(`no order file of the tabular list of ${from}`);
    const release = { name, from, through: fiscalYearEnd(from), publisher, derived };
    return { release, codes: orderFile.rows.map((row) => row.code), content };
  };
  return [
    ...sources.readBy('readTabularXml').map((source) => list(source, { chapters: readTabularXml(source.file) })),
    ...sources.readBy('readNoteTable').map((source) => list(source, { notes: readNoteTable(source.file) })),
  ];
}

function tabularRelease(list: TabularList): TabularRelease {
  const { name, derived } = list.release;
  return { name, derived, entries: entriesOf(list), order: codeOrder(list.codes) };
}

/** The newest table repeats the older ones with corrections, so rows of one code are those of the newest table. */
async function conversions(sources: Sources): Promise<ConversionRow[]> {
  const tables = await Promise.all(
    sources.readBy('readConversionWorkbook').map((source) => readConversionWorkbook(source.file)),
  );
  const byCode = new Map<string, ConversionRow[]>();
  for (const table of tables) {
    const ofTable = new Map<string, ConversionRow[]>();
    for (const row of table) ofTable.set(row.code, [...(ofTable.get(row.code) ?? []), row]);
    for (const [code, rows] of ofTable) byCode.set(code, rows);
  }
  return [...byCode.values()].flat();
}
