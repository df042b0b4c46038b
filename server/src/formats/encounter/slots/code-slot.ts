import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { CodeSlot } from '../../../model/slot.js';
import type { Probe } from '../../keyed/probe.js';
import type { CodePlace } from '../../keyed/table.js';
import { type Frame, replacedBy, typedBefore } from '../../keyed/typed.js';
import type { ScalarNode } from '../../syntax/node.js';
import { quoted } from '../../syntax/write.js';
import { systemOfPrefix } from '../convert/codes.js';
import { probedEncounters } from './probed-encounters.js';

export function codeSlot(node: ScalarNode, { systems }: CodePlace, frame: Frame, probe: Probe): CodeSlot {
  const { notation, lead } = probe;
  const whole = typedBefore(node, probe);
  const [prefix = '', name = ''] = /^([A-Za-z0-9-]+):\s*/.exec(whole) ?? [];
  const explicit = systemOfPrefix(name);
  const typed = explicit ? whole.slice(prefix.length) : whole;
  const kept = explicit ? prefix : '';
  const date = governingDate(probe);
  return {
    kind: 'code',
    typed,
    replace: replacedBy(node, probe),
    systems: explicit ? [explicit] : likeliestFirst(systems, typed),
    ...(date !== undefined && { date }),
    write: (code) => `${lead}${frame.before}${quoted(kept + code, node.style, notation)}${frame.after}`,
  };
}

/** A digit first makes it CPT; a letter or nothing, HCPCS Level II. */
function likeliestFirst(systems: readonly SystemId[], typed: string): readonly SystemId[] {
  return /^\d/.test(typed) && systems.includes('cpt')
    ? ['cpt', ...systems.filter((system) => system !== 'cpt')]
    : systems;
}

/** The mark is part of the code of the probed encounter; its date is the answer. */
function governingDate(probe: Probe): IsoDate | undefined {
  const { markAt } = probe;
  for (const { references } of probedEncounters(probe)) {
    const reference = references.find(({ replace }) => markAt >= replace.start && markAt < replace.end);
    if (reference) return reference.date;
  }
  return undefined;
}
