/**
 * What the readers hand to the compiler: the publishers' files as rows, nothing merged, nothing dropped silently.
 * Codes are compact (no dot, upper case). Dates are ISO days.
 */
import type { IsoDate, NoteKind } from '../src/types.js';

/** A file that does not fit its format. The whole file is refused; nothing of it is used. */
export class SourceError extends Error {
  constructor(
    readonly file: string,
    /** 1-based line (or spreadsheet row); 0 when the trouble is the file as a whole. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(line > 0 ? `${file}:${line}: ${reason}` : `${file}: ${reason}`);
    this.name = 'SourceError';
  }
}

/** The bytes of one source file, already unzipped, with the name to show in errors. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A line of an ICD-10-CM or ICD-10-PCS order file. */
export interface OrderRow {
  readonly order: number;
  readonly code: string;
  readonly valid: boolean;
  readonly shortTitle: string;
  readonly title: string;
}

/** The tabular list: chapters > blocks > categories and codes, in tabular order. */
export interface TabularChapter {
  /** `1` … `22`. */
  readonly number: string;
  readonly title: string;
  readonly notes: readonly TabularNote[];
  readonly blocks: readonly TabularBlock[];
}

export interface TabularBlock {
  /** `E08-E13`, or a single category. */
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly title: string;
  readonly notes: readonly TabularNote[];
  readonly codes: readonly TabularCode[];
}

export interface TabularCode {
  readonly code: string;
  readonly title: string;
  readonly notes: readonly TabularNote[];
  readonly seventhCharacters?: readonly TabularSeventhCharacter[];
  readonly children: readonly TabularCode[];
}

export interface TabularSeventhCharacter {
  readonly character: string;
  readonly meaning: string;
  /** Lines printed below the meaning: `Old central retinal vein occlusion` below `stable` of H34.81. */
  readonly terms?: readonly string[];
}

/** One line of a note block as printed. */
export interface TabularNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** True for the first line of a block after the first of its kind: some containers print two "use additional code". */
  readonly anotherBlock?: true;
}

/** A row of the derived FY2026 note table: container is a code, a block id or `CH n`. */
export interface NoteTableRow {
  readonly chapter: string;
  readonly container: string;
  /** T07 and its like are both a block and its only category. */
  readonly containerKind: 'chapter' | 'block' | 'code';
  readonly title: string;
  readonly kind: NoteKind;
  readonly text: string;
}

export interface ConversionRow {
  readonly code: string;
  /** First day of `code`; on a `deleted` row, the first day on which the previous code may no longer be used. */
  readonly effective: IsoDate;
  /** Codes that were reported before; empty when the table says none. */
  readonly previous: readonly string[];
  /** Ranges and categories that the table names instead of codes (`H35.20-H35.23`, `I63.-`), to be resolved by order number. */
  readonly previousRanges?: readonly CodeRange[];
  /** True when the previous codes were reported together (`A and B`); otherwise they are alternatives. */
  readonly together?: boolean;
  /** ICD-10-PCS only: `new`, `revised` (same code, new title) or `deleted` (`code` is the equivalent of the previous one). */
  readonly change?: 'new' | 'revised' | 'deleted';
}

/** First and last code of a range, compact; both include their descendants, and are equal for a single category. */
export interface CodeRange {
  readonly first: string;
  readonly last: string;
}

/** A line of the CMS list of ICD-10-CM codes that are exempt from present-on-admission reporting. */
export interface PoaExemptRow {
  readonly order: number;
  readonly code: string;
  readonly description: string;
}

/** A row of an MCE attribute table. `through` absent: open. */
export interface AttributeRow {
  readonly code: string;
  readonly from: IsoDate;
  readonly through?: IsoDate;
  readonly attributes: readonly string[];
}

/** An age group of the MCE age-conflict edit, in completed years, both ends inclusive. */
export interface AgeGroupRow {
  /** Named as the attribute in the attribute tables: `newborn`, `pediatric`, `maternity`, `adult`. */
  readonly group: string;
  readonly fromYears: number;
  readonly throughYears: number;
  readonly from: IsoDate;
  readonly through?: IsoDate;
}

/** When the MCE accepts a patient discharge status. */
export interface DischargeStatusRow {
  /** Two digits. */
  readonly code: string;
  readonly from: IsoDate;
  readonly through?: IsoDate;
}

/** A version of the MS-DRG grouper. */
export interface MsdrgVersionRow {
  /** As the tables cite it: `431`. */
  readonly version: string;
  /** As CMS prints it: `V43.1`. */
  readonly name: string;
  readonly effective: IsoDate;
}

/** What a diagnosis is to the MS-DRG grouper, in the versions listed. A code may have several rows, of different versions. */
export interface SeverityRow {
  readonly code: string;
  /** Major diagnostic category, 0 (none) … 25. */
  readonly mdc: number;
  readonly severity: '' | 'CC' | 'MCC';
  readonly versions: readonly string[];
}

/**
 * Why a code is on the list of a hospital-acquired condition: it is the condition (as secondary diagnosis), a procedure
 * or principal diagnosis that must be there too, or a diagnosis that is marked only beside the condition.
 */
export type HospitalAcquiredConditionRole = 'condition' | 'procedure' | 'principal' | 'marked-beside';

/** A code of a hospital-acquired condition (HAC 01 … 14). */
export interface HospitalAcquiredConditionRow {
  readonly code: string;
  /** 1 … 14. */
  readonly hac: number;
  readonly role: HospitalAcquiredConditionRole;
  readonly versions: readonly string[];
}

/** The lists of appendices G, H and I of the MS-DRG definitions manual. */
export interface MsdrgAppendices {
  readonly complications: readonly TitledCode[];
  readonly majorComplications: readonly TitledCode[];
  /** Major only when the patient is discharged alive; otherwise not a CC at all. */
  readonly majorOnlyIfAlive: readonly TitledCode[];
  readonly hospitalAcquiredConditions: readonly AppendixCondition[];
}

export interface TitledCode {
  readonly code: string;
  readonly title: string;
}

export interface AppendixCondition {
  /** 1 … 14. */
  readonly hac: number;
  readonly title: string;
  readonly codes: readonly (TitledCode & { readonly role: HospitalAcquiredConditionRole })[];
}

/** A diagnosis and the hierarchical condition category (HCC) it maps to. */
export interface HccRow {
  readonly code: string;
  readonly hcc: number;
  /** True for the second category of a code that maps to two; the file flags those rows `D`. */
  readonly additional: boolean;
}

export interface HccLabelRow {
  readonly hcc: number;
  readonly label: string;
}

/** When a patient has `hcc`, the categories in `drops` do not count. */
export interface HccHierarchyRow {
  readonly hcc: number;
  readonly drops: readonly number[];
}

export interface RiskAdjustmentMappingRow {
  readonly code: string;
  readonly category: number;
  /** E.g. `CMS-HCC Model V28`. */
  readonly model: string;
}

export interface RiskAdjustmentLabelRow {
  /** `HCC18` or `RXHCC30`. */
  readonly category: string;
  readonly label: string;
  /** `CMS-HCC`, `ESRD` or `RxHCC`. */
  readonly domain: string;
  /** `V28`, `R08` … */
  readonly version: string;
}

/** A table of the ICD-10-PCS tables XML: three fixed axes and rows of alternatives for the other four. */
export interface PcsTable {
  /** First three characters. */
  readonly code: string;
  readonly axes: readonly PcsAxis[];
  readonly rows: readonly PcsTableRow[];
}

export interface PcsTableRow {
  /** Positions 4 to 7. Every combination of their values is a code. */
  readonly axes: readonly PcsAxis[];
}

export interface PcsAxis {
  /** 1 … 7. */
  readonly position: number;
  readonly title: string;
  readonly labels: readonly { readonly value: string; readonly label: string }[];
  readonly definition?: string;
}

/** The ICD-10-PCS definitions XML: what the words of the axes mean, section by section. */
export interface PcsDefinitions {
  readonly sections: readonly PcsSectionDefinitions[];
  readonly deviceAggregates: readonly PcsDeviceAggregate[];
}

export interface PcsSectionDefinitions {
  /** First character of the codes. */
  readonly code: string;
  readonly title: string;
  readonly axes: readonly PcsAxisDefinitions[];
}

export interface PcsAxisDefinitions {
  /** 3 … 6. */
  readonly position: number;
  readonly title: string;
  readonly terms: readonly PcsTerm[];
}

export interface PcsTerm {
  /** Labels of the axis that the term explains: `1st Toe, Left` and `1st Toe, Right`. */
  readonly titles: readonly string[];
  readonly definition?: string;
  readonly explanation?: string;
  /** Other words for it, each its own line. */
  readonly includes: readonly string[];
}

/** A specific device that tables of other body systems or operations only have under a more general value. */
export interface PcsDeviceAggregate {
  readonly device: string;
  readonly operation: string;
  readonly bodySystems: readonly string[];
  readonly parent: { readonly value: string; readonly label: string };
}

/** A code or modifier of a HCPCS Level II release. Members are absent when the release does not carry them. */
export interface HcpcsRow {
  readonly code: string;
  readonly modifier: boolean;
  readonly title: string;
  readonly shortTitle?: string;
  readonly coverage?: string;
  readonly pricing?: readonly string[];
  readonly betos?: string;
  readonly typesOfService?: readonly string[];
  readonly statute?: string;
  /** Medicare Coverage Issues Manual and Carriers Manual references as the file prints them. */
  readonly coverageManual?: readonly string[];
  readonly carriersManual?: readonly string[];
  readonly ascGroup?: string;
  readonly processingNote?: string;
  readonly crossReferences?: readonly string[];
  readonly added?: IsoDate;
  readonly actionEffective?: IsoDate;
  /** Where only the year of the action survives. */
  readonly actionYear?: number;
  /** Last day on which the code may be used (record layout, "termination date"). */
  readonly terminated?: IsoDate;
  /** A add, B and C change of description, D discontinue, F administrative change, N none, P payment, R reactivate, S, T. */
  readonly action?: string;
}

/** A code of a CMS administrative list (FSH). Fillers (`UNASSIGNED`, `RESERVED …`) are kept and marked. */
export interface AdministrativeRow {
  readonly code: string;
  readonly title: string;
  /** True for codes that the list prints but does not assign. */
  readonly unassigned: boolean;
  /** True for codes that were assigned once and that the list calls obsolete, discontinued or terminated. */
  readonly obsolete?: boolean;
}

/** A place of service with its proper-case name. */
export interface PlaceOfServiceRow extends AdministrativeRow {
  readonly description: string;
  /** Whether Medicare pays the facility or the non-facility rate there; absent for unassigned codes. */
  readonly setting?: 'facility' | 'non-facility';
}

/** The day on which a place of service came into being, where CMS's list says so. */
export interface PlaceOfServiceDateRow {
  readonly code: string;
  readonly from: IsoDate;
}
