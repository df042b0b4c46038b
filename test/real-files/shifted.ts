/** A model as it must be after an edit: each place moved by what the edit added before it. */
import type { CodeReference } from '../../server/src/model/encounter.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { Span, TextEdit } from '../../server/src/model/span.js';

/** A code put in the place of another one. */
export interface Replacement {
  readonly reference: CodeReference;
  /** Its place in the list of references. */
  readonly index: number;
  readonly code: string;
  readonly edit: TextEdit;
}

/** All that a file says, places included, as plain data. */
export interface Said {
  readonly encounters: unknown;
  readonly references: unknown;
  readonly problems: unknown;
}

/** Of a replaced code its places are left out, and what its quotes decide: how it is written is up to the format. */
const REPLACED = 'replaced';

/** What the file says now. Of the replaced references, given by their places in the list, the places are left out. */
export function said(file: ParsedFile, replaced: readonly number[]): Said {
  const references = replaced.flatMap((index) => file.references[index] ?? []);
  return plain(file, ({ start, end }) => ({ start, end }), new Map(references.map((each) => [keyOf(each), undefined])));
}

/** The text after the replacements, which do not overlap and are in the order of the text. */
export function textAfter(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { edit } of replacements) {
    pieces.push(text.slice(end, edit.span.start), edit.text);
    end = edit.span.end;
  }
  return [...pieces, text.slice(end)].join('');
}

/** What the file must say after the replacements, which do not overlap and are in the order of the text. */
export function saidAfter(file: ParsedFile, replacements: readonly Replacement[]): Said {
  const starts = replacements.map(({ edit }) => edit.span.start);
  const shifts = [0];
  for (const { edit } of replacements) {
    shifts.push((shifts.at(-1) ?? 0) + edit.text.length - (edit.span.end - edit.span.start));
  }
  const moved = (offset: number): number => {
    const before = countBelow(starts, offset);
    const edit = replacements[before - 1]?.edit;
    // Inside of an edit: where that begins. Only places of the code itself are there.
    if (edit !== undefined && offset < edit.span.end) return edit.span.start + (shifts[before - 1] ?? 0);
    return offset + (shifts[before] ?? 0);
  };
  const codes = new Map(replacements.map(({ reference, code }) => [keyOf(reference), code]));
  return plain(file, ({ start, end }) => ({ start: moved(start), end: moved(end) }), codes);
}

/** Two readings of one place have one key: encounters and the file's own list may each hold an object of it. */
function keyOf({ span, system }: CodeReference): string {
  return `${system} ${span.start}-${span.end}`;
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function plain(
  { encounters, references, problems }: ParsedFile,
  move: (span: Span) => Span,
  replaced: ReadonlyMap<string, string | undefined>,
): Said {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if (isSpan(value)) return move(value);
    if (isReference(value) && replaced.has(keyOf(value))) {
      const { text, span, replace, readAs, ...rest } = value;
      return { ...walkMembers(rest), text: replaced.get(keyOf(value)) ?? text, place: REPLACED };
    }
    return walkMembers(value);
  };
  const walkMembers = (value: object): object =>
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  // Which fixes a problem has may depend on the code.
  const bare = problems.map(({ rule, span }) => ({ rule, span }));
  return { encounters: walk(encounters), references: walk(references), problems: walk(bare) };
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2;
}

function isReference(value: object): value is CodeReference {
  return 'system' in value && 'role' in value && 'replace' in value;
}
