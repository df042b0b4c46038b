/** Diagnosis pointers of service lines: positions from 1, or letters A to L. */
import type { Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { LINE_KEYS } from '../keys.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { insertedPart, withoutParts } from './parts.js';
import { isSame, type Places, valueAt } from './places.js';
import { seriesOf } from './series.js';
import type { Source } from './source.js';
import { addedKey, inlineList, scalarText, spelledOut } from './values.js';

/** Undefined: the change cannot be made. */
export type Change = readonly TextEdit[] | undefined;

/** Gives each pointer of an encounter its new position; undefined takes it out. A line points nowhere twice. */
export function repointed(
  encounter: Encounter,
  positionOf: (position: number) => number | undefined,
  places: Places,
  source: Source,
): Change {
  const edits: TextEdit[] = [];
  for (const line of encounter.lines) {
    const targets = withoutRepeats(line, positionOf);
    const changes = writtenPointers(line, targets, places, source);
    if (changes === undefined) return undefined;
    edits.push(...changes);
  }
  return edits;
}

/** Two pointers that were apart and now speak of the same diagnosis become one. Others stay as they are. */
function withoutRepeats({ pointers }: ServiceLine, positionOf: (position: number) => number | undefined) {
  const seen = new Map<number, number>();
  return pointers.map(({ value }) => {
    const target = Number.isNaN(value) ? value : positionOf(value);
    if (target === undefined || (seen.has(target) && seen.get(target) !== value)) return undefined;
    seen.set(target, value);
    return target;
  });
}

/** `targets`: for each pointer of the line its new position; undefined: taken out. */
function writtenPointers(
  line: ServiceLine,
  targets: readonly (number | undefined)[],
  places: Places,
  source: Source,
): Change {
  const isChanged = line.pointers.some(({ value }, index) => !Object.is(value, targets[index]));
  if (!isChanged) return [];
  const node = pointerList(line, places);
  const series = node && seriesOf(node, source);
  if (!node || !series || node.items.length !== line.pointers.length) return undefined;
  const edits: TextEdit[] = [];
  for (const [index, item] of node.items.entries()) {
    const target = targets[index];
    if (target === undefined || Object.is(target, line.pointers[index]?.value)) continue;
    const text = item.kind === 'scalar' ? sameNotation(item, target) : undefined;
    if (item.kind !== 'scalar' || text === undefined) return undefined;
    edits.push({ span: item.content, text });
  }
  const removed = new Set(targets.flatMap((target, index) => (target === undefined ? [index] : [])));
  return [...edits, ...withoutParts(series, removed, source)];
}

/** Sets the pointers of a line. Those that only go are taken out; else the values are written over. */
export function setPointers(
  line: ServiceLine,
  positions: readonly number[],
  places: Places,
  source: Source,
): TextEdit[] {
  if (positions.length === 0 && line.pointers.length === 0) return [];
  const kept = keptPositions(line, positions);
  if (kept) return [...(writtenPointers(line, kept, places, source) ?? [])];
  const node = pointerList(line, places);
  if (!node) return addedPointers(line, positions, places, source);
  const overwritten = line.pointers.map((_, index) => positions[index]);
  const edits = writtenPointers(line, overwritten, places, source);
  const added = addedItems(node.items, positions.slice(line.pointers.length), node, source);
  return edits && added ? [...edits, ...added] : [];
}

/** For each pointer its value or undefined, when the positions are the pointers without some of them. */
function keptPositions({ pointers }: ServiceLine, positions: readonly number[]): (number | undefined)[] | undefined {
  let next = 0;
  const kept = pointers.map(({ value }) => {
    if (value !== positions[next]) return undefined;
    next += 1;
    return value;
  });
  return next === positions.length ? kept : undefined;
}

function addedItems(
  items: readonly SyntaxNode[],
  positions: readonly number[],
  node: Parameters<typeof seriesOf>[0],
  source: Source,
): Change {
  if (positions.length === 0) return [];
  const model = items.at(-1);
  const texts = positions.map((position) => {
    if (model?.kind !== 'scalar') return String(position);
    const value = sameNotation(model, position);
    return value === undefined ? undefined : source.slice(model.span).replace(model.value, value);
  });
  const series = seriesOf(node, source);
  if (!series || texts.includes(undefined)) return undefined;
  const separator = series.style === 'block' ? `${source.lineEnd}${series.indent}${series.bullet}` : ', ';
  return insertedPart(series, items.length, texts.join(separator), source);
}

function addedPointers(line: ServiceLine, positions: readonly number[], places: Places, source: Source): TextEdit[] {
  const item = places.entry('lines', line.span);
  const list = inlineList(positions.map((position) => scalarText(position, 'plain', source)));
  if (item?.kind === 'mapping') return addedKey(item, 'diagnoses', list, LINE_KEYS, source);
  return item?.kind === 'scalar' && positions.length > 0 ? spelledOut(item, 'diagnoses', list, source) : [];
}

function pointerList(line: ServiceLine, places: Places) {
  const item = places.entry('lines', line.span);
  const list = item?.kind === 'mapping' ? valueAt(item, 'diagnoses') : undefined;
  const isOurs = list?.kind === 'sequence' && list.items.every((pointer, index) => standsAt(pointer, line, index));
  return isOurs ? list : undefined;
}

function standsAt(pointer: SyntaxNode, line: ServiceLine, index: number): boolean {
  const placed = line.pointers[index];
  return pointer.kind === 'scalar' && placed !== undefined && isSame(pointer.content, placed.span);
}

/** The position as a letter of the same case where a letter stands. There is none beyond L. */
function sameNotation({ value }: ScalarNode, position: number): string | undefined {
  const letter = value.trim();
  if (!/^[A-Za-z]$/.test(letter)) return String(position);
  if (position > 12) return undefined;
  const written = String.fromCharCode(64 + position);
  return letter === letter.toLowerCase() ? written.toLowerCase() : written;
}
