import type { Span, TextEdit } from './span.js';

/**
 * A repair is deterministic and keeps the meaning (quote, pad, X-fill): allowed in fix-all.
 * An edit changes what is billed: offered one at a time, never applied on save.
 */
export type FixKind = 'repair' | 'edit';

export interface Fix {
  /** What the fix does, in the imperative: `Use N18.30`. */
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** Trouble with the text itself, found while reading it. Rules of the same id give it severity and documentation. */
export interface Problem {
  /** Id of the rule that reports it, e.g. `encounter-unknown-key`. */
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** A comment of the file (or a line of its sidecar): where suppressions and expectations live. */
export interface Comment {
  /** Without the comment sign, trimmed. */
  readonly text: string;
  readonly span: Span;
  /** Zero-based line that the comment speaks of: its own when something precedes it, else the next line with content. */
  readonly appliesToLine: number;
  /** Present when it speaks of these places alone, of any line: findings that lie inside one of them. */
  readonly places?: readonly Span[];
  /** True when it stands in the sidecar of the file: `span` is then where the file itself shows what is said of it. */
  readonly isBeside?: true;
}
