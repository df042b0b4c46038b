/** Clinical statements, which say when something was, and the date that governs a code in them. */
import type { IsoDate, SystemId } from '../../../../codesets/src/types.js';
import { isoDate } from '../support/calendar.js';

/** An element that makes a statement with a time of its own. */
export interface Statement {
  /** Name of the element. */
  readonly name: string;
  readonly parent: Statement | undefined;
  /** False for what is planned, ordered or wished: any mood but that of an event. */
  readonly hasHappened: boolean;
  /** True where it is the reason of the statement around it. */
  readonly isReason: boolean;
  from?: IsoDate;
  through?: IsoDate;
}

const STATEMENTS = new Set([
  'ClinicalDocument',
  'encompassingEncounter',
  'serviceEvent',
  'encounter',
  'act',
  'observation',
  'organizer',
  'procedure',
  'substanceAdministration',
  'supply',
]);

export function isStatement(elementName: string): boolean {
  return STATEMENTS.has(elementName);
}

/** ICD-10-CM and ICD-10-PCS begin on this day: the code of something that is older was found later. */
const ICD10_FIRST_DAY: IsoDate = '2015-10-01';

/**
 * The date on which a code of a statement must be true.
 *
 * In a visit it is the day the visit ended, its only day where it has one. Outside of visits a diagnosis is stated when
 * the document is written: its onset, years ago, says nothing of the code. A service that has happened is governed by its
 * first day; one that is planned, by the day on which the document says so.
 */
export function governingDate(statement: Statement | undefined, system: SystemId): IsoDate | undefined {
  const document = nearest(statement, ({ name }) => name === 'ClinicalDocument')?.from;
  const own = ownDate(statement, system);
  const isTooOld = own !== undefined && own < ICD10_FIRST_DAY && (system === 'icd10cm' || system === 'icd10pcs');
  return isTooOld ? document : (own ?? document);
}

function ownDate(statement: Statement | undefined, system: SystemId): IsoDate | undefined {
  const visit = nearest(statement, ({ name, hasHappened }) => isVisit(name) && hasHappened);
  const visited = visit?.through ?? visit?.from;
  if (visited !== undefined || system === 'icd10cm' || statement?.hasHappened === false) return visited;
  return nearest(statement, ({ from }) => from !== undefined)?.from;
}

function isVisit(name: string): boolean {
  return name === 'encounter' || name === 'encompassingEncounter';
}

/** Deeper nesting is no document: it would only cost time. */
const DEEPEST = 64;

function nearest(from: Statement | undefined, fits: (statement: Statement) => boolean): Statement | undefined {
  let statement = from;
  for (let depth = 0; statement !== undefined && depth < DEEPEST; depth += 1) {
    if (fits(statement)) return statement;
    statement = statement.parent;
  }
  return undefined;
}

/** The day of an HL7 time stamp: `20240117093000-0500`. Undefined where it is less exact than a day. */
export function dayOf(timeStamp: string): IsoDate | undefined {
  const match = /^\s*(\d{4})(\d{2})(\d{2})/.exec(timeStamp);
  return match ? isoDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}
