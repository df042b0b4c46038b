/** What holds of every reading of every text, however broken. */
import type { Format } from '../../server/src/formats/format.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { Span } from '../../server/src/model/span.js';

/** What is wrong with a reading, in words: nothing, if all is well. Everything lazy is asked for. */
export function broken(file: ParsedFile): string[] {
  const { text, encounters, references, problems, comments } = file;
  // Asking is the test: these must not throw.
  void file.edits;
  const folds = file.folds?.() ?? [];
  return [
    ...spansIn(encounters).flatMap(outside(text, 'a span of an encounter')),
    ...references.flatMap(({ span, replace }) => [span, replace].flatMap(outside(text, 'a span of a reference'))),
    ...problems.flatMap(({ span }) => outside(text, 'a problem')(span)),
    ...problems.flatMap(({ fixes }) => spansIn(fixes).flatMap(outside(text, 'a fix of a problem'))),
    ...comments.flatMap(({ span }) => outside(text, 'a comment')(span)),
    ...folds.flatMap(outside(text, 'a fold')),
    ...unsorted(problems, 'problems'),
    ...unsorted(references, 'references'),
  ];
}

/** What is wrong with the answers at a place. */
export function brokenAt(format: Format, file: ParsedFile, offset: number): string[] {
  const slot = format.slotAt(file, offset);
  const described = format.describeAt?.(file, offset);
  const around = (what: string, span: Span | undefined): string[] =>
    span === undefined || (span.start <= offset && offset <= span.end && span.end <= file.text.length)
      ? []
      : [`${what} at ${offset} is at ${span.start}-${span.end}`];
  return [...around('a slot', slot?.replace), ...around('a description', described?.span)];
}

function outside(text: string, what: string): (span: Span) => string[] {
  return ({ start, end }) =>
    0 <= start && start <= end && end <= text.length
      ? []
      : [`${what} is at ${start}-${end} of ${text.length} characters`];
}

function unsorted(placed: readonly { readonly span: Span }[], what: string): string[] {
  const index = placed.findIndex(({ span }, at) => span.start < (placed[at - 1]?.span.start ?? 0));
  return index === -1 ? [] : [`${what} are not in the order of the text at ${placed[index]?.span.start}`];
}

function spansIn(value: unknown): Span[] {
  const found: Span[] = [];
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    if ('start' in each && 'end' in each && typeof each.start === 'number' && typeof each.end === 'number') {
      found.push({ start: each.start, end: each.end });
      return;
    }
    for (const member of Object.values(each)) walk(member);
  };
  walk(value);
  return found;
}
