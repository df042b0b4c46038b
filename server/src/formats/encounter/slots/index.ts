/** What may be written at the caret of an encounter file. */
import type { Slot } from '../../../model/slot.js';
import { systemOfPrefix } from '../convert/codes.js';
import type { SyntaxReader } from '../syntax/index.js';
import type { ScalarNode } from '../syntax/node.js';
import { BARE, codeSlot, type Frame } from './code-slot.js';
import { keySlot } from './key-slot.js';
import { type EntryPlace, type Place, placeAt, type ValuePlace } from './place.js';
import { type Caret, type Probe, probe } from './probe.js';
import { pointerSlot, valueSlot } from './value-slot.js';

export function slotAt(caret: Caret, reader: SyntaxReader): Slot | undefined {
  if (isInIndentation(caret) || isMarker(caret)) return undefined;
  const first = caret.notation === 'yaml' && lacksSpace(caret) ? probe(caret, reader, ' ') : probe(caret, reader);
  const place = placeOf(first);
  if (!place || !isOneWord(place.node, first)) return undefined;
  if (place.kind !== 'dashless' && !lacksDash(place, first)) return slotOf(place, first);
  const { start } = first.original(place.node.span);
  const dashed = probe(caret, reader, '- ', start);
  const element = placeOf(dashed);
  return element && element.kind !== 'dashless' ? slotOf(element, dashed) : undefined;
}

function placeOf({ root, text, markAt }: Probe): Place | undefined {
  return root && placeAt(root, text, markAt);
}

/** Between the start of a line and what stands on it nothing can be written. */
function isInIndentation({ text, offset, notation }: Caret): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const after = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return notation === 'yaml' && before.trim() === '' && /^\s+\S/.test(after);
}

/** Behind `---` a word would take the marker for a part of itself. */
function isMarker({ text, offset, notation }: Caret): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return notation === 'yaml' && /^(?:---|\.\.\.)$/.test(line);
}

/** `code:` and `-` need a space before a value. `hcpcs:` is no key but the start of one. */
function lacksSpace({ text, offset }: Caret): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const key = /(?:^|[{,]|- )\s*([\w-]+):$/.exec(line);
  return key ? systemOfPrefix(key[1] ?? '') === undefined : /^\s*(?:- )*-$/.test(line);
}

/** Text of several lines is prose, or a value that the next line happens to continue. */
function isOneWord(node: ScalarNode, { text }: Probe): boolean {
  return node.style !== 'block' && !text.slice(node.span.start, node.span.end).includes('\n');
}

/** A word below `diagnoses:` is about to become the first entry of the list. */
function lacksDash(place: Place, probe: Probe): boolean {
  return place.kind === 'value' && LISTS.has(place.value.kind) && !place.isFlow && beginsLine(place, probe);
}

const LISTS: ReadonlySet<string> = new Set(['list', 'codes', 'pointers']);

function beginsLine({ node }: Place, { text, notation }: Probe): boolean {
  const line = text.slice(text.lastIndexOf('\n', node.span.start - 1) + 1, node.span.start);
  return notation === 'yaml' && line.trim() === '';
}

function slotOf(place: Exclude<Place, { kind: 'dashless' }>, probe: Probe): Slot | undefined {
  switch (place.kind) {
    case 'key':
      // `patient: se` cannot become a key: a mapping begins on its own line, or with a bracket.
      if (place.isAlone && (place.isFlow || !beginsLine(place, probe))) return undefined;
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
