/** Workflow commands of GitHub Actions: findings become annotations on the lines of a pull request. */
import type { Severity } from '../../../rules/rule.js';
import type { PathMessage } from '../../files/collect.js';
import { repositoryPath } from '../../files/repository-path.js';
import { counted } from '../../text-style.js';
import type { Diagnostic } from '../report.js';
import type { Reporter, RunEnding } from './reporter.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

type Annotated = Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'range'>;

export const githubReporter: Reporter = ({ cwd }) => ({
  file: ({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => annotation(repositoryPath(file, cwd), diagnostic)).join(''),
  end(ending) {
    const failures = ending.unreadable.map((each) => unreadableAnnotation(each, cwd));
    return `${failures.join('')}${summaryLine(ending)}\n`;
  },
});

function summaryLine({ summary: { errors, warnings, files, fixed }, baseline }: RunEnding): string {
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')];
  if (fixed !== undefined) counts.push(`${fixed} fixed`);
  if (baseline !== undefined) counts.push(`${baseline.held} held back by the baseline`);
  return `${counted(files, 'file')} checked: ${counts.join(', ')}`;
}

/** @param file path from the root of the repository, with forward slashes */
export function annotation(file: string, { rule, severity, message, range }: Annotated): string {
  const properties: Record<string, string | number> = { file, line: range.start.line + 1, endLine: range.end.line + 1 };
  // Columns are only understood when the annotation stays on one line.
  if (range.start.line === range.end.line) {
    properties['col'] = range.start.character + 1;
    properties['endColumn'] = range.end.character + 1;
  }
  properties['title'] = rule;
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(message)}\n`;
}

/** Something that should have been read and could not be. */
export function unreadableAnnotation({ path, message }: PathMessage, cwd: string): string {
  return `::error file=${property(repositoryPath(path, cwd))}::${data(`${path} ${message}`)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
