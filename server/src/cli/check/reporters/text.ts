import type { Severity } from '../../../rules/rule.js';
import { counted, printable, type Style, styleFor } from '../../text-style.js';
import type { BaselineReport, Diagnostic, FileReport, Summary } from '../report.js';
import { hasFindings, place, type Reporter } from './reporter.js';

/** For people: one line per finding, a blank line between files, a summary at the end. */
export const textReporter: Reporter = ({ colour }) => {
  const style = styleFor(colour);
  return {
    file: (report) => (hasFindings(report) ? `${fileGroup(report, style)}\n` : ''),
    end({ summary, baseline, unreadable }) {
      const held = baseline === undefined ? '' : baselineLines(baseline);
      const count = unreadable.length;
      const missing = count === 0 ? '' : style.red(`${counted(count, 'path')} could not be read\n`);
      return `${summaryLine(summary, style)}\n${held}${missing}`;
    },
  };
};

function fileGroup(file: FileReport, style: Style): string {
  return fixedLine(file, style) + file.diagnostics.map((diagnostic) => findingLines(file, diagnostic, style)).join('');
}

function fixedLine({ file, fixed = [] }: FileReport, style: Style): string {
  if (fixed.length === 0) return '';
  const counts = fixed.map(({ rule, count }) => `${count} ${rule}`).join(', ');
  return `${printable(file)}: ${style.green('fixed')} ${counts}\n`;
}

function findingLines(file: FileReport, diagnostic: Diagnostic, style: Style): string {
  const severity = paint(diagnostic.severity, style);
  const lines = [
    `${place(printable(file.file), diagnostic)} ${severity} ${diagnostic.rule} ${printable(diagnostic.message)}`,
  ];
  for (const related of diagnostic.related) {
    lines.push(style.dim(`    see ${place(printable(related.file), related)} ${printable(related.message)}`));
  }
  const [fix, ...others] = diagnostic.fixes;
  if (fix !== undefined) {
    const more = others.length === 0 ? '' : ` (or ${counted(others.length, 'other fix', 'other fixes')})`;
    lines.push(style.dim(`    fix: ${printable(fix.title)}${more}`));
  }
  return `${lines.join('\n')}\n`;
}

function paint(severity: Severity, style: Style): string {
  if (severity === 'error') return style.red(severity);
  return severity === 'warning' ? style.yellow(severity) : style.cyan(severity);
}

function summaryLine(summary: Summary, style: Style): string {
  const checked = `${counted(summary.files, 'file')}, ${counted(summary.encounters, 'encounter')}, ${counted(summary.references, 'code')} checked`;
  const counts = [
    summary.errors > 0 ? style.red(counted(summary.errors, 'error')) : '',
    summary.warnings > 0 ? style.yellow(counted(summary.warnings, 'warning')) : '',
    summary.infos > 0 ? counted(summary.infos, 'info', 'infos') : '',
    summary.hints > 0 ? counted(summary.hints, 'hint') : '',
    summary.fixed === undefined ? '' : style.green(`${summary.fixed.toLocaleString('en-US')} fixed`),
  ].filter((count) => count !== '');
  return `${checked}: ${counts.length === 0 ? style.green('no findings') : counts.join(', ')}`;
}

function baselineLines({ held, gone, updated }: BaselineReport): string {
  if (updated) return `baseline written: it holds back ${counted(held, 'finding')}\n`;
  const old = gone.map(
    ({ file, rule, code, count }) =>
      `    ${printable(file)} ${printable(rule)}${code === undefined ? '' : ` ${printable(code)}`} (${count})\n`,
  );
  const rest = gone.length === 0 ? '' : ', and names some that no longer occur (--update-baseline takes them out):';
  return `the baseline holds back ${counted(held, 'finding')}${rest}\n${old.join('')}`;
}
