/** Which diagnoses a bill reports, and as what. */
import type { DiagnosisRole } from '../../../model/encounter.js';
import type { Message } from '../syntax/messages.js';
import { component, type Segment } from '../syntax/segment.js';
import type { MessageDates } from './dates.js';

/**
 * The roles of the reported diagnoses in the order of the message. Left out are those that are to be deleted and, beside
 * final ones, those that were only assumed: a receiver bills neither.
 */
export function diagnosisRoles(message: Message, { isInpatient }: MessageDates): Map<Segment, DiagnosisRole> {
  const all = message.segments.filter((segment) => segment.id === 'DG1' && said(segment, 21) !== 'D');
  const hasFinal = all.some((segment) => said(segment, 6) === 'F');
  const reported = hasFinal ? all.filter((segment) => said(segment, 6) !== 'W') : all;
  const isAdmitting = (segment: Segment) => said(segment, 6) === 'A';
  // Where every diagnosis is an admitting one the type tells nothing: senders give it by default.
  const admitting = new Set(reported.every(isAdmitting) ? [] : reported.filter(isAdmitting));
  const leading = leadingOf(reported.filter((segment) => !admitting.has(segment)));
  const roleOf = (segment: Segment): DiagnosisRole => {
    if (admitting.has(segment)) return 'admitting';
    if (segment !== leading) return 'other';
    return isInpatient ? 'principal' : 'first-listed';
  };
  return new Map(reported.map((segment) => [segment, roleOf(segment)]));
}

/** The highest priority, 1, leads; without priorities, or among equals, the first in order. */
function leadingOf(segments: readonly Segment[]): Segment | undefined {
  const rank = (segment: Segment) => {
    const priority = Number(said(segment, 15) ?? '0');
    return priority > 0 ? priority : Number.POSITIVE_INFINITY;
  };
  const highest = segments.reduce((least, segment) => Math.min(least, rank(segment)), Number.POSITIVE_INFINITY);
  return segments.find((segment) => rank(segment) === highest);
}

function said(segment: Segment, field: number): string | undefined {
  return component(segment.field(field), 1, segment.delimiters)?.text;
}
