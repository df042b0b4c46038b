/**
 * Cuts a block mapping or sequence at the lines where its entries begin.
 *
 * In YAML nothing inside an entry may stand in the column of the entries (or left of it), so every such line begins a
 * new one: an unclosed quote or bracket cannot swallow its neighbours, and an entry that did not change need not be
 * read again. Where the layout leaves any doubt nothing is cut, and the whole is read as one.
 */

/** Lines that carry content: neither blank nor comments. Parallel arrays, in the order of the text. */
export interface ContentLines {
  readonly starts: readonly number[];
  readonly indents: readonly number[];
}

export interface EntryCut {
  readonly start: number;
  readonly end: number;
  /** True for what stands above the first entry, further to the right than it may. */
  readonly isMisplaced?: true;
  /** The entries below a line that holds nothing but a key. The cut itself then ends where they begin. */
  readonly body?: BlockCut;
}

export interface BlockCut {
  readonly kind: 'mapping' | 'sequence';
  readonly column: number;
  readonly entries: readonly EntryCut[];
}

/** Deeper blocks stay whole: the encounter has its lists on the second level. */
const MAX_DEPTH = 3;
const KEY = /^[\w$-][^\s:#'"]*[ \t]*:(?=\s|$)/;
const LONE_KEY = /^[\w$-][^\s:#'"]*[ \t]*:[ \t]*(?:#.*)?$/;
const DASH = /^-(?=\s|$)/;

export function contentLines(text: string): ContentLines {
  const starts: number[] = [];
  const indents: number[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let at = start;
    while (text[at] === ' ') at += 1;
    if (at < next && !isBlank(text, at, next) && text[at] !== '#') {
      starts.push(start);
      indents.push(at - start);
    }
    start = next;
  }
  return { starts, indents };
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const char = text.charCodeAt(at);
    if (char !== 0x20 && char !== 0x09 && char !== 0x0d && char !== 0x0a) return false;
  }
  return true;
}

/** Cuts the whole text; undefined when its root is no block that can be cut safely. */
export function cutDocument(text: string): BlockCut | undefined {
  const lines = contentLines(text);
  return cutBlock(text, lines, { from: 0, to: lines.starts.length, end: text.length, depth: 1 });
}

interface Stretch {
  /** Indexes of content lines, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Offset where the last entry ends. */
  readonly end: number;
  readonly depth: number;
}

function cutBlock(text: string, lines: ContentLines, stretch: Stretch): BlockCut | undefined {
  if (stretch.from >= stretch.to || isOneValue(lineAt(text, lines, stretch.from), stretch.depth)) return undefined;
  const column = leftmost(lines, stretch);
  const layout = layoutOf(text, lines, stretch, column);
  if (layout === undefined) return undefined;
  const { kind, begins } = layout;
  const isMisplaced = begins[0] !== stretch.from;
  if (isMisplaced) begins.unshift(stretch.from);
  const entries = begins.map((from, position) => {
    const to = begins[position + 1] ?? stretch.to;
    const end = position + 1 < begins.length ? (lines.starts[to] ?? stretch.end) : stretch.end;
    const entry = cutEntry(text, lines, kind, { from, to, end, depth: stretch.depth });
    return isMisplaced && position === 0 ? { ...entry, isMisplaced } : entry;
  });
  return { kind, column, entries };
}

/** A value in brackets or quotes may hold lines that look like entries. (A whole document in quotes is none of ours.) */
function isOneValue(line: string, depth: number): boolean {
  return /^[[{]/.test(line) || (depth > 1 && /^["'|>]/.test(line));
}

function leftmost(lines: ContentLines, { from, to }: Stretch): number {
  let column = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index += 1) column = Math.min(column, lines.indents[index] ?? column);
  return column;
}

/** The lines in the column that begin entries. A key there makes it a mapping, else a dash makes it a sequence. */
function layoutOf(
  text: string,
  lines: ContentLines,
  { from, to }: Stretch,
  column: number,
): { readonly kind: BlockCut['kind']; readonly begins: number[] } | undefined {
  const words: number[] = [];
  const dashes: number[] = [];
  let hasKey = false;
  for (let index = from; index < to; index += 1) {
    if (lines.indents[index] !== column) continue;
    const line = lineAt(text, lines, index);
    if (/^[?:](?=\s|$)/.test(line)) return undefined;
    hasKey ||= KEY.test(line);
    if (DASH.test(line)) dashes.push(index);
    else if (!/^[\]}]/.test(line)) words.push(index);
  }
  if (hasKey) return { kind: 'mapping', begins: words };
  if (dashes.length === 0) return undefined;
  return { kind: 'sequence', begins: [...dashes, ...words].sort((a, b) => a - b) };
}

function cutEntry(text: string, lines: ContentLines, kind: BlockCut['kind'], stretch: Stretch): EntryCut {
  const start = lines.starts[stretch.from] ?? 0;
  if (kind === 'mapping' && stretch.depth < MAX_DEPTH && LONE_KEY.test(lineAt(text, lines, stretch.from))) {
    const below = { ...stretch, from: stretch.from + 1, depth: stretch.depth + 1 };
    const body = cutBlock(text, lines, below);
    if (body && isBelow(body, lines.indents[stretch.from] ?? 0)) {
      return { start, end: lines.starts[below.from] ?? stretch.end, body };
    }
  }
  return { start, end: stretch.end };
}

/** A sequence may stand in the column of its key, a mapping only to the right of it. */
function isBelow(body: BlockCut, column: number): boolean {
  return body.column > column || (body.kind === 'sequence' && body.column === column);
}

/** A content line without its indentation and line end. */
function lineAt(text: string, lines: ContentLines, index: number): string {
  const start = (lines.starts[index] ?? 0) + (lines.indents[index] ?? 0);
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
