/** Compares findings with what the comments of a file expect, and says what expectations are not met. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Placed } from '../model/span.js';
import { DirectiveIndex } from './directive-index.js';
import { withoutComment, withoutRule } from './directive-removal.js';
import { type Expectation, expectationsOf } from './directives.js';
import { lineIndex } from './line-index.js';
import type { Finding, Report } from './rule.js';

/** A part of an expectation: a rule that must report on a line, or a comment that names no rule. */
export interface UnmetExpectation {
  readonly expectation: Expectation;
  readonly rule?: Placed<string>;
}

export interface Expectations {
  /** How many rules are asked for, each line on its own. Zero: the file is no test. */
  readonly asked: number;
  readonly unmet: readonly UnmetExpectation[];
  /** Findings that no comment asks for. */
  readonly unexpected: readonly Finding[];
}

/** A comment asks for all that its rules report on the line, or at the places, that it speaks of. */
export function compareWithExpectations(file: ParsedFile, findings: readonly Finding[]): Expectations {
  const expectations = expectationsOf(file);
  if (expectations.length === 0) return { asked: 0, unmet: [], unexpected: findings };
  const index = new DirectiveIndex(expectations, lineIndex(file.text));
  const met = new Set<Placed<string>>();
  const unexpected = findings.filter((finding) => {
    const asking = index.speakingOf(finding);
    for (const rule of asking) met.add(rule);
    return asking.length === 0;
  });
  return { asked: countAsked(expectations), unmet: expectations.flatMap((each) => unmetParts(each, met)), unexpected };
}

/** A rule that two comments ask for on one line is asked for once. */
function countAsked(expectations: readonly Expectation[]): number {
  const onLines = new Set<string>();
  let others = 0;
  for (const { comment, rules } of expectations) {
    if (comment.places || rules.length === 0) others += Math.max(rules.length, 1);
    else for (const { value } of rules) onLines.add(`${comment.appliesToLine} ${value}`);
  }
  return onLines.size + others;
}

function unmetParts(expectation: Expectation, met: ReadonlySet<Placed<string>>): UnmetExpectation[] {
  const { rules } = expectation;
  if (rules.length === 0) return [{ expectation }];
  return rules.filter((rule) => !met.has(rule)).map((rule) => ({ expectation, rule }));
}

/** What is said of an unmet expectation. Lines are counted from one, as editors show them. */
export function reportUnmet(file: ParsedFile, unmet: UnmetExpectation, exists: (rule: string) => boolean): Report {
  const { expectation, rule } = unmet;
  const { comment } = expectation;
  if (rule !== undefined && comment.isBeside) return { span: rule.span, message: unmetBeside(rule.value, exists) };
  if (rule === undefined) {
    return {
      span: comment.span,
      message: 'This expectation names no rule: write expect: <rule-id>',
      fixes: [withoutComment(REMOVE, file.text, comment)],
    };
  }
  const message = exists(rule.value)
    ? `${rule.value} is expected on line ${comment.appliesToLine + 1}, but reports nothing there`
    : `${rule.value} is not the id of a rule`;
  return { span: rule.span, message, fixes: [withoutRule(REMOVE, file.text, expectation, rule)] };
}

/** The sidecar is another file: it is named, and left to the person. */
function unmetBeside(rule: string, exists: (rule: string) => boolean): string {
  return exists(rule)
    ? `${rule} is expected here by the sidecar file, but reports nothing`
    : `${rule}, which the sidecar file expects, is not the id of a rule`;
}

const REMOVE = 'Remove the expectation';
