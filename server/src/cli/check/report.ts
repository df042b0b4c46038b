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
  readonly diagnostics: readonly Diagnostic[];
}

export interface Summary {
  readonly files: number;
  readonly encounters: number;
  readonly references: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
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
}

export function summarize(files: readonly FileReport[]): Summary {
  const count = { error: 0, warning: 0, info: 0, hint: 0 };
  let encounters = 0;
  let references = 0;
  for (const file of files) {
    encounters += file.encounters;
    references += file.references;
    for (const { severity } of file.diagnostics) count[severity]++;
  }
  const { error: errors, warning: warnings, info: infos, hint: hints } = count;
  return { files: files.length, encounters, references, errors, warnings, infos, hints };
}
