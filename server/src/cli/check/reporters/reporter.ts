import type { RuleMeta, Severity } from '../../../rules/rule.js';
import type { PathMessage } from '../../files/collect.js';
import type { BaselineReport, CheckReport, Diagnostic, FileReport, Summary } from '../report.js';

/** What is known of a run of `check` before its first file. */
export interface RunBeginning extends Pick<CheckReport, 'tool' | 'releases'> {
  /** Every rule that may report. */
  readonly rules: readonly RuleMeta[];
  readonly failOn: 'error' | 'warning';
  readonly cwd: string;
  readonly colour: boolean;
}

/** What is known of a run after its last file. */
export interface RunEnding {
  readonly summary: Summary;
  /** With `--baseline`. */
  readonly baseline?: BaselineReport;
  readonly unreadable: readonly PathMessage[];
}

/**
 * The text of one report for standard output, piece by piece: of thousands of files only the text is kept, and that
 * until it is written.
 */
export interface ReportWriter {
  /** What there is to print once a file has been checked. */
  file(report: FileReport): string;
  /** What is printed after the last file. */
  end(ending: RunEnding): string;
}

export type Reporter = (beginning: RunBeginning) => ReportWriter;

/** One run, finished. */
export interface Outcome extends RunBeginning, RunEnding {
  readonly files: readonly FileReport[];
}

/** A reporter of a format that cannot be begun before everything is known. */
export function ofWholeRun(textOf: (outcome: Outcome) => string): Reporter {
  return (beginning) => {
    const files: FileReport[] = [];
    return {
      file(report) {
        files.push(report);
        return '';
      },
      end: (ending) => textOf({ ...beginning, ...ending, files }),
    };
  };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** True when a finding of this severity makes the run fail. */
export function fails(severity: Severity, failOn: 'error' | 'warning'): boolean {
  return WEIGHT[severity] >= WEIGHT[failOn];
}

/** `visit.encounter.yaml:12:9`, counted from one as editors and terminals do. */
export function place(file: string, { range }: Pick<Diagnostic, 'range'>): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** True for a file that has something to say. */
export function hasFindings({ diagnostics, fixed = [] }: FileReport): boolean {
  return diagnostics.length > 0 || fixed.length > 0;
}
