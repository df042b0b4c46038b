/**
 * The vocabulary of the code-set library: systems, dates, and the answers it gives.
 * Nothing here knows of files, editors or encounters.
 */

import type { ReferenceQualifier } from './notes/parsed-reference.js';
import type {
  AddOnEdit,
  FeeScheduleLine,
  MueEdit,
  MueSetting,
  PtpEdit,
  PtpSetting,
  TableKind,
} from './tables/edits.js';

export type * from './tables/edits.js';

/** Calendar day `YYYY-MM-DD`. ISO days compare correctly as strings. */
export type IsoDate = string;

/** Code systems the library can tell apart. Administrative lists are small systems like any other. */
export type SystemId =
  | 'icd10cm'
  | 'icd10pcs'
  | 'hcpcs'
  | 'cpt'
  | 'modifier'
  | 'place-of-service'
  | 'revenue'
  | 'bill-type'
  | 'discharge-status'
  | 'admission-type'
  | 'admission-source'
  | 'condition-code';

/**
 * What the library says of a code on a date.
 *
 * - `valid`: in force, may be reported (`billable`).
 * - `header`: in force, but a category that needs more characters.
 * - `retired`: was in force before the date, is not on it.
 * - `not-yet`: comes into force after the date.
 * - `absent`: the releases that cover the date do not have it: it is wrong.
 * - `unknown`: nobody can say (no release covers the date, or the table is licensed and not loaded). Never a finding.
 */
export type LookupStatus = 'valid' | 'header' | 'retired' | 'not-yet' | 'absent' | 'unknown';

/** Why a lookup is `unknown`. */
export type UnknownReason = 'outside-releases' | 'between-releases' | 'licensed-table-not-loaded' | 'system-not-loaded';

/** A source release, as the manifest describes it. `derived` data is not the publisher's own file; hovers say so. */
export interface Release {
  readonly system: SystemId;
  /** The publisher's name of the release, e.g. `FY2026` or `October 2025`. */
  readonly name: string;
  /** First day on which this release is in force. */
  readonly from: IsoDate;
  /** Last day on which this release is in force. */
  readonly through: IsoDate;
  readonly publisher: string;
  readonly derived: boolean;
}

/** A stretch of time in which a code kept its state and its title. Both ends are inclusive. */
export interface CodePeriod {
  readonly from: IsoDate;
  /** Absent when the period is still open at the end of the loaded releases. */
  readonly through?: IsoDate;
  readonly state: 'valid' | 'header';
  readonly title: string;
}

/** The answer to one lookup. */
export interface Lookup {
  readonly system: SystemId;
  /** The code in the publisher's display form (`E11.22`, `0DTJ4ZZ`, `J1815`), or the cleaned input when absent. */
  readonly code: string;
  /** The date that was asked about. */
  readonly date: IsoDate;
  readonly status: LookupStatus;
  /** True only when `status` is `valid`. */
  readonly billable: boolean;
  /** Official title on the date; for retired and not-yet codes, the title of the nearest period. */
  readonly title?: string;
  /** The period that holds the date, or the nearest one for retired and not-yet codes. */
  readonly from?: IsoDate;
  readonly through?: IsoDate;
  /** All periods, oldest first. Empty when absent. */
  readonly periods: readonly CodePeriod[];
  /** Codes that replaced this one according to the publisher's conversion table or cross-reference. */
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
  readonly parent?: string;
  readonly chapter?: string;
  readonly release?: Release;
  readonly unknownReason?: UnknownReason;
}

/** A step on the path from the chapter down to a code, or a row of the code browser. */
export interface CodeNode {
  readonly system: SystemId;
  /** Identifies the node inside its system: a code in display form, a block (`E08-E13`) or a chapter (`CH 4`). */
  readonly id: string;
  readonly kind: 'chapter' | 'block' | 'category' | 'code';
  /** `valid` codes may be reported; chapters and blocks are always `header`. */
  readonly status: LookupStatus;
  readonly title: string;
  readonly hasChildren: boolean;
}

export type NoteKind =
  | 'includes'
  | 'inclusionTerm'
  | 'excludes1'
  | 'excludes2'
  | 'codeFirst'
  | 'useAdditionalCode'
  | 'codeAlso'
  | 'note';

/** A code or range of codes that a note points at, resolved to codes by order number. */
export interface NoteReference {
  /** As printed, e.g. `N18.1-N18.6` or `T36-T50 with fifth or sixth character 5`. */
  readonly text: string;
  /** Offset of `text` in the note's text. */
  readonly offset: number;
  /** First and last code of the range in display form; equal for a single code (which includes its descendants). */
  readonly first: string;
  readonly last: string;
  /** Words that keep only some of these codes: `with fifth or sixth character 5`. */
  readonly qualifier?: ReferenceQualifier;
}

/**
 * A line of a note that tells which codes may not stand beside, must stand before or should stand beside a code.
 * Headings are not instructions; they introduce them.
 */
export interface Instruction {
  readonly kind: NoteKind;
  /** The code, or the category, block or chapter above it, that carries the line; `carrier.kind` is its level. */
  readonly carrier: CodeNode;
  readonly text: string;
  /** The line ending in ":" that introduces this one, as printed: `Code first underlying disease, such as:`. */
  readonly heading?: string;
  /** What the line speaks of; mentions in prose are left out. Empty when it names something without a code that can be checked. */
  readonly targets: readonly NoteReference[];
  /**
   * True when the line is known to have been in force on the date: the tabular of the date's fiscal year has it, or
   * those loaded before and after the date both have it, with the same heading and targets. Anything else is for hovers, never for findings.
   */
  readonly certain: boolean;
}

/** Places of codes that were asked about, in ascending order. */
export interface TargetsFound {
  readonly targets: readonly number[];
  /** Codes inside a target whose qualifier cannot be tested. */
  readonly uncertain: readonly number[];
}

/** Two of the codes that were asked about, by their places, `a` before `b`. */
export interface ExcludedPair {
  readonly a: number;
  readonly b: number;
  readonly instruction: Instruction;
}

/** One line of a note as printed. `heading` lines end in ":" and introduce the lines after them. */
export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
  readonly heading: boolean;
  readonly references: readonly NoteReference[];
}

/** The notes that one container (the code itself or an ancestor) carries, all of one kind. */
export interface NoteLayer {
  readonly from: CodeNode;
  /** True for the code's own notes. */
  readonly own: boolean;
  readonly kind: NoteKind;
  readonly notes: readonly Note[];
}

export interface SeventhCharacters {
  /** The code that carries the definition (the nearest ancestor wins). */
  readonly from: string;
  /** The tabular list that defines them; it may be older than the date. */
  readonly release?: Release;
  readonly characters: readonly { readonly character: string; readonly meaning: string }[];
}

/** A fact about a code that is true on the date asked about, ready to be shown. */
export interface CodeFlag {
  /** Stable id, e.g. `poa-exempt`, `cc`, `mcc`, `hac`, `hcc-v28`, `age`, `manifestation`, `unacceptable-principal`. */
  readonly id: string;
  /** One short phrase, e.g. `MCC` or `POA exempt`. */
  readonly label: string;
  /** More words for the tooltip, e.g. the HCC's label or the age range. */
  readonly detail?: string;
  /** Source to cite, e.g. `MS-DRG V43.1`. */
  readonly source: string;
  /** Labels of the flags of the same id that do not count when the patient has this one, too; risk categories have them. */
  readonly outranks?: readonly string[];
}

/** A named fact of a HCPCS or ICD-10-PCS code for the hover: coverage, pricing, axis values … */
export interface CodeFact {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

/** Everything a hover or a tree tooltip tells about a code on a date. */
export interface CodeDetails extends Lookup {
  /** From the chapter down to the parent. */
  readonly path: readonly CodeNode[];
  /** Own notes first, then inherited ones, nearest ancestor first. */
  readonly notes: readonly NoteLayer[];
  /** Which tabular the notes come from; `inForce` is false when it is older than the tabular of the date. */
  readonly notesFrom?: { readonly release: Release; readonly inForce: boolean };
  readonly seventhCharacters?: SeventhCharacters;
  readonly flags: readonly CodeFlag[];
  readonly facts: readonly CodeFact[];
}

export interface SearchRequest {
  /** Code prefix (dotted or not) or words of the title in any order, the last one possibly partial. */
  readonly query: string;
  /** Empty: all loaded systems that have titles to search. */
  readonly systems: readonly SystemId[];
  readonly date: IsoDate;
  /** 1 … 1000. */
  readonly limit: number;
}

export interface SearchHit {
  readonly system: SystemId;
  readonly code: string;
  readonly title: string;
  readonly status: LookupStatus;
  readonly billable: boolean;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** `code`, or the query words that matched. */
  readonly matched: readonly string[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** True when the limit cut the list. */
  readonly more: boolean;
}

/** Dates for which a system can answer. */
export interface Coverage {
  readonly system: SystemId;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly releases: readonly Release[];
}

/**
 * The code-set library. Every question carries its system and a date.
 * Codes are accepted dotted, undotted, lower case and with stray spaces. No method throws on any text.
 */
export interface CodeLibrary {
  /** Systems that have a pack, in the order of the manifest. `cpt` is never among them without a licensed table. */
  readonly systems: readonly SystemId[];
  coverage(system: SystemId): Coverage | undefined;
  /** True when a loaded release of the system is in force on the date. */
  covers(system: SystemId, date: IsoDate): boolean;
  /** The release in force on the date. */
  releaseOn(system: SystemId, date: IsoDate): Release | undefined;
  /** `date` if a release covers it, else the nearest covered day. The default date of a question without one. */
  nearestCovered(system: SystemId, date: IsoDate): IsoDate | undefined;

  lookup(system: SystemId, text: string, date: IsoDate): Lookup;
  /** Undefined when the code is in no loaded release. */
  details(system: SystemId, text: string, date: IsoDate): CodeDetails | undefined;
  /** The flags of `details` without the rest: asked for every line of a long list. Empty when no loaded release has the code. */
  flags(system: SystemId, text: string, date: IsoDate): readonly CodeFlag[];

  /** Chapters (or the top level of a flat system) for `id` undefined; else the children of the node, in tabular order. */
  children(system: SystemId, id: string | undefined, date: IsoDate): readonly CodeNode[];
  /** The nodes from the top level down to the code, the code included: for "reveal in the code browser". */
  pathTo(system: SystemId, text: string, date: IsoDate): readonly CodeNode[];
  /** Billable descendants of a header in tabular order, at most `limit`. */
  billableBelow(system: SystemId, text: string, date: IsoDate, limit: number): readonly CodeNode[];
  /** Codes in force that look most like `text`: for "did you mean". */
  nearest(system: SystemId, text: string, date: IsoDate, limit: number): readonly CodeNode[];
  seventhCharacters(text: string, date: IsoDate): SeventhCharacters | undefined;

  /**
   * Lines of one kind that the code (ICD-10-CM) and what stands above it carry on the date, nearest carrier first and in
   * printed order. Empty for codes that no loaded release has.
   */
  instructions(text: string, kind: NoteKind, date: IsoDate): readonly Instruction[];
  /**
   * True when the code is one of the instruction's targets. Undefined when it lies in a target whose qualifier is made of
   * words that no code can be tested against (`E11 with ketoacidosis`): say nothing then.
   */
  isTarget(instruction: Instruction, text: string): boolean | undefined;
  /**
   * What `isTarget` says of the codes of one claim: places of those that are targets, and of those that may be. Its work
   * grows with the targets, not with the codes, when the same array is asked about again.
   */
  targetsAmong(instruction: Instruction, texts: readonly string[]): TargetsFound;
  /**
   * The instruction by which one code excludes the other, in either direction, own or inherited; undefined when there is
   * none, or none that is certain on the date; an Excludes2 note of the same pair leaves Excludes1 in doubt. Behind
   * the last addenda that a reconstructed list has, only pairs that exclude each other both ways, outside of where lines are known to have moved, are certain. `carrier` says whose note it is. Fast: made for every pair of a claim.
   */
  excludes(kind: 'excludes1' | 'excludes2', a: string, b: string, date: IsoDate): Instruction | undefined;
  /** What `excludes` says of every pair among the codes of one claim. Its work grows with the codes, not with the pairs. */
  excludesAmong(kind: 'excludes1' | 'excludes2', texts: readonly string[], date: IsoDate): readonly ExcludedPair[];

  search(request: SearchRequest): SearchResult;

  /** True when the dated attribute (MCE names: `manifestation`, `unacceptable`, `ecodepdx` …) is on the code; undefined: no data. */
  hasAttribute(system: 'icd10cm' | 'icd10pcs', text: string, attribute: string, date: IsoDate): boolean | undefined;
  /** The kinds of tables that the user imported. */
  readonly tables: ReadonlySet<TableKind>;
  /**
   * The NCCI edit of a pair on the date, from the tables that the user imported; undefined: no edit, or no table. The
   * order matters: column 2 is the code that is not paid.
   */
  ptp(setting: PtpSetting, column1: string, column2: string, date: IsoDate): PtpEdit | undefined;
  /** The medically unlikely edit of a code; undefined: none, or no table imported that covers the date. */
  mue(setting: MueSetting, code: string, date: IsoDate): MueEdit | undefined;
  /** What the add-on code edits say of a code; undefined: not an add-on code, or no table imported that covers the date. */
  addOn(code: string, date: IsoDate): AddOnEdit | undefined;
  /** Fee schedule indicators; the modifier is that of the schedule's own line (26, TC, 53), empty for none. */
  feeSchedule(code: string, modifier: string, date: IsoDate): FeeScheduleLine | undefined;

  /** True when the code is on the CMS POA-exempt list of the date's fiscal year; undefined when no list of that year is loaded. */
  poaExempt(text: string, date: IsoDate): boolean | undefined;
}
