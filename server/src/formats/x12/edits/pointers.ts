/** Diagnosis pointers. In the text they count the diagnoses of ABK and ABF alone. */
import type { ServiceLine } from '../../../model/encounter.js';
import type { Span, TextEdit } from '../../../model/span.js';
import { type CutSegment, cutStretch } from '../claims/cut.js';
import { layoutOf } from '../claims/lines.js';
import { pointedPositions } from '../claims/pointers.js';
import type { X12File } from '../file.js';
import type { Block } from '../reading/block.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { type ClaimParts, MOST_DIAGNOSES } from './parts.js';

/** SV107 has four components. */
const MOST_POINTERS = 4;

/** The pointers of all lines after the diagnoses have moved; undefined where a line cannot be written. */
export function repointed(
  { text }: X12File,
  { lines, block }: ClaimParts,
  moved: (written: number) => number | undefined,
): TextEdit[] {
  const { component } = block.context.delimiters;
  return lines.flatMap(({ service }): TextEdit[] => {
    const element = pointerElement(service);
    const before = textOf(text, element);
    if (element === undefined || before === '') return [];
    const after = piecesOf(text, element, component).flatMap((piece) => rewritten(textOf(text, piece), moved));
    const written = [...new Set(after)].join(component);
    return written === before ? [] : [{ span: element, text: written }];
  });
}

function rewritten(pointer: string, moved: (written: number) => number | undefined): string[] {
  if (!/^\d+$/.test(pointer)) return [pointer];
  const after = moved(Number(pointer));
  return after === undefined ? [] : [String(after)];
}

/** Sets the pointers of one line, which are positions among all diagnoses of the encounter. */
export function setPointers(file: X12File, line: ServiceLine, positions: readonly number[]): readonly TextEdit[] {
  const block = file.scanned.blockAt(line.span.start);
  const service = block && serviceOf(file.text, block, line);
  const layout = layoutOf(service);
  const written = block && writtenPointers(file, block, positions);
  if (block === undefined || service === undefined || layout?.pointers === undefined || written === undefined)
    return [];
  return [elementEdit(service, layout.pointers, written, block.context.delimiters.element)];
}

function writtenPointers(file: X12File, block: Block, positions: readonly number[]): string | undefined {
  const diagnoses = file.encounterOf(block)?.diagnoses ?? [];
  if (positions.length > MOST_POINTERS || diagnoses.length > MOST_DIAGNOSES) return undefined;
  const pointed = pointedPositions(diagnoses);
  const written = positions.map((position) => pointed.indexOf(position) + 1);
  return written.includes(0) ? undefined : written.join(block.context.delimiters.component);
}

/** The segment of a line that says what was done. */
export function serviceOf(text: string, block: Block, { span }: ServiceLine): CutSegment | undefined {
  const segments = cutStretch(text, span.start, span.end, block.context.delimiters);
  return segments.find((segment) => layoutOf(segment) !== undefined);
}

/** Writes an element, with the separators that it needs where the segment ends before it, and none behind the last value. */
export function elementEdit(segment: CutSegment, element: number, value: string, separator: string): TextEdit {
  const { elements } = segment;
  const span = elements[element];
  if (span !== undefined && value === '' && element === elements.length - 1) {
    const filled = elements.filter(({ start, end }) => start < end && end < span.start).at(-1);
    return { span: { start: filled?.end ?? span.start, end: span.end }, text: '' };
  }
  if (span !== undefined) return { span, text: value };
  const missing = element - segment.elements.length + 1;
  return { span: { start: segment.end, end: segment.end }, text: separator.repeat(missing) + value };
}

function pointerElement(service: CutSegment | undefined): Span | undefined {
  const element = layoutOf(service)?.pointers;
  return element === undefined ? undefined : service?.elements[element];
}
