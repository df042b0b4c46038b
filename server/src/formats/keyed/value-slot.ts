import type { ValueSlot } from '../../model/slot.js';
import type { ScalarNode } from '../syntax/node.js';
import { quoted } from '../syntax/write.js';
import type { Probe } from './probe.js';
import type { FixedValue } from './table.js';
import { replacedBy, typedBefore } from './typed.js';

export function valueSlot(node: ScalarNode, values: readonly FixedValue[], probe: Probe): ValueSlot {
  const { notation, lead } = probe;
  return {
    kind: 'value',
    typed: typedBefore(node, probe),
    replace: replacedBy(node, probe),
    values,
    write: (value) => `${lead}${quoted(value, node.style, notation)}`,
  };
}
