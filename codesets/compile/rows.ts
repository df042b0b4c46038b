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
  readonly seventhCharacters?: readonly { readonly character: string; readonly meaning: string }[];
  readonly children: readonly TabularCode[];
}

/** One line of a note block as printed. */
export interface TabularNote {
  readonly kind: NoteKind;
  readonly text: string;
}

/** A row of the derived FY2026 note table: container is a code, a block id or `CH n`. */
export interface NoteTableRow {
  readonly chapter: string;
  readonly container: string;
  readonly title: string;
  readonly kind: NoteKind;
  readonly text: string;
}

export interface ConversionRow {
  readonly code: string;
  /** First day of `code`. */
  readonly effective: IsoDate;
  /** Codes that were reported before; empty when the table says none. */
  readonly previous: readonly string[];
}

/** A row of an MCE attribute table. `through` absent: open. */
export interface AttributeRow {
  readonly code: string;
  readonly from: IsoDate;
  readonly through?: IsoDate;
  readonly attributes: readonly string[];
}

/** A table of the ICD-10-PCS tables XML: three fixed axes and rows of alternatives for the other four. */
export interface PcsTable {
  /** First three characters. */
  readonly code: string;
  readonly axes: readonly PcsAxis[];
  readonly rows: readonly { readonly axes: readonly PcsAxis[] }[];
}

export interface PcsAxis {
  /** 1 … 7. */
  readonly position: number;
  readonly title: string;
  readonly labels: readonly { readonly value: string; readonly label: string }[];
  readonly definition?: string;
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
  readonly terminated?: IsoDate;
  readonly action?: string;
}

/** A code of a CMS administrative list (FSH). Fillers (`UNASSIGNED`, `RESERVED …`) are kept and marked. */
export interface AdministrativeRow {
  readonly code: string;
  readonly title: string;
  /** True for codes that the list prints but does not assign. */
  readonly unassigned: boolean;
}
