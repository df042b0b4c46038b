/** What a claim says of itself as a bill: its frequency, the claim that it replaces, discharge and occurrences. */
import type { Encounter } from '../../../model/encounter.js';
import type { Placed, Span } from '../../../model/span.js';
import type { Delimiters } from '../syntax/delimiters.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { compositesOf } from './composites.js';
import { type CutSegment, elementText, filled } from './cut.js';
import { placed } from './values.js';

/** Payer claim control number (REF01). */
const CONTROL_NUMBER = 'F8';
/** Discharge hour (DTP01). */
const DISCHARGE_HOUR = '096';
/** Occurrence code (HI, first component). */
const OCCURRENCE = 'BH';

type Billing = Pick<Encounter, 'frequency' | 'replaces' | 'dischargeHour' | 'occurrences'>;

/**
 * @param claim the segment CLM
 * @param head the segments before the first line
 */
export function billingOf(
  text: string,
  claim: CutSegment,
  head: readonly CutSegment[],
  delimiters: Delimiters,
): { readonly [Key in keyof Billing]-?: Billing[Key] | undefined } {
  const own = beforeOtherPayers(head);
  const hour = find(text, own, 'DTP', DISCHARGE_HOUR);
  const replaced = find(text, own, 'REF', CONTROL_NUMBER);
  const groups = own.filter(({ id }) => id === 'HI').map((segment) => occurrencesIn(text, segment, delimiters));
  const occurrences = groups.filter((group) => group.length > 0);
  return {
    frequency: frequencyOf(text, claim, delimiters),
    replaces: replaced && placed(text, filled(text, replaced, 2)),
    dischargeHour: hour && placed(text, filled(text, hour, 3)),
    occurrences: occurrences.length === 0 ? undefined : occurrences,
  };
}

/** Other payers (SBR) have control numbers of their own. */
function beforeOtherPayers(head: readonly CutSegment[]): readonly CutSegment[] {
  const other = head.findIndex(({ id }) => id === 'SBR');
  return other === -1 ? head : head.slice(0, other);
}

function find(text: string, segments: readonly CutSegment[], id: string, qualifier: string): CutSegment | undefined {
  return segments.find((segment) => segment.id === id && elementText(text, segment, 1) === qualifier);
}

function frequencyOf(text: string, claim: CutSegment, { component }: Delimiters): Placed<string> | undefined {
  const facility = claim.elements[5];
  const frequency = facility === undefined ? undefined : piecesOf(text, facility, component)[2];
  return isFilled(text, frequency) ? placed(text, frequency) : undefined;
}

function occurrencesIn(text: string, segment: CutSegment, delimiters: Delimiters): Placed<string>[] {
  return compositesOf(text, [segment], delimiters)
    .filter(({ qualifier }) => qualifier.qualifier === OCCURRENCE)
    .flatMap(({ parts }) => (isFilled(text, parts[1]) ? (placed(text, parts[1]) ?? []) : []));
}

function isFilled(text: string, span: Span | undefined): boolean {
  return textOf(text, span).trim() !== '';
}
