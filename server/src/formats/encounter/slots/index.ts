/** What may be written at the caret of an encounter file. */
import type { Slot } from '../../../model/slot.js';
import { beginsLine, isInIndentation, isMarker, isOneWord, lacksSpace } from '../../keyed/caret.js';
import { keySlot } from '../../keyed/key-slot.js';
import { type EntryPlace, type Place, placeAt, type ValuePlace } from '../../keyed/place.js';
import { type Caret, type Probe, probe } from '../../keyed/probe.js';
import { BARE, type Frame } from '../../keyed/typed.js';
import { valueSlot } from '../../keyed/value-slot.js';
import type { SyntaxReader } from '../../syntax/index.js';
import { systemOfPrefix } from '../convert/codes.js';
import { ENCOUNTER_KEYS } from '../keys.js';
import { codeSlot } from './code-slot.js';
import { pointerSlot } from './pointer-slot.js';

export function slotAt(caret: Caret, reader: SyntaxReader): Slot | undefined {
  if (isInIndentation(caret) || isMarker(caret)) return undefined;
  const first =
    caret.notation === 'yaml' && lacksSpace(caret, systemOfPrefix) ? probe(caret, reader, ' ') : probe(caret, reader);
  const place = placeOf(first);
  if (!place || !isOneWord(place.node, first)) return undefined;
  if (place.kind !== 'dashless' && !lacksDash(place, first)) return slotOf(place, first);
  const { start } = first.original(place.node.span);
  const dashed = probe(caret, reader, '- ', start);
  const element = placeOf(dashed);
  return element && element.kind !== 'dashless' ? slotOf(element, dashed) : undefined;
}

function placeOf({ document, text, markAt }: Probe): Place | undefined {
  return document?.root && placeAt(document.root, ENCOUNTER_KEYS, text, markAt);
}

/** A word below `diagnoses:` is about to become the first entry of the list. */
function lacksDash(place: Place, probe: Probe): boolean {
  return place.kind === 'value' && LISTS.has(place.value.kind) && !place.isFlow && beginsLine(place.node, probe);
}

const LISTS: ReadonlySet<string> = new Set(['list', 'codes', 'pointers']);

function slotOf(place: Exclude<Place, { kind: 'dashless' }>, probe: Probe): Slot | undefined {
  switch (place.kind) {
    case 'key':
      // `patient: se` cannot become a key: a mapping begins on its own line, or with a bracket.
      if (place.isAlone && (place.isFlow || !beginsLine(place.node, probe))) return undefined;
      return keySlot(place, probe);
    case 'entry':
      return entrySlot(place, probe);
    default:
      return valueSlotOf(place, probe);
  }
}

/** In a block list a line goes on below its code, so the code gets its key; diagnoses and procedures stay short. */
function entrySlot(place: EntryPlace, probe: Probe): Slot {
  const isBlock = !place.isFlow && probe.notation === 'yaml';
  const isLine = place.place.role === 'line';
  const slot = codeSlot(place.node, place.place, isBlock && isLine ? WITH_KEY : BARE, probe);
  if (!isBlock || place.node.style !== 'plain') return slot;
  const key = keySlot({ ...place, kind: 'key', hasColon: false, present: new Set(), isAlone: false }, probe);
  return { ...slot, orKey: key };
}

const WITH_KEY: Frame = { before: 'code: ', after: '' };
const AS_LIST: Frame = { before: '[', after: ']' };

function valueSlotOf({ node, value }: ValuePlace, probe: Probe): Slot | undefined {
  switch (value.kind) {
    case 'code':
      return codeSlot(node, value.place, BARE, probe);
    case 'codes':
    case 'list':
      return codeSlot(node, value.place, AS_LIST, probe);
    case 'choice':
      return valueSlot(node, value.values, probe);
    case 'pointer':
      return pointerSlot(node, BARE, probe);
    case 'pointers':
      return pointerSlot(node, AS_LIST, probe);
    default:
      return undefined;
  }
}
