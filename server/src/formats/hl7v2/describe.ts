/** Explains fields and coding systems. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Placed } from '../../model/span.js';
import { segmentKind } from './fields.js';
import { type Place, placeAt } from './places.js';
import { TRIPLES } from './read/coded.js';
import { spanOf } from './syntax/segment.js';
import { titleOf } from './systems.js';

export function describeAt(file: ParsedFile, offset: number): Placed<string> | undefined {
  const place = placeAt(file, offset);
  const kind = place && segmentKind(place.segment.id);
  if (place === undefined || kind === undefined) return undefined;
  if (place.field === 0) return { value: `**${place.segment.id}** ${kind.name}`, span: spanOf(place.fieldPiece) };
  const field = kind.fields[place.field];
  if (field === undefined) return undefined;
  const meaning = meaningAt(place);
  const value = `**${place.segment.id}-${place.field}** ${field.name}`;
  return { value: meaning === undefined ? value : `${value}\n\n${meaning}`, span: spanOf(place.piece) };
}

/** What the value itself means: a coding system, or one of a fixed set. */
function meaningAt({ segment, field, component, piece }: Place): string | undefined {
  const known = segmentKind(segment.id)?.fields[field];
  const text = piece.text.trim();
  const isSystem = known?.code === undefined ? known?.namesSystem === true : isSystemComponent(component);
  const meaning = isSystem
    ? titleOf(text)
    : known?.values?.find(({ value }) => component === 1 && value === text)?.description;
  return meaning === undefined ? undefined : `\`${text}\`: ${meaning}`;
}

/** Behind each code and its text stands the name of its system. */
export function isSystemComponent(component: number): boolean {
  return TRIPLES.some((first) => component === first + 3);
}
