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

/** True when the code is valid on every day on which a line points to it; false where no line does. */
export function isValidWherePointed(reference: CodeReference, context: RuleContext): boolean {
  const days = pointingDays(reference, context);
  const { system, text } = reference;
  return days.length > 0 && days.every((day) => context.codes.lookup(system, text, day).status === 'valid');
}

function pointingDays(reference: CodeReference, context: RuleContext): readonly IsoDate[] {
  const place = placesOf(context.file, context).get(reference);
  if (place === undefined) return [];
  const { encounter, position } = place;
  const pointing = encounter.lines.filter(({ pointers }) => pointers.some(({ value }) => value === position));
  return [...new Set(pointing.flatMap((line) => serviceDay(line, encounter) ?? []))];
}

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
