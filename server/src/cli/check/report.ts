/**
 * What `check` found, in the shape that `--format json` prints: a stable contract.
 * Lines and characters are 0-based UTF-16, as in the Language Server Protocol.
 */
import type { FixKind } from '../../model/problem.js';
import type { Severity } from '../../rules/rule.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The source text of the range. */
  readonly text: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly kind: FixKind;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

export interface FileReport {
  readonly file: string;
  readonly format: string;
  /** Number of encounters in the file. */
  readonly encounters: number;
  /** Number of code references in the file. */
  readonly references: number;
  /** What is left, when repairs were applied. */
  readonly diagnostics: readonly Diagnostic[];
  /** With `--fix`: how many findings of each rule were repaired, sorted by rule. */
  readonly fixed?: readonly FixedCount[];
}

export interface FixedCount {
  readonly rule: string;
  readonly count: number;
}

/** What the baseline says of a run. */
export interface BaselineReport {
  /** Findings that it holds back: they are in no `diagnostics` and in no count of the summary. */
  readonly held: number;
  /** Entries, or the part of their count, that no longer occur in what was checked. */
  readonly gone: readonly BaselineEntry[];
  /** True when the file was written anew: then nothing is gone. */
  readonly updated: boolean;
}

/** Findings that were there when the baseline was written: of one rule, in one file, about one code. */
export interface BaselineEntry {
  /** Path from the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  /** The code that the findings are about, as written; absent when they are about something else. */
  readonly code?: string;
  /** At least 1. */
  readonly count: number;
}

export interface Summary {
  readonly files: number;
  readonly encounters: number;
  readonly references: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** With `--fix`: findings that were repaired. */
  readonly fixed?: number;
}

export interface CheckReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly releases: readonly {
    readonly system: string;
    readonly release: string;
    readonly from: string;
    readonly through: string;
  }[];
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  /** With `--baseline`. */
  readonly baseline?: BaselineReport;
}

/** Counts the files of a run as they are checked. */
export class Tally {
  readonly #of = { error: 0, warning: 0, info: 0, hint: 0 };
  #files = 0;
  #encounters = 0;
  #references = 0;
  #fixed: number | undefined;

  add({ encounters, references, diagnostics, fixed }: FileReport): void {
    this.#files++;
    this.#encounters += encounters;
    this.#references += references;
    for (const { severity } of diagnostics) this.#of[severity]++;
    if (fixed !== undefined) this.#fixed = fixed.reduce((sum, { count }) => sum + count, this.#fixed ?? 0);
  }

  summary(): Summary {
    const { error: errors, warning: warnings, info: infos, hint: hints } = this.#of;
    return {
      files: this.#files,
      encounters: this.#encounters,
      references: this.#references,
      errors,
      warnings,
      infos,
      hints,
      ...(this.#fixed !== undefined && { fixed: this.#fixed }),
    };
  }
}
