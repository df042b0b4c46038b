/** The days on which a diagnosis is used: those of the service lines that point to it. */
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { serviceDay } from './service-day.js';

interface Place {
  readonly encounter: Encounter;
  /** As pointers count, from 1. */
  readonly position: number;
}

/** Each day once, as the lines come; none for other codes than diagnoses, and where no line says its day. */
export function pointingDays(reference: CodeReference, context: RuleContext): readonly IsoDate[] {
  const place = placesOf(context.file, context).get(reference);
  if (place === undefined) return [];
  return [...(daysByPosition(place.encounter, context).get(place.position) ?? [])];
}

const daysByPosition = oncePer((encounter: Encounter, _context: RuleContext): ReadonlyMap<number, Set<IsoDate>> => {
  const days = new Map<number, Set<IsoDate>>();
  for (const line of encounter.lines) {
    const day = serviceDay(line, encounter);
    if (day === undefined) continue;
    for (const { value } of line.pointers) days.set(value, (days.get(value) ?? new Set()).add(day));
  }
  return days;
});

const placesOf = oncePer(
  ({ encounters }: ParsedFile, _context: RuleContext): ReadonlyMap<CodeReference, Place> =>
    new Map(
      encounters.flatMap((encounter) =>
        encounter.diagnoses.flatMap(({ code }, index): [CodeReference, Place][] =>
          code === undefined ? [] : [[code, { encounter, position: index + 1 }]],
        ),
      ),
    ),
);
