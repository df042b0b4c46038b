/** Diagnosis pointers of service lines: positions from 1, or letters A to L. */
import type { Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import {
  addedPointers,
  type Change,
  keptPositions,
  movedTargets,
  type PointerList,
  rewrittenPointers,
} from '../../syntax/edits/pointer-list.js';
import { inlineList, scalarText } from '../../syntax/edits/scalar-text.js';
import type { Source } from '../../syntax/edits/source.js';
import type { ScalarNode, SyntaxNode } from '../../syntax/node.js';
import { LINE_KEYS } from '../keys.js';
import { isSame, type Places, valueAt } from './places.js';
import { addedKey, spelledOut } from './values.js';

/** Gives each pointer of an encounter its new position; undefined takes it out. A line points nowhere twice. */
export function repointed(
  encounter: Encounter,
  positionOf: (position: number) => number | undefined,
  places: Places,
  source: Source,
): Change {
  const edits: TextEdit[] = [];
  for (const line of encounter.lines) {
    const list = () => pointerList(line, places);
    const changes = rewrittenPointers(line, movedTargets(line, positionOf), list, source);
    if (changes === undefined) return undefined;
    edits.push(...changes);
  }
  return edits;
}

/** Sets the pointers of a line. Those that only go are taken out; else the values are written over. */
export function setPointers(
  line: ServiceLine,
  positions: readonly number[],
  places: Places,
  source: Source,
): readonly TextEdit[] {
  if (positions.length === 0 && line.pointers.length === 0) return [];
  const list = () => pointerList(line, places);
  const kept = keptPositions(line, positions);
  if (kept) return rewrittenPointers(line, kept, list, source) ?? [];
  const found = list();
  if (!found) return newPointers(line, positions, places, source);
  const overwritten = line.pointers.map((_, index) => positions[index]);
  const edits = rewrittenPointers(line, overwritten, list, source);
  const added = addedPointers(positions.slice(line.pointers.length), found, source);
  return edits && added ? [...edits, ...added] : [];
}

function newPointers(line: ServiceLine, positions: readonly number[], places: Places, source: Source): TextEdit[] {
  const item = places.entry('lines', line.span);
  const list = inlineList(positions.map((position) => scalarText(position, 'plain', source)));
  if (item?.kind === 'mapping') return addedKey(item, 'diagnoses', list, LINE_KEYS, source);
  return item?.kind === 'scalar' && positions.length > 0 ? spelledOut(item, 'diagnoses', list, source) : [];
}

function pointerList(line: ServiceLine, places: Places): PointerList | undefined {
  const item = places.entry('lines', line.span);
  const list = item?.kind === 'mapping' ? valueAt(item, 'diagnoses') : undefined;
  const isOurs = list?.kind === 'sequence' && list.items.every((pointer, index) => standsAt(pointer, line, index));
  return isOurs ? { node: list, notate: sameNotation } : undefined;
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
