/** Findings as diagnostics: with the page that explains the rule, its sources and what the fixes would do. */
import type { Related } from '../model/problem.js';
import type { Span } from '../model/span.js';
import type { Finding, Severity } from '../rules/rule.js';

/** Where the page of each rule is published. */
const RULE_PAGES = 'https://github.com/chartwright/chartwright/blob/main/docs/rules/';

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'chartwright';

export interface DiagnosticData {
  readonly sources: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly kind: 'repair' | 'edit' }[];
}

export interface Diagnostic {
  readonly span: Span;
  readonly severity: Severity;
  /** Id of the rule. */
  readonly code: string;
  readonly href: string;
  readonly message: string;
  readonly related: readonly Related[];
  readonly data: DiagnosticData;
}

export function toDiagnostic({ rule, severity, span, message, related, sources, fixes }: Finding): Diagnostic {
  return {
    span,
    severity,
    code: rule,
    href: rulePage(rule),
    message,
    related: related ?? [],
    data: { sources, fixes: (fixes ?? []).map(({ title, kind }) => ({ title, kind })) },
  };
}

/** The page that documents a rule. */
export function rulePage(rule: string): string {
  return `${RULE_PAGES}${rule}.md`;
}
