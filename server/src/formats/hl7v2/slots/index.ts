/** What may be written at a place: a code, the name of its system, one of a few values. */
import type { ParsedFile } from '../../../model/parsed-file.js';
import type { Slot, ValueSlot } from '../../../model/slot.js';
import { isSystemComponent } from '../describe.js';
import { type CodeKind, segmentKind } from '../fields.js';
import { type Place, placeAt } from '../places.js';
import { TRIPLES } from '../read/coded.js';
import { escaped } from '../syntax/delimiters.js';
import { spanOf } from '../syntax/segment.js';
import { titleOf } from '../systems.js';
import { codeSlot } from './code-slot.js';
import { typedBefore } from './typed.js';

export function slotAt(file: ParsedFile, offset: number): Slot | undefined {
  const place = placeAt(file, offset);
  const field = place && segmentKind(place.segment.id)?.fields[place.field];
  if (place === undefined || field === undefined) return undefined;
  if (field.code !== undefined) {
    if (TRIPLES.some((first) => place.component === first + 1)) return codeSlot(file, place, field.code, offset);
    return isSystemComponent(place.component) ? systemSlot(place, field.code, offset) : undefined;
  }
  if (field.values !== undefined && place.component === 1) return valueSlot(place, field.values, offset);
  return field.namesSystem && place.field === 2 ? systemSlot(place, methodKind(place), offset) : undefined;
}

function methodKind({ segment }: Place): CodeKind {
  return segment.id === 'DG1' ? 'diagnosis' : 'procedure';
}

function systemSlot(place: Place, kind: CodeKind, offset: number): ValueSlot | undefined {
  const names: readonly string[] =
    kind === 'diagnosis' || kind === 'reason' ? ['I10C'] : kind === 'procedure' ? ['C4', 'HPC', 'I10P'] : ['C4', 'HPC'];
  if (kind === 'revenue' || kind === 'bill-type' || kind === 'modifier') return undefined;
  const values = names.map((value) => ({ value, description: titleOf(value) ?? value }));
  return valueSlot(place, values, offset);
}

function valueSlot(place: Place, values: ValueSlot['values'], offset: number): ValueSlot {
  return {
    kind: 'value',
    typed: typedBefore(place, offset),
    replace: spanOf(place.piece),
    values,
    write: (value) => escaped(value, place.segment.delimiters),
  };
}
