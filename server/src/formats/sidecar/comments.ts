/** What a sidecar says, as comments of the file that it stands beside. */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeReference } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Comment } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import { Conversion } from '../keyed/conversion.js';
import { SyntaxReader } from '../syntax/index.js';
import { RULE, type Statement, statementsOf } from './read.js';

/** Characters of a line that are marked at most: a file may be one line. */
const MOST_MARKED = 120;

/** `text`: that of the sidecar. Never throws. */
export function commentsBeside(file: ParsedFile, text: string): Comment[] {
  const statements = statementsOf(new SyntaxReader().read(text, 'yaml'), new Conversion('yaml', RULE));
  if (statements.length === 0) return [];
  const lines = new Lines(file.text);
  return statements.map((statement) => commentOf(statement, file, lines));
}

function commentOf(statement: Statement, file: ParsedFile, lines: Lines): Comment {
  const { rules, kind, reason, line } = statement;
  const list = rules.join(', ');
  const text = kind === 'expect' ? `expect: ${list}` : `chartwright-ignore ${list}: ${reason}`;
  const lineNumber = line === undefined ? 0 : line - 1;
  const places = placesOf(statement, file, lines);
  const onLine = line === undefined ? undefined : lines.content(lineNumber);
  const span = places?.[0] ?? onLine ?? lines.content(0) ?? { start: 0, end: 0 };
  return {
    text,
    span: shortened(span, file.text),
    appliesToLine: lineNumber,
    ...(places && { places }),
    isBeside: true,
  };
}

/** Undefined where it speaks of a line as a whole. */
function placesOf({ code, encounter, line }: Statement, file: ParsedFile, lines: Lines): Span[] | undefined {
  if (line !== undefined && code === undefined && encounter === undefined) return undefined;
  const within = encounter === undefined ? undefined : encounterSpans(encounter, file);
  const onLine = line === undefined ? undefined : lines.span(line - 1);
  if (code === undefined) return onLine ? common(within, onLine) : (within ?? [{ start: 0, end: file.text.length }]);
  const wanted = compact(code).toUpperCase();
  return file.references
    .filter(({ text, span }) => compact(text).toUpperCase() === wanted && isWithin(span, within, onLine))
    .flatMap(ownPlaces);
}

/** A finding about a code points at it, or at what the file calls it. */
function ownPlaces({ span, title }: CodeReference): Span[] {
  return title ? [span, title.span] : [span];
}

function encounterSpans(name: string, file: ParsedFile): Span[] {
  return file.encounters.filter(({ id }) => id?.value === name).map(({ span }) => span);
}

function isWithin(span: Span, within: readonly Span[] | undefined, onLine: Span | undefined): boolean {
  const holds = (outer: Span) => span.start >= outer.start && span.end <= outer.end;
  return (within === undefined || within.some(holds)) && (onLine === undefined || holds(onLine));
}

function common(within: readonly Span[] | undefined, line: Span): Span[] {
  return (within ?? [line]).flatMap(({ start, end }) => {
    const both = { start: Math.max(start, line.start), end: Math.min(end, line.end) };
    return both.start < both.end ? [both] : [];
  });
}

/** What is marked of a stretch: no more than its first line. */
function shortened({ start, end }: Span, text: string): Span {
  const near = text.slice(start, Math.min(end, start + MOST_MARKED));
  const newline = near.search(/[\r\n]/);
  return { start, end: start + (newline < 0 ? near.length : newline) };
}

/** Lines of a text by their number from 0; found one after the other. */
class Lines {
  private readonly starts = [0];

  constructor(private readonly text: string) {}

  /** Undefined behind the end of the text. */
  span(line: number): Span | undefined {
    while (this.starts.length <= line) {
      const newline = this.text.indexOf('\n', this.starts.at(-1));
      if (newline < 0) return undefined;
      this.starts.push(newline + 1);
    }
    const start = this.starts[line] ?? 0;
    const newline = this.text.indexOf('\n', start);
    return { start, end: newline < 0 ? this.text.length : newline };
  }

  /** The line without the blanks around it. */
  content(line: number): Span | undefined {
    const span = this.span(line);
    if (!span) return undefined;
    const near = this.text.slice(span.start, Math.min(span.end, span.start + MOST_MARKED));
    const start = span.start + near.length - near.trimStart().length;
    return { start, end: Math.max(start, span.start + near.trimEnd().length) };
  }
}
