/** What may be written at the caret of a file that is made of known keys and holds no codes. */
import type { Slot } from '../../model/slot.js';
import type { SyntaxReader } from '../syntax/index.js';
import { beginsLine, isInIndentation, isMarker, isOneWord, lacksSpace } from './caret.js';
import { keySlot } from './key-slot.js';
import { type Place, placeAt } from './place.js';
import { type Caret, type Probe, probe } from './probe.js';
import type { KeyTable } from './table.js';
import { valueSlot } from './value-slot.js';

/** `keys`: those of the root. */
export function keyedSlotAt(caret: Caret, reader: SyntaxReader, keys: KeyTable): Slot | undefined {
  if (isInIndentation(caret) || isMarker(caret)) return undefined;
  const probed = caret.notation === 'yaml' && lacksSpace(caret) ? probe(caret, reader, ' ') : probe(caret, reader);
  const { document, text, markAt } = probed;
  const place = document?.root && placeAt(document.root, keys, text, markAt);
  return place && isOneWord(place.node, probed) ? slotOf(place, probed) : undefined;
}

function slotOf(place: Place, probed: Probe): Slot | undefined {
  if (place.kind === 'key') return isKeyPlace(place, probed) ? keySlot(place, probed) : undefined;
  if (place.kind !== 'value') return undefined;
  const { value, node } = place;
  return 'values' in value && value.values.length > 0 ? valueSlot(node, value.values, probed) : undefined;
}

/** `patient: se` cannot become a key: a mapping begins on its own line, behind the dash of a list, or with a bracket. */
function isKeyPlace(place: Place & { readonly kind: 'key' }, probed: Probe): boolean {
  if (!place.isAlone) return true;
  if (place.isFlow) return false;
  const { start } = place.node.span;
  const line = probed.text.slice(probed.text.lastIndexOf('\n', start - 1) + 1, start);
  return beginsLine(place.node, probed) || /^\s*(?:- +)+$/.test(line);
}
