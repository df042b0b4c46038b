import type { Comment } from '../../model/problem.js';
import type { Placed } from '../../model/span.js';

/** Gives each comment the line it speaks of. One pass over the lines, from the last to the first. */
export function commentsOf(text: string, comments: readonly Placed<string>[]): Comment[] {
  const sorted = [...comments].sort((a, b) => b.span.start - a.span.start);
  const found: Comment[] = [];
  let line = countLines(text);
  let lineEnd = text.length;
  let nextContent: number | undefined;
  let pending = 0;
  while (pending < sorted.length && line >= 0) {
    const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
    const before = (comment: Placed<string>): boolean => /\S/.test(text.slice(lineStart, comment.span.start));
    let isComment = false;
    for (let next = sorted[pending]; next && next.span.start >= lineStart; next = sorted[pending]) {
      const ownLine = before(next);
      isComment ||= !ownLine;
      found.push({ text: next.value, span: next.span, appliesToLine: ownLine ? line : (nextContent ?? line) });
      pending += 1;
    }
    if (!isComment && /\S/.test(text.slice(lineStart, lineEnd))) nextContent = line;
    lineEnd = lineStart - 1;
    line -= 1;
  }
  return found.reverse();
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
