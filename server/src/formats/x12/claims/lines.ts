import type { CodeReference, Diagnosis, ServiceLine } from '../../../model/encounter.js';
import type { Placed, Span } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { Delimiters } from '../syntax/delimiters.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { type CodesByStart, type CutSegment, elementText, filled } from './cut.js';
import { datesOf } from './dates.js';
import { codeStart } from './diagnoses.js';
import type { LineSegments } from './lines-of.js';
import { providersIn } from './parties.js';
import { pointedPositions, pointerNumber, toPosition } from './pointers.js';
import { numberAt, placed } from './values.js';

/** Where a kind of line keeps what: positions of its elements. */
export interface LineLayout {
  readonly composite: number;
  readonly charge: number;
  readonly units?: { readonly basis?: number; readonly count: number };
  readonly place?: number;
  readonly revenue?: number;
  readonly pointers?: number;
}

const LAYOUTS: ReadonlyMap<string, LineLayout> = new Map([
  ['SV1', { composite: 1, charge: 2, units: { basis: 3, count: 4 }, place: 5, pointers: 7 }],
  ['SV2', { composite: 2, charge: 3, units: { basis: 4, count: 5 }, revenue: 1 }],
  ['SV3', { composite: 1, charge: 2, units: { count: 6 }, place: 3, pointers: 11 }],
]);

export function layoutOf(segment: CutSegment | undefined): LineLayout | undefined {
  return segment && LAYOUTS.get(segment.id);
}

/** Units of service; others (minutes, days) are no count of services. */
export const UNITS = 'UN';

/** Modifiers in a procedure composite. */
export const FIRST_MODIFIER = 2;
export const LAST_MODIFIER = 5;

export function linesOf(
  text: string,
  lines: readonly LineSegments[],
  diagnoses: readonly Diagnosis[],
  codes: CodesByStart,
  delimiters: Delimiters,
): ServiceLine[] {
  const positions = pointedPositions(diagnoses);
  const position = (written: number) => toPosition(written, positions, diagnoses.length);
  return lines.map((line) => lineOf(text, line, codes, delimiters, position));
}

function lineOf(
  text: string,
  { segments, service, span }: LineSegments,
  codes: CodesByStart,
  { component }: Delimiters,
  position: (written: number) => number,
): ServiceLine {
  const layout = layoutOf(service);
  const at = (element: number | undefined) =>
    service === undefined || element === undefined ? undefined : filled(text, service, element);
  const composite = at(layout?.composite);
  const parts = composite === undefined ? [] : piecesOf(text, composite, component);
  const { from, through } = datesOf(text, segments, '472');
  const drug = segments.find((segment) => segment.id === 'LIN' && elementText(text, segment, 2) === 'N4');
  return present({
    code: referenceAt(text, codes, parts[1]),
    modifiers: parts.slice(FIRST_MODIFIER, LAST_MODIFIER + 1).flatMap((part) => referenceAt(text, codes, part) ?? []),
    pointers: pointersOf(text, at(layout?.pointers), component, position),
    units: unitsOf(text, at(layout?.units?.basis), at(layout?.units?.count), layout),
    from,
    through,
    place: referenceAt(text, codes, at(layout?.place)),
    renderingProvider: providersIn(text, segments).find(({ role }) => role.value === 'rendering')?.npi,
    revenue: referenceAt(text, codes, at(layout?.revenue)),
    charge: numberAt(text, at(layout?.charge)),
    ndc: placed(text, drug && filled(text, drug, 3)),
    span,
  });
}

function referenceAt(text: string, codes: CodesByStart, part: Span | undefined): CodeReference | undefined {
  const start = codeStart(text, part);
  return start === undefined || part?.start === part?.end ? undefined : codes.get(start);
}

function unitsOf(
  text: string,
  basis: Span | undefined,
  count: Span | undefined,
  layout: LineLayout | undefined,
): Placed<number> | undefined {
  const isCounted = layout?.units?.basis === undefined || textOf(text, basis) === UNITS;
  return isCounted ? numberAt(text, count) : undefined;
}

function pointersOf(
  text: string,
  element: Span | undefined,
  component: string,
  position: (written: number) => number,
): Placed<number>[] {
  if (element === undefined) return [];
  return piecesOf(text, element, component).flatMap((span) => {
    const written = textOf(text, span).trim();
    if (written === '') return [];
    return [{ value: position(pointerNumber(written)), span }];
  });
}
