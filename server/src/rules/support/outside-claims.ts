/** Codes that no claim reports: said of a patient elsewhere (`statement`), or members of a code set (`definition`). */
import type { CodeReference, Encounter } from '../../model/encounter.js';
import type { Severity } from '../rule.js';

/**
 * A code that lacks characters is wrong on a claim. Said of a patient elsewhere it is legal and worth a hint, because a
 * claim made from it would be wrong; in a code set it stands for the codes below it, and nothing is said.
 */
export function severityOfIncomplete({ use }: CodeReference): { readonly severity?: Severity } | undefined {
  if (use === 'definition') return undefined;
  return use === 'statement' ? { severity: 'hint' } : {};
}

/**
 * A code that is wrong on its date is wrong outside of claims too, but nobody bills it: a warning. Nothing where the rule
 * has its own severity.
 */
export function severityOfWrong({ use }: CodeReference): { readonly severity?: Severity } {
  return use === 'statement' ? { severity: 'warning' } : {};
}

/**
 * True for a code that may be younger than what it speaks of: a problem that began in 2012 is written down with the codes
 * of today.
 */
export function mayBeCodedLater({ use }: CodeReference): boolean {
  return use === 'statement';
}

/** Signs that stand for any characters in the code lists of rules (`M05.*`, `E11%`, `M05.-`, `I21.x`), and ranges. */
const PATTERN = /[*%?^$[\]()\\|-]|\.x$/i;

/** True for a member of a code set that stands for many codes. */
export function isPattern({ use, text }: CodeReference): boolean {
  return use === 'definition' && PATTERN.test(text.trim());
}

/** True for an encounter of which anything is reported on a claim, and for one without any code. */
export function isReported({ claim, references }: Encounter): boolean {
  return claim !== undefined || references.length === 0 || references.some(({ use }) => use === undefined);
}
