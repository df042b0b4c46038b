import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix, Related } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import type { Finding } from '../../rules/rule.js';
import type { OpenedFile } from '../files/source.js';
import type { Diagnostic, FileReport, FixedCount, Range } from './report.js';

/**
 * The findings of a file in the shape of the report: spans become ranges.
 *
 * @param fixed with `--fix`: the findings that were repaired
 */
export function fileReport(
  { path, parsed }: OpenedFile,
  findings: readonly Finding[],
  fixed?: readonly Finding[],
): FileReport {
  const rangeOf = rangesIn(parsed.text);
  return {
    file: path,
    format: parsed.format,
    encounters: parsed.encounters.length,
    references: parsed.references.length,
    diagnostics: findings.map((finding) => diagnostic(finding, path, parsed.text, rangeOf)),
    ...(fixed !== undefined && { fixed: countByRule(fixed) }),
  };
}

/** Ranges of a text's spans, by the document's own line table: the lines are those of every editor. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) });
}

function countByRule(findings: readonly Finding[]): FixedCount[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function diagnostic(finding: Finding, file: string, text: string, rangeOf: (span: Span) => Range): Diagnostic {
  const { rule, severity, message, span, fixes = [], related = [] } = finding;
  const fixOf = ({ title, kind, edits }: Fix): Diagnostic['fixes'][number] => ({
    title,
    kind,
    edits: edits.map((edit) => ({ range: rangeOf(edit.span), newText: edit.text })),
  });
  const relatedOf = (place: Related) => ({ file, range: rangeOf(place.span), message: place.message });
  return {
    rule,
    severity,
    message,
    range: rangeOf(span),
    text: text.slice(span.start, span.end),
    fixes: fixes.map(fixOf),
    related: related.map(relatedOf),
  };
}
