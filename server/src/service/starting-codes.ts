/** What to offer where nothing is typed yet: a short list in full, or the codes that the file already uses. */
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { CodeSlot } from '../model/slot.js';
import { touches } from '../model/span.js';
import type { Candidate, CompletionContext } from './completion-item.js';

export function startingCodes(
  slot: CodeSlot,
  context: CompletionContext,
  date: IsoDate,
): { found: Candidate[]; isIncomplete: boolean } {
  const flat = slot.systems.map((system) => flatSystem(system, context, date));
  const whole = flat.every((list) => list !== undefined);
  return { found: [...usedCodes(slot, context, date), ...flat.flatMap((list) => list ?? [])], isIncomplete: !whole };
}

/** All codes of a system without chapters, such as place of service. Undefined for a system that has them. */
function flatSystem(system: SystemId, { codes }: CompletionContext, date: IsoDate): Candidate[] | undefined {
  const top = codes.children(system, undefined, date);
  if (top.length === 0 || top.some((node) => node.kind !== 'code')) return undefined;
  return top.map(({ id, title, status }) => ({ system, code: id, title, status }));
}

/**
 * Codes of the slot's systems that the file uses and that are in force on the date. Those of other encounters come
 * first: a code of this encounter is more likely to be written twice by mistake than on purpose.
 */
function usedCodes(slot: CodeSlot, { file, offset, codes }: CompletionContext, date: IsoDate): Candidate[] {
  const here = new Set(file.encounters.find((encounter) => touches(encounter.span, offset))?.references);
  const isHere = (reference: CodeReference) => here.has(reference);
  const others = file.references.filter(
    ({ system, replace }) => slot.systems.includes(system) && !touches(replace, offset),
  );
  return [...others.filter((reference) => !isHere(reference)), ...others.filter(isHere)].flatMap((reference) => {
    const { system, code, title = '', status } = codes.lookup(reference.system, reference.text, date);
    return status === 'valid' ? [{ system, code, title, status }] : [];
  });
}
