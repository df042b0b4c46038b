import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix, Related } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import type { Finding } from '../../rules/rule.js';
import type { OpenedFile } from '../files/source.js';
import type { Diagnostic, FileReport, Range } from './report.js';

/** The findings of a file in the shape of the report: spans become ranges. */
export function fileReport({ path, parsed }: OpenedFile, findings: readonly Finding[]): FileReport {
  // The document's own line table: the lines of the report are those of every editor.
  const document = TextDocument.create('', '', 0, parsed.text);
  const rangeOf = ({ start, end }: Span): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  return {
    file: path,
    format: parsed.format,
    encounters: parsed.encounters.length,
    references: parsed.references.length,
    diagnostics: findings.map((finding) => diagnostic(finding, path, parsed.text, rangeOf)),
  };
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
