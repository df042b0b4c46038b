/** Takes what a comment tells the checker out of the text: one rule of its list, or the whole comment. */
import type { Comment, Fix } from '../model/problem.js';
import type { Placed, Span } from '../model/span.js';

/** A comment that speaks of the rules on its list. */
interface Directive {
  readonly comment: Comment;
  readonly rules: readonly Placed<string>[];
}

/** Takes one rule out of the comment, or the whole comment when it names no other. */
export function withoutRule(title: string, text: string, { comment, rules }: Directive, rule: Placed<string>): Fix {
  if (rules.length === 1) return withoutComment(title, text, comment);
  const position = rules.indexOf(rule);
  const next = rules[position + 1];
  const previous = rules[position - 1];
  return removal(
    title,
    next === undefined
      ? { start: previous?.span.end ?? rule.span.start, end: rule.span.end }
      : { start: rule.span.start, end: next.span.start },
  );
}

/** Takes the comment out with the blanks before it; the whole line when nothing else is on it. */
export function withoutComment(title: string, text: string, { span: { start, end } }: Comment): Fix {
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  const aloneOnLine = from === 0 || text.charAt(from - 1) === '\n';
  const lineEnd = aloneOnLine ? /^[ \t]*\r?\n?/.exec(text.slice(end)) : null;
  return removal(title, { start: from, end: end + (lineEnd?.[0].length ?? 0) });
}

/** An edit, not a repair: the words of a person are lost with it. */
function removal(title: string, span: Span): Fix {
  return { title, kind: 'edit', edits: [{ span, text: '' }] };
}
