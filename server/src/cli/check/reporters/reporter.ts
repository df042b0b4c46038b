import type { RuleMeta, Severity } from '../../../rules/rule.js';
import type { PathMessage } from '../../files/collect.js';
import type { CheckReport, Diagnostic, FileReport } from '../report.js';

/** One run of `check`, finished. */
export interface Outcome {
  readonly report: CheckReport;
  readonly unreadable: readonly PathMessage[];
  /** Every rule that may have reported. */
  readonly rules: readonly RuleMeta[];
  readonly failOn: 'error' | 'warning';
  readonly cwd: string;
  readonly colour: boolean;
}

/** Turns a finished run into the text for standard output. */
export type Reporter = (outcome: Outcome) => string;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** True when a finding of this severity makes the run fail. */
export function fails(severity: Severity, failOn: 'error' | 'warning'): boolean {
  return WEIGHT[severity] >= WEIGHT[failOn];
}

/** `visit.encounter.yaml:12:9`, counted from one as editors and terminals do. */
export function place(file: string, { range }: Pick<Diagnostic, 'range'>): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** Files that have something to say. */
export function withFindings(report: CheckReport): readonly FileReport[] {
  return report.files.filter(({ diagnostics, fixed = [] }) => diagnostics.length > 0 || fixed.length > 0);
}
