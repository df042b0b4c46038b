/** What a message says. It depends on nothing but its own text and place. */
import type { CodeReference, DiagnosisRole, Encounter } from '../../../model/encounter.js';
import type { Problem } from '../../../model/problem.js';
import type { Message } from '../syntax/messages.js';
import type { Segment } from '../syntax/segment.js';
import { type Coded, codedIn } from './coded.js';
import { datesOf } from './dates.js';
import { diagnosisRoles } from './diagnoses.js';
import { encounterOf, type Found, isBilling } from './encounter.js';
import { problemsOf } from './problems.js';
import { isAbroad, referenceTo, type Surroundings, usualNames } from './references.js';

export interface MessageReading {
  readonly message: Message;
  readonly references: readonly CodeReference[];
  readonly encounters: readonly Encounter[];
  readonly problems: readonly Problem[];
}

export function readMessage(message: Message): MessageReading {
  const surroundings = surroundingsOf(message);
  const { isBilling } = surroundings.dates;
  const found: Found[] = [];
  for (const coded of elementsOf(message)) {
    const reference = referenceTo(coded, surroundings);
    if (reference !== undefined) found.push({ segment: coded.segment, field: coded.field, reference });
  }
  return {
    message,
    references: found.map(({ reference }) => reference),
    encounters: isBilling ? [encounterOf(message, found, surroundings)] : [],
    problems: problemsOf(message, isBilling),
  };
}

/** The coded elements of a message, whatever their system. */
export function* elementsOf({ segments }: Message): Generator<Coded> {
  for (const segment of segments) yield* codedIn(segment);
}

export function surroundingsOf(message: Message): Surroundings {
  const billing = isBilling(message);
  const dates = datesOf(message, billing);
  let usual: Surroundings['usual'] | undefined;
  return {
    dates,
    roles: billing ? diagnosisRoles(message, dates) : NO_ROLES,
    // Asked for by codes without a system alone, which are few.
    get usual() {
      usual ??= usualNames(elementsOf(message));
      return usual;
    },
    isAbroad: isAbroad(message),
  };
}

const NO_ROLES: ReadonlyMap<Segment, DiagnosisRole> = new Map();
