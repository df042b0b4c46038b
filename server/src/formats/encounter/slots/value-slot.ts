import type { ValueSlot } from '../../../model/slot.js';
import type { FixedValue } from '../keys.js';
import type { ScalarNode } from '../syntax/node.js';
import { quoted } from '../write.js';
import type { Frame } from './code-slot.js';
import type { Probe } from './probe.js';
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

/** The positions of the diagnoses, each with its code. */
export function pointerSlot(node: ScalarNode, frame: Frame, probe: Probe): ValueSlot {
  const encounter = probe.encounters.find(({ span }) => probe.markAt >= span.start && probe.markAt <= span.end);
  const values = (encounter?.diagnoses ?? []).map(({ code }, index) => ({
    value: String(index + 1),
    description: code?.text ?? '',
  }));
  const slot = valueSlot(node, values, probe);
  // Positions are numbers: they stay bare.
  const written = (value: string): string =>
    node.style === 'plain' ? value : quoted(value, node.style, probe.notation);
  return { ...slot, write: (value) => `${probe.lead}${frame.before}${written(value)}${frame.after}` };
}
