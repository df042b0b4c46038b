/** Resources that are no claim: what they say of a patient, and sets of codes. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { JsonObject } from '../json/node.js';
import { codingsAt, memberValue, objectsAt, type Tree } from '../json/tree.js';
import { dayAt } from './dates.js';
import type { Reading } from './reading.js';
import type { Links, Resource } from './resources.js';
import { DEFINITION, type Scope, statement } from './scope.js';
import { walk } from './walk.js';

/** Resources that define something for any patient: their codes are members of sets, and no date governs them. */
const DEFINITIONS: ReadonlySet<string> = new Set([
  'ActivityDefinition',
  'ChargeItemDefinition',
  'CodeSystem',
  'ConceptMap',
  'EventDefinition',
  'EvidenceVariable',
  'Library',
  'Measure',
  'NamingSystem',
  'OperationDefinition',
  'PlanDefinition',
  'Questionnaire',
  'SearchParameter',
  'StructureDefinition',
  'ValueSet',
]);

export function readStatement(resource: Resource, links: Links, reading: Reading): void {
  const { tree, node } = resource;
  const scope = scopeOf(resource, links, reading);
  walk(tree, node, scope, reading, READ_APART);
  // What a payer adds to its answer has days of its own.
  for (const added of objectsAt(node, 'addItem')) {
    const day =
      firstDay(tree, added, ['servicedDate'], reading) ?? firstStart(tree, added, ['servicedPeriod'], reading);
    walk(tree, added, day === undefined ? scope : { ...scope, date: day }, reading);
  }
}

const READ_APART: ReadonlySet<string> = new Set(['contained', 'addItem']);

function scopeOf(resource: Resource, links: Links, reading: Reading): Scope {
  if (DEFINITIONS.has(resource.type)) return DEFINITION;
  const scope = statement(statementDate(resource, links, reading));
  return resource.type === 'Procedure' ? { ...scope, isProcedure: true } : scope;
}

/** ICD-10-CM and ICD-10-PCS begin on this day: a code said to be older was found later. */
const ICD10_FIRST_DAY: IsoDate = '2015-10-01';

/** Days on which a thing was done, or will be; then those on which it was written down. */
const DAYS = [
  'performedDateTime',
  'occurrenceDateTime',
  'effectiveDateTime',
  'servicedDate',
  'recordedDate',
  'assertedDate',
  'authoredOn',
];
const PERIODS = ['performedPeriod', 'occurrencePeriod', 'effectivePeriod', 'servicedPeriod'];
const LATER_DAYS = ['dateAsserted', 'date', 'issued', 'sent', 'enteredDate', 'created'];
const ONSET = ['onsetDateTime'];

/**
 * When a code was said of the patient. The onset of a condition comes last: it may be years older than the code by
 * which the condition is recorded.
 */
function statementDate(resource: Resource, links: Links, reading: Reading): IsoDate | undefined {
  const { tree, node, type } = resource;
  const date =
    (type === 'Encounter' ? encounterDay(tree, node, reading) : undefined) ??
    firstDay(tree, node, DAYS, reading) ??
    firstStart(tree, node, PERIODS, reading) ??
    encounterDayOf(resource, links, reading) ??
    firstDay(tree, node, LATER_DAYS, reading) ??
    firstDay(tree, node, ONSET, reading) ??
    firstStart(tree, node, ['onsetPeriod'], reading);
  return date !== undefined && date >= ICD10_FIRST_DAY ? date : undefined;
}

function firstDay(tree: Tree, node: JsonObject, keys: readonly string[], reading: Reading): IsoDate | undefined {
  for (const key of keys) {
    const day = dayAt(tree, node, key, reading);
    if (day !== undefined) return day.value;
  }
  return undefined;
}

function firstStart(tree: Tree, node: JsonObject, keys: readonly string[], reading: Reading): IsoDate | undefined {
  for (const key of keys) {
    const day = dayAt(tree, memberValue(node, key), 'start', reading);
    if (day !== undefined) return day.value;
  }
  return undefined;
}

/** The encounter that a resource points to; `context` in STU3. */
function encounterDayOf(resource: Resource, links: Links, reading: Reading): IsoDate | undefined {
  const encounter =
    links.follow(resource, resource.node, 'encounter') ?? links.follow(resource, resource.node, 'context');
  return encounter?.type === 'Encounter' ? encounterDay(encounter.tree, encounter.node, reading) : undefined;
}

/** Classes of stays, of HL7's ActCode. */
const STAYS: ReadonlySet<string> = new Set(['IMP', 'ACUTE', 'NONAC']);

/** A stay is judged on the day of its end. */
function encounterDay(tree: Tree, node: JsonObject, reading: Reading): IsoDate | undefined {
  // The second name is that of R5.
  const period = memberValue(node, 'period') ?? memberValue(node, 'actualPeriod');
  const isStay = codingsAt(node, 'class').some((coding) => STAYS.has(tree.stringAt(coding, 'code') ?? ''));
  const start = dayAt(tree, period, 'start', reading);
  const end = isStay ? dayAt(tree, period, 'end', reading) : undefined;
  return (end ?? start)?.value;
}
