/** Suppression comments that are of no use: what is said of them, and how they are taken out. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Comment, Fix } from '../model/problem.js';
import type { Placed } from '../model/span.js';
import { withoutComment, withoutRule } from './directive-removal.js';
import type { Suppression } from './directives.js';
import type { Report } from './rule.js';

/** What the runner knows of the rules that a comment may name. */
export interface RuleKnowledge {
  exists(rule: string): boolean;
  /** True when the rule ran on this file and could answer for what the comment speaks of: only then is silence certain. */
  answeredFor(rule: string, comment: Comment): boolean;
}

const REMOVE = 'Remove the suppression';

/** Reports the parts of a suppression that hold nothing back, each with the fix that takes it out. */
export function uselessParts(
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
    if (known && !rules.answeredFor(rule.value, comment)) return [];
    if (comment.isBeside) return [{ span: rule.span, message: uselessBeside(rule.value, known) }];
    const message = known ? `${rule.value} reports nothing here` : `${rule.value} is not the id of a rule`;
    return [{ span: rule.span, message, fixes: [withoutRule(REMOVE, file.text, suppression, rule)] }];
  });
}

/** The sidecar is another file: it is named, and left to the person. */
function uselessBeside(rule: string, known: boolean): string {
  return known
    ? `${rule} reports nothing here, although the sidecar file suppresses it`
    : `${rule}, which the sidecar file suppresses, is not the id of a rule`;
}

function reportOnComment(file: ParsedFile, suppression: Suppression, trouble: string): Report {
  const { comment, missingColonAt } = suppression;
  const takeOut = withoutComment(REMOVE, file.text, comment);
  return {
    span: comment.span,
    message: `This suppression ${trouble}: write chartwright-ignore <rule-id>: <reason>`,
    fixes: missingColonAt === undefined ? [takeOut] : [insertedColon(missingColonAt), takeOut],
  };
}

/** Words after the last rule are a reason that lacks its colon. */
function insertedColon(offset: number): Fix {
  const edits = [{ span: { start: offset, end: offset }, text: ':' }];
  return { title: 'Put a colon before the reason', kind: 'edit', edits };
}
