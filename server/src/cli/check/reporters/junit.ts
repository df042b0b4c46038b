/** JUnit XML: a suite per file, a failed case per finding that fails the run. */
import builder, { type Builder, type TestSuite } from 'junit-report-builder';
import { printable } from '../../text-style.js';
import type { FileReport } from '../report.js';
import { fails, type Outcome, ofWholeRun, place } from './reporter.js';

export const junitReporter = ofWholeRun((outcome) => {
  const junit: Builder = builder.newBuilder().name(outcome.tool.name);
  for (const file of outcome.files) addFile(junit.testSuite(), file, outcome);
  for (const { path, message } of outcome.unreadable) {
    const shown = printable(path);
    const suite = junit.testSuite().name(shown);
    suite
      .testCase()
      .className(shown)
      .name('can be read')
      .error(printable(`${path} ${message}`), 'unreadable');
  }
  return `${junit.build()}\n`;
});

function addFile(suite: TestSuite, file: FileReport, { failOn }: Outcome): void {
  const name = printable(file.file);
  suite.name(name);
  const failing = file.diagnostics.filter(({ severity }) => fails(severity, failOn));
  for (const { rule, severity, message, range, text } of failing) {
    const where = place(name, { range });
    suite
      .testCase()
      .className(name)
      .name(`${rule} at ${range.start.line + 1}:${range.start.character + 1}`)
      .failure(printable(message), severity)
      .stacktrace(`${where} ${severity} ${rule}: ${printable(message)} (${printable(text)})`);
  }
  if (failing.length > 0) return;
  const clean = suite.testCase().className(name).name('passes the coding edits');
  const rest = file.diagnostics.map(
    (found) => `${place(name, found)} ${found.severity} ${found.rule}: ${printable(found.message)}`,
  );
  if (rest.length > 0) clean.standardOutput(rest.join('\n'));
}
