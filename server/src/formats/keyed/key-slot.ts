import type { KeySlot } from '../../model/slot.js';
import { quoted } from '../syntax/write.js';
import type { KeyPlace } from './place.js';
import type { Probe } from './probe.js';
import { keySnippet } from './snippets.js';
import type { KeyTable } from './table.js';
import { replacedBy, typedBefore } from './typed.js';

/** The keys that the mapping has not yet, required ones first. */
export function keySlot({ node, keys, hasColon, present, isFlow }: KeyPlace, probe: Probe): KeySlot {
  const missing = keys.filter(({ name }) => !present.has(name));
  return {
    kind: 'key',
    typed: typedBefore(node, probe),
    replace: replacedBy(node, probe),
    keys: requiredFirst(missing).map((spec) => ({
      key: spec.name,
      description: spec.description,
      required: spec.required === true,
      snippet: hasColon
        ? quoted(spec.name, node.style, probe.notation)
        : probe.lead + keySnippet(spec, probe.notation, isFlow ? 'flow' : 'block'),
    })),
  };
}

function requiredFirst(keys: KeyTable): KeyTable {
  return [...keys.filter(({ required }) => required), ...keys.filter(({ required }) => !required)];
}
