/** Fixes that put another code in the place of a reference. */
import type { CodeLibrary, IsoDate, SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { Fix, FixKind } from '../../model/problem.js';
import type { RuleContext } from '../rule.js';
import { unspecifiedBelow } from './unspecified-code.js';

/** How many codes one finding offers at most: a light bulb menu that still fits on a screen. */
export const MOST_OFFERS = 10;

/** Guesses are fewer: past the first few they only look like the code by chance. */
const MOST_GUESSES = 5;

/** Official titles run to 400 characters; a menu shows the beginning. */
const LONGEST_TITLE = 80;

/** A code to offer, with what it stands for. */
export interface Offer {
  readonly code: string;
  readonly title: string;
}

/** Replaces the code of the reference; the title says what to do: `Use N18.30: Chronic kidney disease …`. */
export function useCode(reference: CodeReference, offer: Offer, context: RuleContext): Fix {
  return {
    title: `Use ${offer.code}: ${shortened(offer.title)}`,
    kind: 'edit',
    edits: [context.replaceCode(reference, offer.code)],
  };
}

/** Writes the same value in another way: `Write 0450`. */
export function write(reference: CodeReference, code: string, kind: FixKind, context: RuleContext): Fix {
  return { title: `Write ${code}`, kind, edits: [context.replaceCode(reference, code)] };
}

/** The reportable codes that look most like the reference's, those left out that cannot be meant. */
export function nearestCodes(
  reference: CodeReference,
  date: IsoDate,
  context: RuleContext,
  mayBeMeant: (code: string) => boolean = () => true,
): Fix[] {
  return context.codes
    .nearest(reference.system, reference.text, date, 2 * MOST_OFFERS)
    .filter(({ status, id }) => status === 'valid' && mayBeMeant(id))
    .slice(0, MOST_GUESSES)
    .map(({ id, title }) => useCode(reference, { code: id, title }, context));
}

/** Of the codes, those that may be reported on the date; categories give way to the billable codes below them. */
export function reportable(
  system: SystemId,
  candidates: readonly string[],
  date: IsoDate,
  codes: CodeLibrary,
): readonly Offer[] {
  const offers = candidates.flatMap((candidate): Offer[] => {
    const found = codes.lookup(system, candidate, date);
    if (found.status === 'valid') return [{ code: found.code, title: found.title ?? '' }];
    return found.status === 'header' ? billableBelow(system, candidate, date, codes) : [];
  });
  return offers.slice(0, MOST_OFFERS);
}

/**
 * Billable codes below a category in the order in which a coder looks at them: first the one that says no more than the
 * category does (E11.9, J45.909), as it is what the record supports so far; then the category's own children; then the
 * deeper ones.
 */
export function billableBelow(system: SystemId, category: string, date: IsoDate, codes: CodeLibrary): Offer[] {
  const open = system === 'icd10cm' ? unspecifiedBelow(category, date, codes) : undefined;
  const children = codes.children(system, category, date).filter((child) => child.status === 'valid');
  const below = codes.billableBelow(system, category, date, MOST_OFFERS);
  const nodes = [...(open === undefined ? [] : [open]), ...children, ...below];
  const offers = new Map(nodes.map(({ id, title }) => [id, { code: id, title }]));
  return [...offers.values()].slice(0, MOST_OFFERS);
}

/** A title cut to what a menu shows. */
export function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
