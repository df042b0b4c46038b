import type { ValueSlot } from '../../../model/slot.js';
import type { Probe } from '../../keyed/probe.js';
import type { Frame } from '../../keyed/typed.js';
import { valueSlot } from '../../keyed/value-slot.js';
import type { ScalarNode } from '../../syntax/node.js';
import { quoted } from '../../syntax/write.js';
import { probedEncounters } from './probed-encounters.js';

/** The positions of the diagnoses, each with its code. */
export function pointerSlot(node: ScalarNode, frame: Frame, probe: Probe): ValueSlot {
  const encounter = probedEncounters(probe).find(({ span }) => probe.markAt >= span.start && probe.markAt <= span.end);
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
