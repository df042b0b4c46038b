import type { IsoDate, Lookup, SystemId } from '../../../../codesets/src/types.js';

/** A way to complete a code that lacks its 7th character. */
export interface SeventhChoice {
  /** The whole code in display form, X placeholders included. */
  readonly code: string;
  readonly character: string;
  readonly meaning: string;
}

/** What is wrong with a code. Exactly one of these, so that one mistake gives one finding. */
export type CodeState =
  /** In force, or nobody can say: never a finding. */
  | { readonly kind: 'accepted' }
  /** A letter O or I where the system has only digits. `repaired` has the digits; `exists`: it is in force. */
  | { readonly kind: 'letter-for-digit'; readonly repaired: string; readonly exists: boolean }
  /** Has the shape of codes of other systems only; `certain`: is one in force. */
  | { readonly kind: 'other-system'; readonly systems: readonly SystemId[]; readonly certain: boolean }
  /** Has the shape of an ICD-9-CM code. */
  | { readonly kind: 'icd-9' }
  /** An ICD-10-CM code whose dot is not after the third character; `meant` is the code without regard to the dot. */
  | { readonly kind: 'misplaced-dot'; readonly meant?: Lookup }
  /** Not a possible code of the system, nor of any other. */
  | { readonly kind: 'misshapen' }
  /** X placeholders are missing, misplaced or needless; `repaired` is the only code in force that they can mean. */
  | { readonly kind: 'bad-placeholder'; readonly repaired: Lookup }
  | { readonly kind: 'missing-seventh'; readonly choices: readonly SeventhChoice[] }
  /** A category that was not billable before the date either. */
  | { readonly kind: 'category'; readonly lookup: Lookup }
  /** Was billable, and is a category on the date. `since`: its first day as a category. */
  | { readonly kind: 'became-category'; readonly lookup: Lookup; readonly since: IsoDate }
  | { readonly kind: 'retired'; readonly lookup: Lookup }
  | { readonly kind: 'not-yet'; readonly lookup: Lookup }
  /** A possible code that the release does not have. `elsewhere`: other systems in which it is in force. */
  | { readonly kind: 'absent'; readonly lookup: Lookup; readonly elsewhere: readonly SystemId[] };

export const ACCEPTED: CodeState = { kind: 'accepted' };

/**
 * First day of ICD-10-CM and ICD-10-PCS (45 CFR 162.1002). Claims for earlier days use ICD-9-CM,
 * so nothing that looks like it is wrong on them.
 */
export const ICD10_FIRST_DAY: IsoDate = '2015-10-01';
