/** Holds findings back where a comment with a reason says so, and tells which comments were of no use. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Fix } from '../model/problem.js';
import type { Placed, Span } from '../model/span.js';
import { type Suppression, suppressionsOf } from './directives.js';
import { lineIndex } from './line-index.js';
import type { Finding, Report } from './rule.js';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** For the rule `suppression-unused`. */
  readonly useless: readonly Report[];
}

/** What the runner knows of the rules that a comment may name. */
export interface RuleKnowledge {
  exists(rule: string): boolean;
  /** True when the rule ran on this file and could answer for the line: only then is silence certain. */
  answeredFor(rule: string, line: number): boolean;
}

/** Findings on the line that a suppression speaks of are dropped, when the comment names their rule and a reason. */
export function applySuppressions(file: ParsedFile, findings: readonly Finding[], rules: RuleKnowledge): Suppressed {
  const suppressions = suppressionsOf(file);
  if (suppressions.length === 0) return { kept: findings, useless: [] };
  const lineOf = lineIndex(file.text);
  const inForce = new Map<string, Placed<string>[]>();
  for (const { comment, rules: named, reason } of suppressions) {
    for (const rule of reason === undefined ? [] : named) {
      const key = `${comment.appliesToLine} ${rule.value}`;
      inForce.set(key, [...(inForce.get(key) ?? []), rule]);
    }
  }
  const used = new Set<Placed<string>>();
  const kept = findings.filter((finding) => {
    const holding = inForce.get(`${lineOf(finding.span.start)} ${finding.rule}`) ?? [];
    for (const rule of holding) used.add(rule);
    return holding.length === 0;
  });
  return { kept, useless: suppressions.flatMap((suppression) => reportsOn(file, suppression, used, rules)) };
}

function reportsOn(
  file: ParsedFile,
  suppression: Suppression,
  used: ReadonlySet<Placed<string>>,
  rules: RuleKnowledge,
): Report[] {
  const { comment, reason, rules: named } = suppression;
  if (named.length === 0) return [reportOnComment(file, suppression, 'names no rule')];
  if (reason === undefined) return [reportOnComment(file, suppression, 'has no effect without a reason')];
  return named.flatMap((rule) => {
    if (used.has(rule)) return [];
    const known = rules.exists(rule.value);
    if (known && !rules.answeredFor(rule.value, comment.appliesToLine)) return [];
    const message = known ? `${rule.value} reports nothing here` : `${rule.value} is not the id of a rule`;
    return [{ span: rule.span, message, fixes: [removalOf(file, suppression, rule)] }];
  });
}

function reportOnComment(file: ParsedFile, suppression: Suppression, trouble: string): Report {
  const { comment, missingColonAt } = suppression;
  const colon: Fix[] =
    missingColonAt === undefined
      ? []
      : [
          {
            title: 'Put a colon before the reason',
            kind: 'edit',
            edits: [{ span: { start: missingColonAt, end: missingColonAt }, text: ':' }],
          },
        ];
  return {
    span: comment.span,
    message: `This suppression ${trouble}: write chartwright-ignore <rule-id>: <reason>`,
    fixes: [...colon, removal(commentWithBlanks(file.text, comment.span))],
  };
}

/** Takes one rule out of the comment, or the whole comment when it names no other. */
function removalOf(file: ParsedFile, { comment, rules }: Suppression, rule: Placed<string>): Fix {
  if (rules.length === 1) return removal(commentWithBlanks(file.text, comment.span));
  const position = rules.indexOf(rule);
  const next = rules[position + 1];
  const previous = rules[position - 1];
  return removal(
    next === undefined
      ? { start: previous?.span.end ?? rule.span.start, end: rule.span.end }
      : { start: rule.span.start, end: next.span.start },
  );
}

/** An edit, not a repair: the words of a person are lost with it. */
function removal(span: Span): Fix {
  return { title: 'Remove the suppression', kind: 'edit', edits: [{ span, text: '' }] };
}

/** The comment and the blanks before it; the whole line when nothing else is on it. */
function commentWithBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  const aloneOnLine = from === 0 || text.charAt(from - 1) === '\n';
  const lineEnd = aloneOnLine ? /^[ \t]*\r?\n?/.exec(text.slice(end)) : null;
  return { start: from, end: end + (lineEnd?.[0].length ?? 0) };
}
