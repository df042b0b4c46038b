/** What can be done about a finding: its fixes, or a suppression with a reason. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { FixKind } from '../model/problem.js';
import type { Span, TextEdit } from '../model/span.js';
import type { Finding } from '../rules/rule.js';
import { escapeSnippet } from './snippet.js';

export interface QuickFix {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  /** Repairs keep the meaning, so an editor may apply the first of them without asking. */
  readonly kind: FixKind | 'suppression';
  /** The edits' text is an LSP snippet. */
  readonly isSnippet: boolean;
}

/** Fixes of the findings that the selection touches, then a suppression for each rule among them. */
export function quickFixes(file: ParsedFile, findings: readonly Finding[], selection: Span): QuickFix[] {
  const touched = findings.filter(({ span }) => span.start <= selection.end && span.end >= selection.start);
  return [
    ...touched.flatMap((finding) =>
      (finding.fixes ?? []).map(({ title, kind, edits }) => ({ title, finding, edits, kind, isSnippet: false })),
    ),
    ...suppressions(file, touched),
  ];
}

function suppressions(file: ParsedFile, touched: readonly Finding[]): QuickFix[] {
  const { lineComment } = file;
  if (lineComment === undefined) return [];
  const perRule = new Map(touched.map((finding) => [finding.rule, finding]));
  return [...perRule.values()].map((finding) => ({
    title: `Suppress ${finding.rule} here, with a reason`,
    finding,
    edits: [commentAbove(file.text, finding, lineComment)],
    kind: 'suppression',
    isSnippet: true,
  }));
}

/** A comment line above the finding, as far in as its line. The reason is the person's to give. */
function commentAbove(text: string, { rule, span }: Finding, lineComment: string): TextEdit {
  const start = lineStart(text, span.start);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = escapeSnippet(`${indent}${lineComment} chartwright-ignore ${rule}: `);
  return { span: { start, end: start }, text: `${comment}\${1:reason}${newLine}` };
}

function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
