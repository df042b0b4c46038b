import type { Fix, FixKind, Problem } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';

/** The rule that documents and grades broken structure. */
export function syntaxProblem(span: Span, message: string, ...fixes: Fix[]): Problem {
  return { rule: 'claim-syntax', span, message, ...(fixes.length > 0 && { fixes }) };
}

export function badDate(span: Span, message: string): Problem {
  return { rule: 'encounter-bad-date', span, message };
}

export function rewriting(span: Span, text: string, kind: FixKind): Fix {
  return { title: `Write ${text}`, kind, edits: [{ span, text }] };
}
