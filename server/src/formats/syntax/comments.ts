import type { Comment } from '../../model/problem.js';
import type { Placed } from '../../model/span.js';

/** Gives each comment the line it speaks of: its own when something precedes it, else the next line with content. */
export function commentsOf(text: string, comments: readonly Placed<string>[]): Comment[] {
  if (comments.length === 0) return [];
  const sorted = [...comments].sort((a, b) => a.span.start - b.span.start);
  const lines = withoutComments(text, sorted).split('\n');
  const next = nextContentLines(lines);
  let line = 0;
  let lineStart = 0;
  return sorted.map(({ value, span }) => {
    for (; lineStart + lengthOf(lines[line]) < span.start; line += 1) lineStart += lengthOf(lines[line]) + 1;
    const hasBefore = /\S/.test((lines[line] ?? '').slice(0, span.start - lineStart));
    return { text: value, span, appliesToLine: hasBefore ? line : (next[line] ?? line) };
  });
}

function lengthOf(line = ''): number {
  return line.length;
}

/** The text with blanks in the place of its comments. */
function withoutComments(text: string, comments: readonly Placed<string>[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { span } of comments) {
    pieces.push(text.slice(end, span.start), text.slice(span.start, span.end).replace(/[^\n]/g, ' '));
    end = span.end;
  }
  return [...pieces, text.slice(end)].join('');
}

/** For each line, the first line from it on that holds more than blanks and document markers. */
function nextContentLines(lines: readonly string[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let found: number | undefined;
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    if (/\S/.test(lines[line] ?? '') && !/^(?:---|\.\.\.)\s*$/.test(lines[line] ?? '')) found = line;
    next[line] = found;
  }
  return next;
}
