/**
 * What comments tell the checker:
 * `chartwright-ignore <rule-id>[, <rule-id>…]: <reason>` holds findings back, `expect: <rule-id>[, …]` asks for them.
 * Both speak of one line: their own when something precedes the comment, else the next line with content. What a sidecar
 * says has the same words, and may speak of places instead.
 */

import type { ParsedFile } from '../model/parsed-file.js';
import type { Comment } from '../model/problem.js';
import type { Placed } from '../model/span.js';

export interface Suppression {
  readonly comment: Comment;
  readonly rules: readonly Placed<string>[];
  /** Absent when the comment gives none: then it holds nothing back. */
  readonly reason?: string;
  /** Where a colon would turn the words after the last rule into a reason; absent when it is there or nothing follows. */
  readonly missingColonAt?: number;
}

export interface Expectation {
  readonly comment: Comment;
  readonly rules: readonly Placed<string>[];
}

const SUPPRESSION = /^chartwright-ignore(?![\w-])\s*/;
const EXPECTATION = /^expect:\s*/;
const RULE_ID = /[^\s,:]+/y;

/** The suppressions of a file in the order of the text. */
export function suppressionsOf(file: ParsedFile): Suppression[] {
  return file.comments.flatMap((comment) => {
    const list = listAfter(SUPPRESSION, comment, file);
    if (list === undefined) return [];
    const rest = comment.text.slice(list.end).trim();
    const reason = rest.startsWith(':') ? rest.slice(1).trim() : '';
    const missingColon = rest !== '' && !rest.startsWith(':');
    return [
      {
        comment,
        rules: list.rules,
        ...(reason !== '' && { reason }),
        ...(missingColon && { missingColonAt: list.base + list.end }),
      },
    ];
  });
}

/** The expectations of a file in the order of the text: which rules must report on which line. */
export function expectationsOf(file: ParsedFile): Expectation[] {
  return file.comments.flatMap((comment) => {
    const list = listAfter(EXPECTATION, comment, file);
    return list === undefined ? [] : [{ comment, rules: list.rules }];
  });
}

interface RuleList {
  readonly rules: readonly Placed<string>[];
  /** End of the list in the comment's text. */
  readonly end: number;
  /** Offset of the comment's text in the file. */
  readonly base: number;
}

/** The comma-separated rule ids after the opening word; undefined when the comment opens otherwise. */
function listAfter(opening: RegExp, comment: Comment, file: ParsedFile): RuleList | undefined {
  const head = opening.exec(comment.text)?.[0];
  if (head === undefined) return undefined;
  // The words of a sidecar stand nowhere in the file: its place there stands for each of them.
  const base = comment.isBeside
    ? comment.span.start
    : Math.max(file.text.indexOf(comment.text, comment.span.start), comment.span.start);
  const rules: Placed<string>[] = [];
  let end = head.length;
  for (let at = end; ; ) {
    RULE_ID.lastIndex = at;
    const id = RULE_ID.exec(comment.text)?.[0];
    if (id === undefined) return { rules, end, base };
    end = at + id.length;
    const span = comment.isBeside ? comment.span : { start: base + at, end: base + end };
    rules.push({ value: id, span });
    const comma = /^\s*,\s*/.exec(comment.text.slice(end))?.[0];
    if (comma === undefined) return { rules, end, base };
    at = end + comma.length;
  }
}
