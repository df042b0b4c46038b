/** What can be done about a finding: its fixes, or a suppression with a reason. */
import type { BesideEntry } from '../formats/index.js';
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
  /** Goes into the sidecar of the file, which has no comments, in place of edits of its own. */
  readonly beside?: BesideEntry;
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
  const perRule = new Map(touched.map((finding) => [finding.rule, finding]));
  return [...perRule.values()].map((finding) => {
    const common = { title: `Suppress ${finding.rule} here, with a reason`, finding, kind: 'suppression' as const };
    return lineComment === undefined
      ? { ...common, edits: [], isSnippet: false, beside: entryFor(file, finding) }
      : { ...common, edits: [commentAbove(file.text, finding, lineComment)], isSnippet: true };
  });
}

/** By the code and the encounter that it is about: they stay true when lines move. Else by its line. */
function entryFor({ text, references, encounters }: ParsedFile, { rule, span }: Finding): BesideEntry {
  const holds = (outer: Span) => span.start >= outer.start && span.end <= outer.end;
  const code = references.find((reference) => holds(reference.span))?.text;
  const encounter = encounters.find((each) => holds(each.span))?.id?.value;
  if (code === undefined && encounter === undefined) return { rule, line: lineNumber(text, span.start) };
  return { rule, ...(code !== undefined && { code }), ...(encounter !== undefined && { encounter }) };
}

/** From 1, as editors show them. */
function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
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
