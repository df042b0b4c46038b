import type { DiagnosisFlagSources, RiskModelSources } from '../icd10cm/flags.js';
import type { GrouperSources } from '../msdrg.js';
import {
  readHccFormat,
  readHccHierarchy,
  readHccLabels,
  readRiskAdjustmentLabels,
  readRiskAdjustmentMappings,
} from '../readers/hcc.js';
import { readAgeGroups, readAttributes } from '../readers/mce.js';
import { readDiagnosisSeverity, readHospitalAcquiredConditions, readMsdrgVersions } from '../readers/msdrg.js';
import { readMsdrgAppendices } from '../readers/msdrg-appendices.js';
import { readPoaExempt } from '../readers/poa-exempt.js';
import type { Source, Sources } from '../sources.js';
import { fiscalYearEnd } from './fiscal-year.js';

/** Opens the tables that mark diagnosis codes. */
export function diagnosisFlags(sources: Sources): DiagnosisFlagSources {
  const attributes = sources.one('readAttributes', 'icd10cm');
  return {
    attributes: readAttributes(attributes.file),
    ages: readAgeGroups(sources.one('readAgeGroups').file),
    editor: nameOf(attributes),
    poaExempt: sources.readBy('readPoaExempt').map(({ release, effective, file }) => ({
      release,
      from: effective,
      through: fiscalYearEnd(effective),
      codes: readPoaExempt(file).map((row) => row.code),
    })),
    grouper: grouperSources(sources),
    severity: readDiagnosisSeverity(sources.one('readDiagnosisSeverity').file),
    majorOnlyIfAlive: readMsdrgAppendices(sources.one('readMsdrgAppendices').file).majorOnlyIfAlive,
    models: riskModels(sources),
  };
}

/** Opens the tables of the MS-DRG grouper. Titles of conditions are those of the definitions manual of V40. */
export function grouperSources(sources: Sources): GrouperSources {
  const conditions = sources.one('readHospitalAcquiredConditions');
  const manual = readMsdrgAppendices(sources.one('readMsdrgAppendices').file);
  return {
    versions: readMsdrgVersions(sources.one('readMsdrgVersions').file),
    through: fiscalYearEnd(conditions.effective),
    derived: conditions.derived,
    conditions: readHospitalAcquiredConditions(conditions.file),
    conditionTitles: Object.fromEntries(manual.hospitalAcquiredConditions.map(({ hac, title }) => [hac, title])),
  };
}

/** `MCE V43.1 (derived)`. */
export function nameOf({ release, derived }: Source): string {
  return `${release}${derived ? ' (derived)' : ''}`;
}

/**
 * Models by the days of service that they pay for: a payment year pays for the diagnoses of the year before. V24 was
 * used for Medicare Advantage through payment year 2025, V28 since 2024 (CMS rate announcements); the mappings reach
 * from payment year 2022 on. CMS's own format files count where they have a code; the derived table has newer codes.
 */
function riskModels(sources: Sources): RiskModelSources[] {
  const newer = sources.one('readRiskAdjustmentMappings');
  const rows = readRiskAdjustmentMappings(newer.file);
  const derived = (model: string) => ({
    source: `${model.replace(' Model', '')}, payment year 2026 (derived)`,
    rows: rows.filter((row) => row.model === model).map(({ code, category }) => ({ code, category })),
  });
  const official = (part: string) => {
    const source = sources.one('readHccFormat', part);
    return {
      source: nameOf(source),
      rows: readHccFormat(source.file).map(({ code, hcc }) => ({ code, category: hcc })),
    };
  };
  const labels = (part: string) =>
    Object.fromEntries(readHccLabels(sources.one('readHccLabels', part).file).map(({ hcc, label }) => [hcc, label]));
  const hierarchy = (part: string) =>
    Object.fromEntries(
      readHccHierarchy(sources.one('readHccHierarchy', part).file).map(({ hcc, drops }) => [hcc, drops]),
    );
  return [
    {
      id: 'hcc-v28',
      prefix: 'HCC',
      from: '2023-01-01',
      labels: labels('V28'),
      hierarchy: hierarchy('V28'),
      mappings: [official('F28'), derived('CMS-HCC Model V28')],
    },
    {
      id: 'hcc-v24',
      prefix: 'HCC (V24)',
      from: '2021-01-01',
      through: '2024-12-31',
      labels: labels('V24'),
      hierarchy: hierarchy('V24'),
      mappings: [official('F24'), derived('CMS-HCC Model V24')],
    },
    {
      id: 'rxhcc-v08',
      prefix: 'RxHCC',
      from: '2024-01-01',
      labels: prescriptionLabels(sources),
      hierarchy: {},
      mappings: [derived('RxHCC Model V08')],
    },
  ];
}

/** Labels of the prescription drug model, version 8, by number. */
function prescriptionLabels(sources: Sources): Record<string, string> {
  const labels = readRiskAdjustmentLabels(sources.one('readRiskAdjustmentLabels').file);
  const own = labels.filter(({ domain, version }) => domain === 'RxHCC' && version === 'R08');
  return Object.fromEntries(own.map(({ category, label }) => [category.replace(/^RXHCC/, ''), label]));
}
