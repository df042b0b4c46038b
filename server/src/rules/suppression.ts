/** Holds findings back where a comment with a reason says so, and tells which comments were of no use. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Placed } from '../model/span.js';
import { type Suppression, suppressionsOf } from './directives.js';
import { lineIndex } from './line-index.js';
import type { Finding, Report } from './rule.js';
import { type RuleKnowledge, uselessParts } from './useless-suppressions.js';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** For the rule `suppression-unused`. */
  readonly useless: readonly Report[];
}

/** Findings on the line that a suppression speaks of are dropped, when the comment names their rule and a reason. */
export function applySuppressions(file: ParsedFile, findings: readonly Finding[], rules: RuleKnowledge): Suppressed {
  const suppressions = suppressionsOf(file);
  if (suppressions.length === 0) return { kept: findings, useless: [] };
  const lineOf = lineIndex(file.text);
  const inForce = byLineAndRule(suppressions);
  const used = new Set<Placed<string>>();
  const kept = findings.filter((finding) => {
    const holding = inForce.get(`${lineOf(finding.span.start)} ${finding.rule}`) ?? [];
    for (const rule of holding) used.add(rule);
    return holding.length === 0;
  });
  const useless = suppressions.flatMap((suppression) => uselessParts(file, suppression, used, rules));
  return { kept, useless };
}

/** What holds findings back: the named rules of the comments that give a reason, by `line rule`. */
function byLineAndRule(suppressions: readonly Suppression[]): Map<string, Placed<string>[]> {
  const inForce = new Map<string, Placed<string>[]>();
  for (const { comment, rules, reason } of suppressions) {
    for (const rule of reason === undefined ? [] : rules) {
      const key = `${comment.appliesToLine} ${rule.value}`;
      const named = inForce.get(key);
      if (named === undefined) inForce.set(key, [rule]);
      else named.push(rule);
    }
  }
  return inForce;
}
