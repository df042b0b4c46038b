/** Where a rule applies: the claim kinds, the payers and the dates of its metadata. */
import type { IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { RuleMeta } from './rule.js';

/**
 * A rule with limits applies only where it is known that they are met; payers alone limit it only where one is given,
 * because most files leave the payer out.
 */
export function applies(
  { claims, payers, effective }: RuleMeta,
  encounter: Encounter | undefined,
  date: IsoDate | undefined,
): boolean {
  const claim = encounter?.claim?.value;
  if (claims !== undefined && (claim === undefined || !claims.includes(claim))) return false;
  const payer = encounter?.payer?.value.trim().toLowerCase();
  if (payers !== undefined && payer !== undefined && payer !== '' && !payers.includes(payer)) return false;
  if (effective === undefined) return true;
  if (date === undefined) return false;
  return (effective.from ?? date) <= date && date <= (effective.through ?? date);
}

/** The encounter that each reference belongs to; references outside of encounters are left out. */
export function encountersByReference({ encounters }: ParsedFile): Map<CodeReference, Encounter> {
  return new Map(encounters.flatMap((encounter) => encounter.references.map((reference) => [reference, encounter])));
}
