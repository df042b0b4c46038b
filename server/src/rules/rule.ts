/** What a coding edit is: metadata that documents it, and a check over the model. */
import type { TableKind } from '../../../codesets/src/tables/edits.js';
import type { CodeLibrary, IsoDate, Release, SystemId } from '../../../codesets/src/types.js';
import type { ClaimKind, ClaimPart, CodeReference, Encounter } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Fix, Related } from '../model/problem.js';
import type { Span, TextEdit } from '../model/span.js';
import type { Memory } from './memory.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type SeveritySetting = Severity | 'off';

export interface RuleMeta {
  /** Kebab case; reads well after "allow". Never changes its meaning. */
  readonly id: string;
  /** One sentence: what is reported. */
  readonly summary: string;
  /** Why it matters to the person who gets it. */
  readonly why: string;
  readonly severity: Severity;
  /** Claim kinds the rule applies to; absent: all. */
  readonly claims?: readonly ClaimKind[];
  /** Payers whose edit it is, as an encounter names them (`medicare`), in lower case; absent: all. Runs where none is given. */
  readonly payers?: readonly string[];
  /** Parts of a claim whose absence it reports: it is silent where the file does not tell them. */
  readonly needs?: readonly ClaimPart[];
  /** Governing dates for which the rule is true; absent: always. */
  readonly effective?: { readonly from?: IsoDate; readonly through?: IsoDate };
  /** The official text it follows, with section. */
  readonly sources: readonly string[];
  /** Code-set data it needs, for the documentation. */
  readonly data: readonly string[];
  readonly fix: 'always' | 'sometimes' | 'never';
  /** Executed as tests: `bad` raises this rule and nothing else above hint; `good` raises nothing above hint. */
  readonly examples: readonly RuleExample[];
  readonly since: string;
}

/** Two whole small files, which differ in what the rule is about. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  /** Name of the files, where they are no encounter files in YAML. */
  readonly fileName?: string;
}

export interface Report {
  readonly span: Span;
  /** What is wrong with this value, starting with the value. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Only where one rule has two certainties (catalogue: "info, warning if …"). */
  readonly severity?: Severity;
  /** The day on which the code was judged, where that is not its governing date. */
  readonly date?: IsoDate;
}

export interface RuleContext {
  readonly file: ParsedFile;
  readonly codes: CodeLibrary;
  readonly memory: Memory;
  /** The day on which the check is made; absent where there is no clock, and nothing is said of the future. */
  readonly today?: IsoDate;
  report(report: Report): void;
  /** The edit that puts another code in the place of a reference, written as the file's format needs it. */
  replaceCode(reference: CodeReference, code: string): TextEdit;
}

/**
 * What there must be for a rule to find anything, of each part that is named. It spares running the rule, and decides
 * nothing: without it the findings are the same.
 */
export interface RuleTrigger {
  /** First letters of ICD-10-CM codes; for each of these texts a diagnosis of the encounter begins with one of its letters. */
  readonly diagnoses?: readonly string[];
  readonly procedures?: true;
  readonly modifiers?: true;
  /** Imported tables, one of which is needed. */
  readonly tables?: readonly TableKind[];
  /** The systems of the references that `checkReference` looks at. */
  readonly systems?: readonly SystemId[];
}

export interface Rule {
  readonly meta: RuleMeta;
  readonly when?: RuleTrigger;
  /** Once per file: for what is not inside an encounter. */
  readonly checkFile?: (context: RuleContext) => void;
  /** Once per encounter. */
  readonly checkEncounter?: (encounter: Encounter, context: RuleContext) => void;
  /** Once per code reference of the file, in the order of the text. */
  readonly checkReference?: (reference: CodeReference, context: RuleContext) => void;
}

/** Identity with types: keeps rule files free of annotations. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A report as it leaves the runner: with its rule and its severity in force. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly sources: readonly string[];
  /** The code-set release in force on the governing date of the code that the finding is about. */
  readonly release?: Release;
}
