/** The outline: encounters, and in each its diagnoses, procedures, lines and chart. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Span } from '../model/span.js';
import { coveredDate } from './governing-date.js';

export interface DocumentSymbol {
  readonly kind: 'encounter' | 'group' | 'diagnosis' | 'procedure' | 'line' | 'chart';
  readonly name: string;
  readonly detail: string;
  /** Holds the symbol and all of its children. */
  readonly span: Span;
  /** The part to reveal; inside `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** `codes` gives the titles; `today` stands in where the file gives no date. */
export function documentSymbols(file: ParsedFile, codes: CodeLibrary, today: IsoDate): DocumentSymbol[] {
  const titleOf = ({ system, text, date }: CodeReference) =>
    codes.lookup(system, text, coveredDate(codes, system, date, today)).title ?? '';
  return file.encounters.map((encounter) => encounterSymbol(encounter, titleOf));
}

function encounterSymbol(encounter: Encounter, titleOf: (reference: CodeReference) => string): DocumentSymbol {
  const coded = (kind: 'diagnosis' | 'procedure' | 'line', items: Encounter[CodedList]) =>
    items.map((item) => codedSymbol(kind, item, titleOf));
  const children = [
    group('Diagnoses', coded('diagnosis', encounter.diagnoses)),
    group('Procedures', coded('procedure', encounter.procedures)),
    group('Lines', coded('line', encounter.lines)),
    group(
      'Chart',
      encounter.chart.map(({ name, text }) => chartSymbol(name.value, cover(name.span, text.span), name.span)),
    ),
  ].flat();
  return {
    kind: 'encounter',
    name: encounter.id?.value || 'encounter',
    detail: [encounter.claim?.value, encounter.from?.value].filter((part) => part !== undefined).join(' '),
    span: cover(encounter.span, encounter.anchor),
    selection: encounter.anchor,
    children: [...children].sort((a, b) => a.span.start - b.span.start),
  };
}

type CodedList = 'diagnoses' | 'procedures' | 'lines';

function codedSymbol(
  kind: 'diagnosis' | 'procedure' | 'line',
  item: Encounter[CodedList][number],
  titleOf: (reference: CodeReference) => string,
): DocumentSymbol {
  const { code, span } = item;
  const selection = code?.span ?? { start: span.start, end: span.start };
  return {
    kind,
    name: code?.text || `(${kind} without a code)`,
    detail: code === undefined ? '' : titleOf(code) || item.title?.value || '',
    span: cover(span, selection),
    selection,
    children: [],
  };
}

function chartSymbol(name: string, span: Span, selection: Span): DocumentSymbol {
  return { kind: 'chart', name: name || 'chart', detail: '', span, selection, children: [] };
}

/** A group spans its members; an empty one is left out. */
function group(name: string, children: readonly DocumentSymbol[]): DocumentSymbol[] {
  const [first] = children;
  if (first === undefined) return [];
  const span = children.map((child) => child.span).reduce(cover);
  return [{ kind: 'group', name, detail: String(children.length), span, selection: first.selection, children }];
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
