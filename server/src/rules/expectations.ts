/** Compares findings with what the comments of a file expect, and says what expectations are not met. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Placed } from '../model/span.js';
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

/** A comment asks for all that its rules report on the line it speaks of. */
export function compareWithExpectations(file: ParsedFile, findings: readonly Finding[]): Expectations {
  const expectations = expectationsOf(file);
  if (expectations.length === 0) return { asked: 0, unmet: [], unexpected: findings };
  const lineOf = lineIndex(file.text);
  const found = new Set(findings.map((finding) => keyOf(lineOf(finding.span.start), finding.rule)));
  const asked = new Set<string>();
  const unmet: UnmetExpectation[] = [];
  for (const expectation of expectations) {
    if (expectation.rules.length === 0) unmet.push({ expectation });
    for (const rule of expectation.rules) {
      const key = keyOf(expectation.comment.appliesToLine, rule.value);
      asked.add(key);
      if (!found.has(key)) unmet.push({ expectation, rule });
    }
  }
  const unexpected = findings.filter(({ span, rule }) => !asked.has(keyOf(lineOf(span.start), rule)));
  return { asked: asked.size + unmet.filter(({ rule }) => rule === undefined).length, unmet, unexpected };
}

function keyOf(line: number, rule: string): string {
  return `${line} ${rule}`;
}

/** What is said of an unmet expectation. Lines are counted from one, as editors show them. */
export function reportUnmet(file: ParsedFile, unmet: UnmetExpectation, exists: (rule: string) => boolean): Report {
  const { expectation, rule } = unmet;
  const { comment } = expectation;
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

const REMOVE = 'Remove the expectation';
