/** Changes service lines and the total. */
import type { CodeReference, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { insertedPart, withoutParts } from '../../syntax/edits/parts.js';
import { inlineList, rewritten, scalarText } from '../../syntax/edits/scalar-text.js';
import { seriesOf } from '../../syntax/edits/series.js';
import type { Source } from '../../syntax/edits/source.js';
import type { SequenceNode } from '../../syntax/node.js';
import { ENCOUNTER_KEYS, LINE_KEYS } from '../keys.js';
import { isSame, type Places, valueAt } from './places.js';
import { addedKey, spelledOut } from './values.js';

/** An institutional claim has 999 lines at most, a professional one 50; taking one out of a longer list costs too much. */
const MOST_LINES = 999;

export function addModifier(line: ServiceLine, modifier: string, places: Places, source: Source): readonly TextEdit[] {
  const list = modifierList(line, places);
  const last = list?.items.at(-1);
  const text = scalarText(modifier, last?.kind === 'scalar' ? last.style : 'double', source);
  const series = list && seriesOf(list, source);
  if (list) return series ? insertedPart(series, list.items.length, text, source) : [];
  return withKey(line, 'modifiers', inlineList([text]), places, source);
}

export function removeModifier(
  line: ServiceLine,
  { replace }: CodeReference,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const list = modifierList(line, places);
  const series = list && seriesOf(list, source);
  const index = list?.items.findIndex(({ span }) => isSame(span, replace)) ?? -1;
  return series && index >= 0 ? withoutParts(series, new Set([index]), source) : [];
}

function modifierList(line: ServiceLine, places: Places): SequenceNode | undefined {
  const item = places.entry('lines', line.span);
  const list = item?.kind === 'mapping' ? valueAt(item, 'modifiers') : undefined;
  return list?.kind === 'sequence' ? list : undefined;
}

export function setUnits(line: ServiceLine, units: number, places: Places, source: Source): readonly TextEdit[] {
  const item = places.entry('lines', line.span);
  const written = item?.kind === 'mapping' ? valueAt(item, 'units') : undefined;
  return written ? rewritten(written, units, source) : withKey(line, 'units', String(units), places, source);
}

export function removeLine(
  encounter: Encounter,
  line: ServiceLine,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const list = encounter.lines.length > MOST_LINES ? undefined : places.list(encounter, 'lines');
  const series = list && seriesOf(list, source);
  const index = list?.items.findIndex(({ span }) => isSame(span, line.span)) ?? -1;
  return series && index >= 0 ? withoutParts(series, new Set([index]), source) : [];
}

export function setTotal(encounter: Encounter, dollars: number, places: Places, source: Source): readonly TextEdit[] {
  const mapping = places.encounter(encounter);
  const written = mapping && valueAt(mapping, 'total');
  const amount = dollars.toFixed(2);
  if (!mapping) return [];
  if (!written) return addedKey(mapping, 'total', amount, ENCOUNTER_KEYS, source);
  return written.kind === 'scalar' && written.style === 'plain'
    ? [{ span: written.span, text: amount }]
    : rewritten(written, amount, source);
}

function withKey(line: ServiceLine, key: string, value: string, places: Places, source: Source): readonly TextEdit[] {
  const item = places.entry('lines', line.span);
  if (item?.kind === 'mapping') return addedKey(item, key, value, LINE_KEYS, source);
  return item?.kind === 'scalar' ? spelledOut(item, key, value, source) : [];
}
