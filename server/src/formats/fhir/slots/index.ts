/** What may be written at the caret of a FHIR file: codes in codings, and the addresses of their systems. */
import { systemHeading } from '../../../../../codesets/src/system-names.js';
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { CodeSlot, Slot, ValueSlot } from '../../../model/slot.js';
import { type DotHabit, withHabit } from '../../support/dot-habit.js';
import type { CodePlace } from '../convert/reading.js';
import { CANONICAL, type Content, systemsAt } from '../systems.js';
import { type CaretPlace, caretPlace, pieceAt } from './caret.js';
import { type Surveyed, survey } from './survey.js';
import { typedAt } from './typed.js';

/** Keys under which something with a system and a code stands; other systems are of identifiers and telephones. */
const HOLDERS: ReadonlySet<string> = new Set([
  'coding',
  'valueCoding',
  'include',
  'exclude',
  'contains',
  'class',
  'tag',
]);

export function slotAt(file: Surveyed, offset: number): Slot | undefined {
  const piece = pieceAt(file.cut.pieces, offset);
  const caret = piece && caretPlace(file.text, piece, offset);
  if (!piece || !caret) return undefined;
  const { key } = caret.member;
  if (key === 'code') {
    const { place, habit } = survey(file, piece, caret);
    return place && codeSlot(caret, place, habit, offset);
  }
  if (key === 'system' && HOLDERS.has(caret.ownerKey)) {
    return systemSlot(caret, survey(file, piece, caret).place?.scope.expected ?? [], offset);
  }
  return undefined;
}

function codeSlot(
  caret: CaretPlace,
  place: CodePlace,
  habit: DotHabit | undefined,
  offset: number,
): CodeSlot | undefined {
  const { typed, replace } = typedAt(caret, offset);
  const systems = likeliestFirst(systemsOf(place), typed);
  if (systems.length === 0) return undefined;
  const { date } = place.scope;
  return {
    kind: 'code',
    typed,
    replace,
    systems,
    ...(date !== undefined && { date }),
    write: (code) => JSON.stringify(withHabit(code, habit)),
  };
}

function systemsOf({ named, namesNone, scope }: CodePlace): readonly SystemId[] {
  if (named) return systemsAt(named, '', scope);
  return namesNone ? scope.expected : [];
}

/** A digit first makes it CPT. */
function likeliestFirst(systems: readonly SystemId[], typed: string): readonly SystemId[] {
  return /^\d/.test(typed) && systems.includes('cpt')
    ? ['cpt', ...systems.filter((system) => system !== 'cpt')]
    : systems;
}

function systemSlot(caret: CaretPlace, expected: readonly SystemId[], offset: number): ValueSlot {
  const isExpected = ({ content }: { content: Content }) => {
    return content === 'hcpcs-or-cpt' ? expected.includes('hcpcs') : expected.some((system) => system === content);
  };
  const ordered = [...CANONICAL.filter(isExpected), ...CANONICAL.filter((each) => !isExpected(each))];
  return {
    kind: 'value',
    ...typedAt(caret, offset),
    values: ordered.map(({ content, canonical }) => ({ value: canonical, description: contentName(content) })),
    write: (value) => JSON.stringify(value),
  };
}

/** `icd-10`: whatever of it. */
export function contentName(content: Content): string {
  if (content === 'icd-10') return 'ICD-10';
  return systemHeading(content === 'hcpcs-or-cpt' ? 'hcpcs' : content);
}
