/** Takes diagnoses out of an encounter, moves and adds them; the pointers follow. */
import type { Diagnosis, Encounter } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { insertedPart, movedPart, withoutParts } from '../../syntax/edits/parts.js';
import type { Change } from '../../syntax/edits/pointer-list.js';
import { rewritten, scalarText } from '../../syntax/edits/scalar-text.js';
import { seriesOf } from '../../syntax/edits/series.js';
import type { Source } from '../../syntax/edits/source.js';
import type { ScalarStyle, SequenceNode, SyntaxNode } from '../../syntax/node.js';
import { DIAGNOSIS_KEYS } from '../keys.js';
import { isSame, type Places, valueAt } from './places.js';
import { repointed } from './pointers.js';
import { addedKey, spelledOut } from './values.js';

/** A list with more than this is not a claim (those have 25 at most), and each change of it would rewrite a long text. */
const MOST_CHANGED = 200;

export function removeDiagnosis(
  encounter: Encounter,
  diagnosis: Diagnosis,
  inItsPlace: Diagnosis | undefined,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const node = diagnosesOf(encounter, places);
  const index = indexOf(encounter, diagnosis, node);
  const other = inItsPlace === undefined ? undefined : indexOf(encounter, inItsPlace, node);
  const series = node && seriesOf(node, source);
  if (!series || index === undefined || (inItsPlace && other === undefined)) return [];
  const after = (position: number) => (position > index + 1 ? position - 1 : position);
  const target = other === undefined ? undefined : after(other + 1);
  const pointers = repointed(encounter, (old) => (old === index + 1 ? target : after(old)), places, source);
  return together(withoutParts(series, new Set([index]), source), pointers);
}

export function moveDiagnosis(
  encounter: Encounter,
  diagnosis: Diagnosis,
  before: Diagnosis,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const node = diagnosesOf(encounter, places);
  const [from, at] = [indexOf(encounter, diagnosis, node), indexOf(encounter, before, node)];
  const series = node && seriesOf(node, source);
  if (!node || !series || from === undefined || at === undefined) return [];
  const to = from < at ? at - 1 : at;
  if (from === to || crossesLeader(node, from, to)) return [];
  const order = node.items.map((_, position) => position);
  order.splice(to, 0, ...order.splice(from, 1));
  const moved = (old: number) => (old > order.length ? old : order.indexOf(old - 1) + 1);
  return together(movedPart(series, from, to, source), repointed(encounter, moved, places, source));
}

/** A diagnosis that says it is principal or first-listed stays so wherever it stands: moving past it means nothing. */
function crossesLeader({ items }: SequenceNode, from: number, to: number): boolean {
  return items.slice(Math.min(from, to), Math.max(from, to) + 1).some((item) => {
    const role = item.kind === 'mapping' ? valueAt(item, 'role') : undefined;
    return role?.kind === 'scalar' && /principal|first/i.test(role.value);
  });
}

export function insertDiagnosis(
  encounter: Encounter,
  code: string,
  before: Diagnosis | undefined,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const node = diagnosesOf(encounter, places);
  const series = node && seriesOf(node, source);
  const position = before === undefined ? node?.items.length : indexOf(encounter, before, node);
  if (!node || !series || position === undefined) return [];
  const text = scalarText(code, styleOf(node.items), source);
  const moved = (old: number) => (old > position && old <= node.items.length ? old + 1 : old);
  return together(insertedPart(series, position, text, source), repointed(encounter, moved, places, source));
}

/** Codes in quotes ask for another one in such quotes. */
function styleOf(items: readonly SyntaxNode[]): ScalarStyle {
  const [first] = items;
  const code = first?.kind === 'mapping' ? valueAt(first, 'code') : first;
  return code?.kind === 'scalar' ? code.style : 'plain';
}

export function setPresentOnAdmission(
  diagnosis: Diagnosis,
  indicator: string | undefined,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const item = places.entry('diagnoses', diagnosis.span);
  if (item?.kind === 'scalar') {
    return indicator === undefined ? [] : spelledOut(item, 'poa', scalarText(indicator, 'plain', source), source);
  }
  if (item?.kind !== 'mapping') return [];
  const poa = valueAt(item, 'poa');
  if (indicator !== undefined) {
    const written = scalarText(indicator, 'plain', source);
    return poa ? rewritten(poa, indicator, source) : addedKey(item, 'poa', written, DIAGNOSIS_KEYS, source);
  }
  const series = poa && seriesOf(item, source);
  const index = item.entries.findIndex(({ value }) => value === poa);
  return series ? withoutParts(series, new Set([index]), source) : [];
}

function diagnosesOf(encounter: Encounter, places: Places): SequenceNode | undefined {
  return encounter.diagnoses.length > MOST_CHANGED ? undefined : places.list(encounter, 'diagnoses');
}

function indexOf(encounter: Encounter, diagnosis: Diagnosis, node: SequenceNode | undefined): number | undefined {
  if (node?.items.length !== encounter.diagnoses.length) return undefined;
  const index = encounter.diagnoses.indexOf(diagnosis);
  const item = node.items[index];
  const isOurs = item && isSame(item.span, diagnosis.span);
  return isOurs ? index : undefined;
}

/** Both or nothing. */
function together(edits: readonly TextEdit[], pointers: Change): readonly TextEdit[] {
  return edits.length === 0 || pointers === undefined ? [] : [...edits, ...pointers];
}
