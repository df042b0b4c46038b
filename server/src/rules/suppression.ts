/** Holds findings back where a comment with a reason says so, and tells which comments were of no use. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Placed } from '../model/span.js';
import { DirectiveIndex } from './directive-index.js';
import { suppressionsOf } from './directives.js';
import { lineIndex } from './line-index.js';
import type { Finding, Report } from './rule.js';
import { type RuleKnowledge, uselessParts } from './useless-suppressions.js';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** For the rule `suppression-unused`. */
  readonly useless: readonly Report[];
}

/** Findings that a suppression speaks of are dropped, when the comment names their rule and a reason. */
export function applySuppressions(file: ParsedFile, findings: readonly Finding[], rules: RuleKnowledge): Suppressed {
  const suppressions = suppressionsOf(file);
  if (suppressions.length === 0) return { kept: findings, useless: [] };
  const inForce = suppressions.filter(({ reason }) => reason !== undefined);
  const index = new DirectiveIndex(inForce, lineIndex(file.text));
  const used = new Set<Placed<string>>();
  const kept = findings.filter((finding) => {
    const holding = index.speakingOf(finding);
    for (const rule of holding) used.add(rule);
    return holding.length === 0;
  });
  const useless = suppressions.flatMap((suppression) => uselessParts(file, suppression, used, rules));
  return { kept, useless };
}
