/** The date that governs a code of a resource. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import { isoDate } from '../../support/calendar.js';
import { isClaim, isDefinition } from './kinds.js';
import { entryOf, factAt, namesOf, type Resource, type ResourcePath } from './resource.js';

/** Days on which a thing was done or will be, then those on which it was written down; the first that is there governs. */
const DAYS = [
  'performedDateTime',
  'occurrenceDateTime',
  'effectiveDateTime',
  'performedPeriod.start',
  'occurrencePeriod.start',
  'effectivePeriod.start',
  'recordedDate',
  'assertedDate',
  'dateRecorded',
  'authoredOn',
  'dateAsserted',
  'date',
  'issued',
  'sent',
  'enteredDate',
  'created',
];

/** Names of the elements that hold a day which a date below is made of. */
const DATE_ELEMENTS: ReadonlySet<string> = new Set([
  ...DAYS.map((names) => names.slice(names.indexOf('.') + 1)),
  'servicedDate',
  'end',
]);

/** The earliest day of service of the lines, for claims that do not give a period of their own. */
const FIRST_LINE = 'first line';

/** Remembers a day, if it is one that a date depends on. */
export function noteDate({ facts }: Resource, path: ResourcePath, name: string, value: string): void {
  if (!DATE_ELEMENTS.has(name)) return;
  facts.set(path, value);
  if (!/^item\.serviced(?:Date|Period\.start)$/.test(namesOf(path))) return;
  const day = isoDate(value.slice(0, 10));
  const earliest = facts.get(FIRST_LINE);
  if (day !== undefined && (earliest === undefined || day < earliest)) facts.set(FIRST_LINE, day);
}

/** Classes of stays, of HL7's ActCode. */
const STAYS: ReadonlySet<string> = new Set(['IMP', 'ACUTE', 'NONAC']);

/** ICD-10-CM and ICD-10-PCS begin on this day: a code that is said to be older was found later. */
const ICD10_FIRST_DAY: IsoDate = '2015-10-01';

export function governingDate(resource: Resource, path: ResourcePath, system: SystemId): IsoDate | undefined {
  const date = dateAt(resource, path);
  const isTooOld = date !== undefined && date < ICD10_FIRST_DAY && (system === 'icd10cm' || system === 'icd10pcs');
  return isTooOld && !isClaim(resource, path) ? undefined : date;
}

function dateAt(resource: Resource, path: ResourcePath): IsoDate | undefined {
  if (isDefinition(resource)) return undefined;
  if (isClaim(resource, path)) return lineDate(resource, path) ?? claimDate(resource);
  // The onset of a condition is not among them: it may be years older than the code.
  return (resource.type === 'Encounter' ? encounterDay(resource) : undefined) ?? firstDay(resource, DAYS);
}

/** A stay is judged on the day of its end. The second name of the period is that of R5. */
function encounterDay(resource: Resource): IsoDate | undefined {
  const end = STAYS.has(factAt(resource, 'class') ?? '') ? ['period.end', 'actualPeriod.end'] : [];
  return firstDay(resource, [...end, 'period.start', 'actualPeriod.start']);
}

/** Codes of a stay are judged on the discharge date, whatever the day of the line. */
function lineDate(resource: Resource, path: ResourcePath): IsoDate | undefined {
  if (!/^(?:item|addItem)\./.test(namesOf(path)) || factAt(resource, 'subType') === 'inpatient') return undefined;
  return firstDay(resource, ['servicedDate', 'servicedPeriod.start'], entryOf(path));
}

/**
 * Inpatient claims are governed by the discharge, others by their first day. An institutional claim of several days that
 * does not say which of both it is has no date that could be relied upon.
 */
function claimDate(resource: Resource): IsoDate | undefined {
  const from = firstDay(resource, ['billablePeriod.start']);
  const through = firstDay(resource, ['billablePeriod.end']);
  const kind = factAt(resource, 'subType');
  if (kind === 'inpatient') return through ?? from;
  const isUnclear = factAt(resource, 'type') === 'institutional' && kind !== 'outpatient' && through !== undefined;
  if (isUnclear && through !== from) return undefined;
  return from ?? resource.facts.get(FIRST_LINE) ?? through ?? firstDay(resource, ['created']);
}

function firstDay(resource: Resource, names: readonly string[], below?: ResourcePath): IsoDate | undefined {
  for (const name of names) {
    const day = isoDate((factAt(resource, name, below) ?? '').slice(0, 10));
    if (day !== undefined) return day;
  }
  return undefined;
}
