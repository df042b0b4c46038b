import type { Span } from '../../model/span.js';

/** One document of a YAML stream: the text between its markers, without directives. */
export interface StreamDocument {
  readonly span: Span;
  /** True when the content begins on the line of the `---` marker. */
  readonly onMarkerLine: boolean;
}

/**
 * Cuts a stream at its `---` and `...` lines. In column 0 they end a document wherever they stand, in a block scalar
 * too (YAML 1.2, c-forbidden), so no scalar needs to be understood here. Linear in the text.
 */
export function splitStream(text: string): StreamDocument[] {
  const documents: StreamDocument[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let onMarkerLine = false;
  for (const marker of text.matchAll(/(?:^\uFEFF?|\n)(---|\.\.\.)(?=\s|$)/g)) {
    const end = marker.index + marker[0].length;
    const opens = marker[1] === '---';
    const span = { start, end: end - 3 };
    documents.push({ span: opens ? withoutDirectives(text, span) : span, onMarkerLine });
    start = end;
    onMarkerLine = opens && !/^[ \t]*(?:#|\r?\n|$)/.test(text.slice(end, text.indexOf('\n', end) + 1 || undefined));
  }
  documents.push({ span: { start, end: text.length }, onMarkerLine });
  return documents;
}

/** `%YAML` and `%TAG` lines may stand before a `---` and say nothing of the encounter. */
function withoutDirectives(text: string, span: Span): Span {
  const directives = /^(?:[ \t\r]*(?:#[^\n]*)?\n)*(?:%[^\n]*\n)+/.exec(text.slice(span.start, span.end));
  return directives ? { start: span.start + directives[0].length, end: span.end } : span;
}
