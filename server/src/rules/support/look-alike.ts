/** Codes taken for others: a letter that looks like a digit, a code of another system. */
import { compact, hasShape } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate, SystemId } from '../../../../codesets/src/types.js';

/** Systems whose codes people confuse with one another because each has a place in the same encounter. */
const NEIGHBOURS: readonly SystemId[] = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'];

/** The compact code with 0 for O and 1 for I from the given position on; undefined when it has neither there. */
export function digitsForLetters(text: string, from: number): string | undefined {
  const code = compact(text);
  const digits = code.slice(0, from) + code.slice(from).replaceAll('O', '0').replaceAll('I', '1');
  return digits === code ? undefined : digits;
}

/** True unless the dot, where there is one, could not be that of an ICD-10-CM code. A trailing dot is tolerated. */
export function hasIcd10cmDot(text: string): boolean {
  const written = text.replaceAll(/\s/g, '');
  const dot = written.indexOf('.');
  return dot === -1 || (dot === 3 && written.lastIndexOf('.') === 3);
}

/**
 * The state of a text that cannot be a code of its system but may be one of others: those in which it is in force,
 * else those that have its shape and, where they can be asked, do not deny it. Undefined when there is none.
 */
export function otherSystem(text: string, own: SystemId, date: IsoDate | undefined, codes: CodeLibrary) {
  const valid = validElsewhere(text, own, date, codes);
  if (valid.length > 0) return { kind: 'other-system', systems: valid, certain: true } as const;
  const systems = shapedLike(text, own).filter(
    (system) => date === undefined || codes.lookup(system, text, date).status !== 'absent',
  );
  return systems.length > 0 ? ({ kind: 'other-system', systems, certain: false } as const) : undefined;
}

/** The other systems in which the text is a code in force on the date. */
export function validElsewhere(text: string, own: SystemId, date: IsoDate | undefined, codes: CodeLibrary): SystemId[] {
  if (date === undefined) return [];
  return shapedLike(text, own).filter((system) => codes.lookup(system, text, date).status === 'valid');
}

/** Categories begin with a letter and a digit; QA0 is the one chapter 17 went on with. Words such as MMM have their length too. */
const ICD10CM_CATEGORY = /^(?:[A-Z]\d|QA0)/;

/** A dot is part of ICD-10-CM codes only, and only after the third character. */
function shapedLike(text: string, own: SystemId): SystemId[] {
  return NEIGHBOURS.filter(
    (system) =>
      system !== own &&
      hasShape(system, text) &&
      (system !== 'icd10cm' || ICD10CM_CATEGORY.test(compact(text))) &&
      (!text.includes('.') || (system === 'icd10cm' && hasIcd10cmDot(text))),
  );
}
