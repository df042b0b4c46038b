/** A finished run to report on: two files, with the findings that a test gives the first. */
import { type Diagnostic, type FileReport, type Range, Tally } from '../../../../server/src/cli/check/report.js';
import type { Outcome, Reporter } from '../../../../server/src/cli/check/reporters/reporter.js';
import { RULES } from '../../../../server/src/rules/index.js';

const range = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

export const category: Diagnostic = {
  rule: 'dx-not-billable',
  severity: 'error',
  message: 'E11 is a category, not a billable code',
  range: range(8, 4, 7),
  text: 'E11',
  fixes: [
    { title: 'Use E11.8', kind: 'edit', edits: [{ range: range(8, 4, 7), newText: 'E11.8' }] },
    { title: 'Use E11.9', kind: 'edit', edits: [{ range: range(8, 4, 7), newText: 'E11.9' }] },
  ],
  related: [{ file: 'visits/a, b.encounter.yaml', range: range(2, 6, 16), message: 'the governing date' }],
};

export const unverified: Diagnostic = {
  rule: 'cpt-unverifiable',
  severity: 'info',
  message: '99214: 100% shape,\nno table',
  range: { start: { line: 11, character: 13 }, end: { line: 12, character: 2 } },
  text: '99214',
  fixes: [],
  related: [],
};

export function outcome(diagnostics: readonly Diagnostic[], options: Partial<Outcome> = {}): Outcome {
  const file = 'visits/a, b.encounter.yaml';
  const files: FileReport[] = [
    { file, format: 'encounter', encounters: 1, references: 4, diagnostics },
    { file: 'visits/clean.encounter.yaml', format: 'encounter', encounters: 2, references: 9, diagnostics: [] },
  ];
  const tally = new Tally();
  for (const each of files) tally.add(each);
  return {
    tool: { name: 'chartwright', version: '1.2.3' },
    releases: [],
    files,
    summary: tally.summary(),
    unreadable: [],
    rules: RULES.map(({ meta }) => meta),
    failOn: 'error',
    cwd: '/home/coder/claims',
    colour: false,
    ...options,
  };
}

/** What a reporter prints of a run, from its first file to the end. */
export function printed(reporter: Reporter, run: Outcome): string {
  const writer = reporter(run);
  return run.files.map((file) => writer.file(file)).join('') + writer.end(run);
}

export const broken = { unreadable: [{ path: 'visits/old.encounter.yaml', message: 'is not UTF-8 text' }] };
