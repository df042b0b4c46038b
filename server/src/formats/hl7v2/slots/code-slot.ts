/** What code may be written at a place, and how. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { ParsedFile } from '../../../model/parsed-file.js';
import type { CodeSlot } from '../../../model/slot.js';
import { type DotHabit, habitAmong, withHabit } from '../../support/dot-habit.js';
import type { CodeKind } from '../fields.js';
import type { Place } from '../places.js';
import { olderMethod } from '../read/coded.js';
import { governingDate } from '../read/dates.js';
import { elementsOf, surroundingsOf } from '../read/message.js';
import { resolved, type Surroundings } from '../read/references.js';
import { escaped } from '../syntax/delimiters.js';
import { parts, spanOf, valueIn } from '../syntax/segment.js';
import { type Named, namedBy, SYSTEM_NAMES, systemOf } from '../systems.js';
import { typedBefore } from './typed.js';

/** A place for a code in its message. */
interface Home {
  readonly place: Place;
  readonly kind: CodeKind;
  /** The name of the system, where the element or its segment says it. */
  readonly name: string | undefined;
  readonly surroundings: Surroundings;
}

export function codeSlot(file: ParsedFile, place: Place, kind: CodeKind, offset: number): CodeSlot | undefined {
  const surroundings = surroundingsOf(place.reading.message);
  const home: Home = { place, kind, name: nameBeside(place), surroundings };
  const typed = typedBefore(place, offset);
  const systems = systemsFor(home, typed);
  const [likeliest] = systems;
  if (likeliest === undefined) return undefined;
  const date = governingDate(place.segment, likeliest, surroundings.dates);
  return {
    kind: 'code',
    typed,
    replace: spanOf(place.piece),
    systems,
    ...(date !== undefined && { date }),
    write: (code) => writtenCode(code, home, habitAmong(file.references)),
  };
}

/** The system that the element names, or its segment. */
function nameBeside({ segment, field, repetition, component }: Place): string | undefined {
  const system = parts(repetition, segment.delimiters.component)[component + 1];
  const name = system && valueIn(system, segment.delimiters)?.text;
  return name ?? (component === 1 ? olderMethod(segment, field) : undefined);
}

function systemsFor({ kind, name, place, surroundings }: Home, typed: string): SystemId[] {
  const named = name === undefined ? undefined : namedBy(name);
  if (kind === 'modifier' || kind === 'revenue' || kind === 'bill-type') return named === 'other' ? [] : [kind];
  const services: SystemId[] = /^[A-Z]/i.test(typed) ? ['hcpcs', 'cpt'] : ['cpt', 'hcpcs'];
  if (named !== undefined) return systemsNamed(named, kind, services);
  if (kind === 'diagnosis' || kind === 'reason') return ['icd10cm'];
  if (place.segment.id !== 'PR1') return services;
  return surroundings.dates.isInpatient ? ['icd10pcs', ...services] : [...services, 'icd10pcs'];
}

function systemsNamed(named: Named, kind: CodeKind, services: SystemId[]): SystemId[] {
  switch (named) {
    case 'procedure':
      return services;
    case 'icd10':
      return kind === 'diagnosis' || kind === 'reason' ? ['icd10cm'] : ['icd10pcs'];
    case 'icd10cm':
    case 'icd10pcs':
      return [named];
    default:
      return [];
  }
}

/**
 * The code as the file writes codes. Where nothing would tell its system, as in a field that was empty, the name of the
 * system is written with it: without, no receiver knows what the code is.
 */
function writtenCode(code: string, home: Home, habit: DotHabit | undefined): string {
  const { segment, repetition, piece, component } = home.place;
  const { delimiters } = segment;
  const text = withHabit(code, habit);
  const written = escaped(text, delimiters);
  if (home.name !== undefined || component !== 1 || repetition.text !== piece.text) return written;
  const coded = { code: { text, start: piece.start }, kind: home.kind, named: undefined, isAlternate: false };
  if (resolved(coded, home.surroundings) !== undefined) return written;
  const name = nameFor(text, home);
  return name === undefined ? written : `${written}${delimiters.component.repeat(2)}${name}`;
}

/** The name that the message itself gives the system of such a code, else that of HL7. */
function nameFor(code: string, { kind, place: { reading } }: Home): string | undefined {
  const system = systemOfNew(code, kind);
  if (system === undefined) return undefined;
  for (const { kind: other, name, named } of elementsOf(reading.message)) {
    if (other === kind && named !== undefined && systemOf(code, named, kind) === system) return name;
  }
  return SYSTEM_NAMES[system];
}

function systemOfNew(code: string, kind: CodeKind): keyof typeof SYSTEM_NAMES | undefined {
  if (kind === 'diagnosis' || kind === 'reason') return 'icd10cm';
  if (kind === 'modifier' || kind === 'revenue' || kind === 'bill-type') return undefined;
  if (code.length === 7) return 'icd10pcs';
  return /^\d/.test(code) ? 'cpt' : 'hcpcs';
}
