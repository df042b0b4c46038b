/**
 * The encounter: what a claim says, whatever file format it was written in.
 * Every value keeps its place in the source. Optional members are absent when the file does not say them.
 */
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { Placed, Span } from './span.js';

/** Professional: 837P. Outpatient and inpatient: 837I. */
export type ClaimKind = 'professional' | 'outpatient' | 'inpatient';

export type DiagnosisRole =
  | 'principal'
  | 'first-listed'
  | 'other'
  | 'admitting'
  | 'reason-for-visit'
  | 'external-cause';

export type CodeRole =
  | DiagnosisRole
  | 'procedure'
  | 'line'
  | 'modifier'
  | 'place-of-service'
  | 'revenue'
  | 'bill-type'
  | 'discharge-status'
  | 'admission-type'
  | 'admission-source'
  | 'condition'
  | ContextRole;

/**
 * What a code does that no claim reports. `problem`: a condition of the patient. `service`: something ordered, planned
 * or done. `reason`: why. `member`: one of a set of codes.
 */
export type ContextRole = 'problem' | 'service' | 'reason' | 'member';

/** A code as written at one place of the file. */
export interface CodeReference {
  readonly system: SystemId;
  /** As written, without quotes and without a `system:` prefix. */
  readonly text: string;
  readonly role: CodeRole;
  /** The date on which the code must be true (ISO); absent when the file gives none that can be read. */
  readonly date?: IsoDate;
  /** The code alone, without quotes. Findings point here. */
  readonly span: Span;
  /** What an edit of the code replaces: the span, or more (quotes, a `system:` prefix). */
  readonly replace: Span;
  /**
   * How far the code is reported; absent: on a claim, where it must be complete. `statement`: said of a patient outside
   * of any claim (a problem list, an order), where a category is legal. `definition`: a member of a code set, where
   * categories are legal and no date governs.
   */
  readonly use?: 'statement' | 'definition';
  /** What the file calls the code: a title, display or description beside it. */
  readonly title?: Placed<string>;
  /** True when the file itself names the system (`hcpcs:J1815`); else its place decides. */
  readonly systemIsExplicit: boolean;
  /** What a reader of the format would take the text for instead of a code: `number 296`, `boolean false`, `Infinity`. */
  readonly readAs?: string;
}

export interface Diagnosis {
  readonly code?: CodeReference;
  readonly role: DiagnosisRole;
  readonly poa?: Placed<string>;
  readonly title?: Placed<string>;
  readonly evidence?: Placed<string>;
  readonly note?: Placed<string>;
  readonly span: Span;
}

/** An ICD-10-PCS procedure of an inpatient claim. */
export interface Procedure {
  readonly code?: CodeReference;
  readonly date?: Placed<IsoDate>;
  readonly title?: Placed<string>;
  readonly evidence?: Placed<string>;
  readonly span: Span;
}

export interface ServiceLine {
  readonly code?: CodeReference;
  readonly modifiers: readonly CodeReference[];
  /** 1-based positions in `Encounter.diagnoses`; letters A–L are already turned into 1–12. `NaN` where unreadable. */
  readonly pointers: readonly Placed<number>[];
  readonly units?: Placed<number>;
  readonly from?: Placed<IsoDate>;
  readonly through?: Placed<IsoDate>;
  readonly place?: CodeReference;
  /** NPI of who rendered the service, where the line names somebody of its own. */
  readonly renderingProvider?: Placed<string>;
  readonly revenue?: CodeReference;
  readonly charge?: Placed<number>;
  readonly ndc?: Placed<string>;
  readonly title?: Placed<string>;
  readonly note?: Placed<string>;
  readonly span: Span;
}

/** Parts that an extract of a claim may leave out. */
export type ClaimPart = 'diagnoses' | 'modifiers';

export interface ChartDocument {
  readonly name: Placed<string>;
  readonly text: Placed<string>;
}

export interface Encounter {
  readonly id?: Placed<string>;
  readonly claim?: Placed<ClaimKind>;
  readonly from?: Placed<IsoDate>;
  readonly through?: Placed<IsoDate>;
  readonly sex?: Placed<string>;
  readonly birthDate?: Placed<IsoDate>;
  readonly payer?: Placed<string>;
  readonly place?: CodeReference;
  readonly billType?: CodeReference;
  readonly admissionType?: CodeReference;
  readonly admissionSource?: CodeReference;
  readonly admissionDate?: Placed<IsoDate>;
  readonly dischargeStatus?: CodeReference;
  readonly dischargeHour?: Placed<string>;
  /**
   * What kind of bill it is: original, interim, replacement or void (the last character of a type of bill). Told only
   * where the file also tells which claim is replaced.
   */
  readonly frequency?: Placed<string>;
  /** The payer's number of the earlier claim that this one replaces or voids. */
  readonly replaces?: Placed<string>;
  /** Occurrence codes as they are written, in their groups. */
  readonly occurrences?: readonly (readonly Placed<string>[])[];
  readonly providers: readonly { readonly role: Placed<string>; readonly npi: Placed<string> }[];
  readonly conditions: readonly CodeReference[];
  readonly diagnoses: readonly Diagnosis[];
  readonly procedures: readonly Procedure[];
  readonly lines: readonly ServiceLine[];
  readonly chart: readonly ChartDocument[];
  readonly total?: Placed<number>;
  /** Parts of the claim that the file does not tell, though the claim may have them. That they are empty says nothing. */
  readonly untold?: ReadonlySet<ClaimPart>;
  /** True for a payer's record of a claim that it has answered: it says what was kept of the claim, in the payer's way. */
  readonly isAnswer?: true;
  /** True for what is asked for before it is done (a preauthorization, a predetermination): its services lie ahead. */
  readonly isRequest?: true;
  /** Every code of the encounter in the order of the text. */
  readonly references: readonly CodeReference[];
  /** The whole encounter in the source. */
  readonly span: Span;
  /** Where a finding about the encounter as a whole points: its id, or its first key. */
  readonly anchor: Span;
}
