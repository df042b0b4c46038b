/** Changes of charges. */
import type { CodeReference, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { readingAt } from '../places.js';
import { escaped } from '../syntax/delimiters.js';
import { parts, type Segment, spanOf } from '../syntax/segment.js';
import { countOf, isWithin, removal, renumbered, setField } from './segments.js';
import { type EditedFile, lineSegment } from './targets.js';

const SET_ID = 1;
const QUANTITY = 10;
const MODIFIERS = 26;

/** Segments that may follow a charge and belong to the message; others belong to the charge and would be orphans. */
const OWN_GROUP: ReadonlySet<string> = new Set(['FT1', 'DG1', 'DRG', 'GT1', 'IN1', 'ACC']);

export function addModifier(line: ServiceLine, modifier: string, file: EditedFile): TextEdit[] {
  const segment = lineSegment(line, file);
  if (segment === undefined) return [];
  const { repetition } = segment.delimiters;
  const written = segment.field(MODIFIERS)?.text.trim() ?? '';
  if (written !== '' && repetition === '') return [];
  const added = escaped(modifier, segment.delimiters);
  return setField(segment, MODIFIERS, written === '' ? added : `${written}${repetition}${added}`);
}

export function removeModifier(line: ServiceLine, modifier: CodeReference, file: EditedFile): TextEdit[] {
  const segment = lineSegment(line, file);
  const field = segment?.field(MODIFIERS);
  if (segment === undefined || field === undefined || !isWithin(modifier.span, spanOf(field))) return [];
  const kept = parts(field, segment.delimiters.repetition).filter((each) => !isWithin(modifier.span, spanOf(each)));
  return setField(segment, MODIFIERS, kept.map(({ text }) => text).join(segment.delimiters.repetition));
}

export function setUnits(line: ServiceLine, units: number, file: EditedFile): TextEdit[] {
  const segment = lineSegment(line, file);
  return segment === undefined ? [] : setField(segment, QUANTITY, escaped(String(units), segment.delimiters));
}

export function removeLine(encounter: Encounter, line: ServiceLine, file: EditedFile): TextEdit[] {
  const segment = lineSegment(line, file);
  const message = readingAt(file.readings, encounter.span.start)?.message;
  if (segment === undefined || message === undefined) return [];
  const next = message.segments[message.segments.indexOf(segment) + 1];
  if (next !== undefined && !OWN_GROUP.has(next.id)) return [];
  const charges = message.segments.filter(({ id }) => id === 'FT1');
  const rest: Segment[] = charges.filter((other) => other !== segment);
  return [removal(segment, message, file.text), ...renumbered(rest, countOf(charges, SET_ID))];
}
