import { OPEN_DAY } from '../../src/dates.js';
import type { RiskCategory, RiskModel } from '../../src/flags/hcc.js';
import type { CodeEditor } from '../../src/flags/mce.js';
import type { Severity } from '../../src/flags/msdrg.js';
import { attributesByCode, type DatedList, dayPair, daysListed } from '../dated-values.js';
import { requiredDay } from '../days.js';
import { acquiredByCode, type GrouperSources, grouper, maskOf } from '../msdrg.js';
import type { Family } from '../pack/profiles.js';
import type { PackWriter } from '../pack/writer.js';
import type { AgeGroupRow, AttributeRow, SeverityRow, TitledCode } from '../rows.js';

/** The tables that mark diagnosis codes. */
export interface DiagnosisFlagSources {
  readonly attributes: readonly AttributeRow[];
  readonly ages: readonly AgeGroupRow[];
  /** Name and version of the code editor. */
  readonly editor: string;
  readonly poaExempt: readonly DatedList[];
  readonly grouper: GrouperSources;
  readonly severity: readonly SeverityRow[];
  readonly majorOnlyIfAlive: readonly TitledCode[];
  readonly models: readonly RiskModelSources[];
}

/** A risk-adjustment model. Of a code that several mappings have, the first one counts. */
export interface RiskModelSources extends Omit<RiskModel, 'from' | 'through' | 'sources'> {
  readonly from: string;
  readonly through?: string;
  readonly mappings: readonly {
    readonly source: string;
    readonly rows: readonly { readonly code: string; readonly category: number }[];
  }[];
}

/** Writes what the flags need beside the codes. */
export function writeFlagTables(writer: PackWriter, sources: DiagnosisFlagSources): void {
  const editor: CodeEditor = {
    source: sources.editor,
    ages: sources.ages.map(({ group, fromYears, throughYears, from, through }) => {
      const [first, last] = dayPair(from, through);
      return { group, fromYears, throughYears, from: first, through: last };
    }),
  };
  writer.json('mce', editor);
  writer.json(
    'poa.lists',
    sources.poaExempt.map(({ release, from, through }) => ({ release, days: dayPair(from, through) })),
  );
  writer.json('msdrg', grouper(sources.grouper));
  writer.json('hcc', sources.models.map(riskModel));
}

function riskModel({ id, prefix, from, through, labels, hierarchy, mappings }: RiskModelSources): RiskModel {
  const last = through === undefined ? OPEN_DAY : requiredDay(through);
  const names = mappings.map(({ source }) => source);
  return { id, prefix, from: requiredDay(from), through: last, sources: names, labels, hierarchy };
}

/** Values of each kind of flag by code. */
export function flagFamilies(sources: DiagnosisFlagSources): Map<string, Family> {
  return new Map<string, Family>([
    ['attributes', attributesByCode(sources.attributes)],
    ['poa', daysListed(sources.poaExempt)],
    ['severity', severityByCode(sources)],
    ['acquired', acquiredByCode(sources.grouper)],
    ['hcc', categoriesByCode(sources.models)],
  ]);
}

function severityByCode({
  grouper: { versions },
  severity,
  majorOnlyIfAlive,
}: DiagnosisFlagSources): Map<string, Severity> {
  const onlyIfAlive = new Set(majorOnlyIfAlive.map(({ code }) => code));
  const byCode = new Map<string, Severity>();
  for (const row of severity) {
    if (row.severity === '') continue;
    const known = byCode.get(row.code) ?? { cc: 0, mcc: 0 };
    const mask = maskOf(versions, row.versions);
    byCode.set(row.code, {
      cc: known.cc | (row.severity === 'CC' ? mask : 0),
      mcc: known.mcc | (row.severity === 'MCC' ? mask : 0),
      ...(onlyIfAlive.has(row.code) ? { onlyIfAlive: true } : {}),
    });
  }
  return byCode;
}

function categoriesByCode(models: readonly RiskModelSources[]): Map<string, RiskCategory[]> {
  const byCode = new Map<string, RiskCategory[]>();
  for (const [model, { mappings }] of models.entries()) {
    const mapped = new Map<string, RiskCategory[]>();
    for (const [source, { rows }] of mappings.entries()) {
      for (const { code, category } of rows) {
        const known = mapped.get(code) ?? [];
        if (known.every((other) => other[2] === source)) mapped.set(code, [...known, [model, category, source]]);
      }
    }
    for (const [code, categories] of mapped) byCode.set(code, [...(byCode.get(code) ?? []), ...categories]);
  }
  return byCode;
}
