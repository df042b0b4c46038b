/** What may be written at the caret of a mapped file: where the mapping leads to, there may be a code. */
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { CodeSlot, Slot } from '../../model/slot.js';
import { isInIndentation, isMarker, isOneWord, lacksSpace } from '../keyed/caret.js';
import { POA_VALUES } from '../keyed/claim-values.js';
import { type Probe, probe } from '../keyed/probe.js';
import { replacedBy, typedBefore } from '../keyed/typed.js';
import { valueSlot } from '../keyed/value-slot.js';
import { habitAmong, withHabit } from '../support/dot-habit.js';
import type { SyntaxReader } from '../syntax/index.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { quoted } from '../syntax/write.js';
import { readDocument } from './document.js';
import type { MappedFile } from './index.js';
import { documentAt, notationOf } from './layout.js';

export function slotAt(file: MappedFile, offset: number, reader: SyntaxReader): Slot | undefined {
  const notation = notationOf(file.layout);
  const caret = { text: file.text, offset, notation };
  if (isInIndentation(caret) || isMarker(caret)) return undefined;
  const documents = {
    documentAt: (text: string, _notation: unknown, at: number) => documentAt(text, file.layout, at, reader),
  };
  const lead = notation === 'yaml' && lacksSpace(caret) ? ' ' : '';
  return slotOf(probe(caret, documents, lead), file);
}

function slotOf(probed: Probe, file: MappedFile): Slot | undefined {
  const { document, markAt, notation } = probed;
  const node = document?.root && scalarAround(document.root, markAt);
  if (!document || !node || !isOneWord(node, probed)) return undefined;
  const { references, encounters } = readDocument(document, file.mapping, notation);
  const reference = references.find(({ replace }) => markAt >= replace.start && markAt < replace.end);
  if (reference) return codeSlot(node, reference, probed, file);
  const isPoa = encounters.some(({ diagnoses }) =>
    diagnoses.some(({ poa }) => poa && markAt >= poa.span.start && markAt < poa.span.end),
  );
  return isPoa ? valueSlot(node, POA_VALUES, probed) : undefined;
}

function codeSlot(node: ScalarNode, reference: CodeReference, probed: Probe, file: MappedFile): CodeSlot {
  const { lead, notation } = probed;
  const typed = typedBefore(node, probed);
  const habit = habitAmong(file.references);
  const { system } = reference;
  return {
    kind: 'code',
    typed,
    replace: replacedBy(node, probed),
    systems: systemsFor(system, typed),
    ...(reference.date !== undefined && { date: reference.date }),
    write: (code) => `${lead}${quoted(withHabit(code, habit), node.style, notation)}`,
  };
}

/** Where HCPCS Level II and CPT share a place, a digit first makes it CPT; a letter or nothing, HCPCS Level II. */
function systemsFor(system: SystemId, typed: string): readonly SystemId[] {
  if (system !== 'cpt' && system !== 'hcpcs') return [system];
  return /^\d/.test(typed) ? ['cpt', 'hcpcs'] : ['hcpcs', 'cpt'];
}

function scalarAround(root: SyntaxNode, offset: number): ScalarNode | undefined {
  if (offset < root.span.start || offset >= root.span.end) return undefined;
  if (root.kind === 'scalar') return root;
  const inner =
    root.kind === 'mapping' ? root.entries.map(({ value }) => value) : root.kind === 'sequence' ? root.items : [];
  for (const node of inner) {
    const found = scalarAround(node, offset);
    if (found) return found;
  }
  return undefined;
}
