import { icd10pcsPack } from '../icd10pcs/pack.js';
import { readAttributes } from '../readers/mce.js';
import { readOrderFile } from '../readers/order-file.js';
import { readPcsConversionTable } from '../readers/pcs-conversion-table.js';
import { readPcsPredecessorTitles } from '../readers/pcs-predecessor-titles.js';
import { readPcsTables } from '../readers/pcs-tables.js';
import type { Sources } from '../sources.js';
import { type CompiledPack, consecutive, type ReleaseStart } from './compiled-pack.js';
import { fiscalYearEnd, fiscalYearName } from './fiscal-year.js';
import { grouperSources, nameOf } from './flags.js';

/** First days of the fiscal years for which the code editor's table has validity dates, but no order file is loaded. */
const WITHOUT_ORDER_FILE = ['2015', '2016', '2017', '2018', '2019', '2020'].map((year) => `${year}-10-01`);

/** Codes, titles and tables of ICD-10-PCS since 2015-10-01. */
export function compileIcd10pcs(sources: Sources): CompiledPack {
  const orderFiles = sources.readBy('readOrderFile', 'icd10pcs');
  const conversions = sources.one('readPcsConversionTable').file;
  const starts: ReleaseStart[] = [
    ...WITHOUT_ORDER_FILE.map((from) => ({ name: fiscalYearName(from), from, publisher: 'CMS', derived: true })),
    ...orderFiles.map(({ release, effective, publisher, derived }) => ({
      name: release,
      from: effective,
      publisher,
      derived,
    })),
  ];
  const attributes = sources.one('readAttributes', 'icd10pcs');
  const tables = sources.one('readPcsTables');
  const bytes = icd10pcsPack({
    orderFiles: orderFiles.map((source) => readOrderFile(source.file)),
    attributes: readAttributes(attributes.file),
    editor: nameOf(attributes),
    grouper: grouperSources(sources),
    conversions: readPcsConversionTable(conversions),
    formerTitles: readPcsPredecessorTitles(conversions),
    tables: readPcsTables(tables.file),
    tablesRelease: { name: `ICD-10-PCS tables ${nameOf(tables)}`, from: tables.effective },
  });
  const through = fiscalYearEnd(orderFiles.at(-1)?.effective ?? '');
  return { system: 'icd10pcs', bytes, releases: consecutive(starts, through), sources: sources.takeUsed() };
}
