/**
 * Every source file of the releases folder: which release of which code system it is, and which reader reads it. Data
 * only; the compiler walks it. A file in the folder that is not here, or the other way round, fails a test.
 */
import type { IsoDate, SystemId } from '../src/types.js';

/** The exported reader functions of `readers/`. */
export type ReaderName =
  | 'readOrderFile'
  | 'readPoaExempt'
  | 'readConversionWorkbook'
  | 'readPcsConversionTable'
  | 'readTabularXml'
  | 'readNoteTable'
  | 'readPcsTables'
  | 'readPcsDefinitions'
  | 'readHcpcsRecords'
  | 'readHcpcsWorkbook'
  | 'readHcpcsDerived2024'
  | 'readHcpcsDerived2025'
  | 'readAttributes'
  | 'readAgeGroups'
  | 'readDischargeStatusDates'
  | 'readMsdrgVersions'
  | 'readDiagnosisSeverity'
  | 'readHospitalAcquiredConditions'
  | 'readMsdrgAppendices'
  | 'readHccFormat'
  | 'readHccLabels'
  | 'readHccHierarchy'
  | 'readRiskAdjustmentMappings'
  | 'readRiskAdjustmentLabels'
  | 'readAdministrativeList'
  | 'readPlaceOfService';

export type Publisher = 'CDC/NCHS' | 'CMS';

/** A source file and the release it belongs to. */
export interface SourceRelease {
  /** Below the releases folder, with `.gz` where the file is compressed. */
  readonly path: string;
  readonly system: SystemId;
  /** The publisher's name of the release: `FY2026`, `April 2023`, `January 2021`, `V43.1` … */
  readonly release: string;
  /** First day of the release; for snapshots, the day they were taken. */
  readonly effective: IsoDate;
  readonly publisher: Publisher;
  /** True when the file is not the publisher's own but made from it. */
  readonly derived: boolean;
  /** Absent when nothing reads the file yet; `unread` then says why. */
  readonly reader?: ReaderName;
  readonly unread?: string;
}

/** A file of a folder: its reader, or why it is not read. The publisher is the folder's unless it says otherwise. */
type FileEntry =
  | { readonly file: string; readonly reader: ReaderName; readonly publisher?: Publisher }
  | { readonly file: string; readonly unread: string; readonly publisher?: Publisher };

interface Folder extends Pick<SourceRelease, 'system' | 'release' | 'effective' | 'publisher'> {
  readonly folder: string;
  readonly files: readonly FileEntry[];
}

const DOCUMENTATION = 'documentation of the format';
const INDEX = 'the Alphabetic Index is not part of the packs yet';
const NCCI = 'NCCI edits are not part of the packs yet';
const order = (file: string): FileEntry => ({ file, reader: 'readOrderFile' });

const ICD10CM: readonly Folder[] = [
  folder('icd10cm', 'FY2016', '2015-10-01', 'CMS', [order('icd10cm_order_2016.txt.gz')]),
  folder('icd10cm', 'FY2017', '2016-10-01', 'CMS', [
    order('icd10cm_order_2017.txt.gz'),
    { file: 'icd10cm_tabular_2017.xml.gz', reader: 'readTabularXml', publisher: 'CDC/NCHS' },
    { file: 'icd10cm_index_2017.xml.gz', unread: INDEX, publisher: 'CDC/NCHS' },
    { file: 'icd10cm_index.xsd', unread: DOCUMENTATION, publisher: 'CDC/NCHS' },
  ]),
  folder('icd10cm', 'FY2018', '2017-10-01', 'CMS', [order('icd10cm_order_2018.txt.gz')]),
  folder('icd10cm', 'FY2019', '2018-10-01', 'CMS', [order('icd10cm_order_2019.txt.gz')]),
  folder('icd10cm', 'FY2020', '2019-10-01', 'CMS', [order('icd10cm_order_2020.txt.gz')]),
  // Carries FY2021 (in force from 2020-10-01) and the codes that began on 2021-01-01.
  folder('icd10cm', 'January 2021', '2021-01-01', 'CDC/NCHS', [order('icd10cm-order-Jan-2021.txt.gz')]),
  folder('icd10cm', 'FY2022', '2021-10-01', 'CDC/NCHS', [order('icd10cm-order-2022.txt.gz')]),
  folder('icd10cm', 'April 2022', '2022-04-01', 'CMS', [order('icd10cm_order_2022.txt.gz')]),
  folder('icd10cm', 'FY2023', '2022-10-01', 'CDC/NCHS', [
    order('icd10cm-order-2023.txt.gz'),
    { file: 'icd10cm_tabular_2023.xml.gz', reader: 'readTabularXml' },
  ]),
  folder('icd10cm', 'April 2023', '2023-04-01', 'CDC/NCHS', [order('icd10cm-order- April 1 2023.txt.gz')]),
  folder('icd10cm', 'FY2024', '2023-10-01', 'CDC/NCHS', [
    order('icd10cm-order-2024.txt.gz'),
    { file: 'POAexemptCodesFY24.txt.gz', reader: 'readPoaExempt' },
  ]),
  folder('icd10cm', 'FY2025', '2024-10-01', 'CDC/NCHS', [
    order('icd10cm-order-2025.txt.gz'),
    { file: 'POAexemptCodesFY25.txt.gz', reader: 'readPoaExempt' },
    { file: 'icd-10-cm-conversion-table-FY2025.xlsx', reader: 'readConversionWorkbook' },
    { file: 'DERIVED/alphabetic_index_2025.csv.gz', unread: INDEX },
    { file: 'icd-10-cm-drug-2025.xml.gz', unread: INDEX },
    { file: 'icd-10-cm-eindex-2025.xml.gz', unread: INDEX },
    { file: 'icd-10-cm-neoplasm-2025.xml.gz', unread: INDEX },
    { file: 'icd-10-cm-tabular-2025.xsd', unread: DOCUMENTATION },
  ]),
  folder('icd10cm', 'FY2026', '2025-10-01', 'CDC/NCHS', [
    order('icd10cm-order-2026.txt.gz'),
    { file: 'POAexemptCodesFY26.txt.gz', reader: 'readPoaExempt' },
    { file: 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', reader: 'readConversionWorkbook' },
    { file: 'DERIVED/tabular_notes_fy2026_oct.tsv.gz', reader: 'readNoteTable' },
  ]),
  {
    ...folder('icd10cm', 'FY2026', '2025-10-01', 'CMS', [
      { file: 'icd10OrderFiles-layout.pdf', unread: DOCUMENTATION },
    ]),
    folder: 'icd10cm',
  },
];

const ICD10PCS: readonly Folder[] = [
  folder('icd10pcs', 'FY2022', '2021-10-01', 'CMS', [order('icd10pcs_order_2022.txt.gz')]),
  folder('icd10pcs', 'April 2022', '2022-04-01', 'CMS', [order('icd10pcs_order_2022.txt.gz')]),
  folder('icd10pcs', 'FY2023', '2022-10-01', 'CMS', [order('icd10pcs_order_2023.txt.gz')]),
  folder('icd10pcs', 'FY2024', '2023-10-01', 'CMS', [order('icd10pcs_order_2024.txt.gz')]),
  folder('icd10pcs', 'FY2025', '2024-10-01', 'CMS', [
    order('icd10pcs_order_2025.txt.gz'),
    { file: 'icd10pcs_index_2025.xml.gz', unread: INDEX },
  ]),
  folder('icd10pcs', 'FY2026', '2025-10-01', 'CMS', [
    order('icd10pcs_order_2026.txt.gz'),
    { file: 'icd10pcs_tables_2026.xml.gz', reader: 'readPcsTables' },
    { file: 'icd10pcs_definitions_2026.xml.gz', reader: 'readPcsDefinitions' },
  ]),
  folder('icd10pcs', 'April 2026', '2026-04-01', 'CMS', [
    order('icd10pcs_order_2026.txt.gz'),
    { file: 'icd10pcs_conversion_table.txt.gz', reader: 'readPcsConversionTable' },
    { file: 'tables_addenda_2026.txt.gz', unread: 'prose about changed tables; the order file has the codes' },
  ]),
];

const HCPCS: readonly Folder[] = [
  folder('hcpcs', 'January 2017', '2017-01-01', 'CMS', [
    { file: 'HCPC17_CONTR_ANWEB.txt.gz', reader: 'readHcpcsRecords' },
    { file: 'HCPCS17_recordlayout.txt', unread: DOCUMENTATION },
  ]),
  folder('hcpcs', 'January 2018', '2018-01-01', 'CMS', [
    { file: 'HCPC2018_CONTR_ANWEB_disc.txt.gz', reader: 'readHcpcsRecords' },
  ]),
  folder('hcpcs', 'January 2019', '2019-01-01', 'CMS', [
    { file: 'HCPC2019_CONTR_ANWEB.txt.gz', reader: 'readHcpcsRecords' },
    { file: 'HCPCS2019_recordlayout.txt', unread: DOCUMENTATION },
  ]),
  folder('hcpcs', 'January 2020', '2020-01-01', 'CMS', [
    { file: 'HCPC2020_ANWEB_w_disclaimer.txt.gz', reader: 'readHcpcsRecords' },
  ]),
  folder('hcpcs', 'October 2020', '2020-10-01', 'CMS', [{ file: 'anweb.xlsx', reader: 'readHcpcsWorkbook' }]),
  // Both tables go into one call: codes first, then descriptions.
  folder('hcpcs', 'July 2024', '2024-07-01', 'CMS', [
    { file: 'DERIVED/hcpcs_level2_2024-07.tsv.gz', reader: 'readHcpcsDerived2024' },
    { file: 'DERIVED/hcpcs_level2_descriptions_2024-07.tsv.gz', reader: 'readHcpcsDerived2024' },
    { file: 'DERIVED/hcpcs_noc_2024.tsv.gz', unread: 'not-otherwise-classified codes are not part of the packs yet' },
  ]),
  folder('hcpcs', 'October 2025', '2025-10-01', 'CMS', [
    { file: 'DERIVED/HCPC2025_OCT_ANWEB.csv.gz', reader: 'readHcpcsDerived2025' },
  ]),
  {
    ...folder('hcpcs', 'July 2024', '2024-07-01', 'CMS', [
      { file: 'DERIVED/mue_dme.tsv', unread: NCCI },
      { file: 'DERIVED/ptp_outpatient_hospital_hcpcs2_only.tsv', unread: NCCI },
      { file: 'DERIVED/ptp_practitioner_hcpcs2_only.tsv', unread: NCCI },
    ]),
    folder: 'ncci/2024-07-01',
  },
];

const MCE: readonly Folder[] = [
  {
    ...folder('icd10cm', 'MCE V43.1', '2026-04-01', 'CMS', [
      { file: 'icd10cm_attributes.tsv.gz', reader: 'readAttributes' },
      { file: 'age_groups.tsv', reader: 'readAgeGroups' },
    ]),
    folder: 'mce/2026-04-01-v43.1/DERIVED',
  },
  {
    ...folder('icd10pcs', 'MCE V43.1', '2026-04-01', 'CMS', [
      { file: 'icd10pcs_attributes.tsv.gz', reader: 'readAttributes' },
    ]),
    folder: 'mce/2026-04-01-v43.1/DERIVED',
  },
  {
    ...folder('discharge-status', 'MCE V43.1', '2026-04-01', 'CMS', [
      { file: 'discharge_status.tsv', reader: 'readDischargeStatusDates' },
    ]),
    folder: 'mce/2026-04-01-v43.1/DERIVED',
  },
];

const MSDRG: readonly Folder[] = [
  {
    ...folder('icd10cm', 'MS-DRG V40', '2022-10-01', 'CMS', [
      { file: 'appendix_F_J.txt.gz', reader: 'readMsdrgAppendices' },
    ]),
    folder: 'msdrg/v40',
  },
  // The conditions list procedures (ICD-10-PCS), too.
  {
    ...folder('icd10cm', 'MS-DRG V43.1', '2026-04-01', 'CMS', [
      { file: 'versions.tsv', reader: 'readMsdrgVersions' },
      { file: 'diagnosis_severity.tsv.gz', reader: 'readDiagnosisSeverity' },
      { file: 'hospital_acquired_conditions.tsv', reader: 'readHospitalAcquiredConditions' },
    ]),
    folder: 'msdrg/2026-04-01-v43.1/DERIVED',
  },
];

const OLD_EDITS = 'the MCE attribute tables have these edits, dated';

/** Effective: the first day of the payment year, which pays for the diagnoses of the year before. */
const HCC: readonly Folder[] = [
  {
    ...folder('icd10cm', 'CMS-HCC V24, payment year 2022', '2022-01-01', 'CMS', [
      { file: 'F2422P1M.TXT', reader: 'readHccFormat' },
      { file: 'V24H86L1.TXT', reader: 'readHccLabels' },
      { file: 'V24H86H1.TXT', reader: 'readHccHierarchy' },
    ]),
    folder: 'hcc',
  },
  {
    ...folder('icd10cm', 'CMS-HCC V28, payment year 2024', '2024-01-01', 'CMS', [
      { file: 'F2824T1N.TXT', reader: 'readHccFormat' },
      { file: 'V28115L3.TXT', reader: 'readHccLabels' },
      { file: 'V28115H1.TXT', reader: 'readHccHierarchy' },
    ]),
    folder: 'hcc',
  },
  {
    ...folder('icd10cm', 'HHS-HCC 2019', '2019-01-01', 'CMS', [
      { file: 'H0519F3_ICD10_MCE_AGE.TXT', unread: OLD_EDITS },
      { file: 'H0519F3_ICD10_MCE_SEX.TXT', unread: OLD_EDITS },
    ]),
    folder: 'hcc',
  },
  {
    ...folder('icd10cm', 'Payment year 2026', '2026-01-01', 'CMS', [
      { file: 'ra_dx_to_cc_2026.csv.gz', reader: 'readRiskAdjustmentMappings' },
      { file: 'ra_labels_2026.csv', reader: 'readRiskAdjustmentLabels' },
    ]),
    folder: 'hcc/DERIVED',
  },
];

const ADMINISTRATIVE: readonly Folder[] = [
  administrative('discharge-status', 'BENE-PTNT-STUS-CD'),
  administrative('admission-source', 'CLM-ADMSN-SRC-CD'),
  administrative('admission-type', 'CLM-ADMSN-TYPE-CD'),
  // Type of bill: facility (first digit), classification (first two), and the whole type (three, without leading zero).
  administrative('bill-type', 'CLM-BILL-FAC-TYPE-CD'),
  administrative('bill-type', 'CLM-BILL-CLSFCTN-CD'),
  administrative('bill-type', 'CLM-BILL-FREQ-CD'),
  // Its dates: `readPlaceOfServiceDates`.
  administrative('place-of-service', 'CLM-POS-CD'),
  administrative('revenue', 'CLM-REV-CNTR-CD'),
  administrative('condition-code', 'CLM-RLT-COND-CD'),
  {
    ...folder('place-of-service', 'June 2024', '2024-06-01', 'CMS', [
      { file: 'pos_codes.tsv', reader: 'readPlaceOfService' },
    ]),
    folder: 'admin/DERIVED',
  },
];

/** Every source file, in the order in which releases came into force within each group. */
export const SOURCE_RELEASES: readonly SourceRelease[] = [
  ...ICD10CM,
  ...ICD10PCS,
  ...HCPCS,
  ...MCE,
  ...MSDRG,
  ...HCC,
  ...ADMINISTRATIVE,
].flatMap(({ folder: below, files, ...release }) =>
  files.map(({ file, ...entry }): SourceRelease => {
    const path = `${below}/${file}`;
    return { path, derived: path.includes('DERIVED/'), ...release, ...entry };
  }),
);

/** The files that a reader reads, oldest release first. */
export function releasesReadBy(reader: ReaderName, system?: SystemId): readonly SourceRelease[] {
  return SOURCE_RELEASES.filter(
    (source) => source.reader === reader && (system === undefined || source.system === system),
  );
}

/** A folder named by system and first day, as most are. */
function folder(
  system: SystemId,
  release: string,
  effective: IsoDate,
  publisher: Publisher,
  files: readonly FileEntry[],
): Folder {
  return { folder: `${system}/${effective}`, system, release, effective, publisher, files };
}

function administrative(system: SystemId, name: string): Folder {
  const files = [{ file: `CodeSystem-${name}.fsh`, reader: 'readAdministrativeList' }] as const;
  return { ...folder(system, 'August 2026 snapshot', '2026-08-22', 'CMS', files), folder: 'admin' };
}
