/**
 * Origin and destination of an ambulance trip: two letters in the place of a modifier, which the HCPCS modifier list
 * does not spell out. Medicare Claims Processing Manual (Pub. 100-04), chapter 15.
 */
import { compact } from '../../../../codesets/src/shapes.js';
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference, Encounter, ServiceLine } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { isMedicaid } from './ncci-setting.js';

/** X, a stop at a physician's office on the way to a hospital, is a destination only. */
const TRIP = /^[DEGHIJNPRS][DEGHIJNPRSX]$/;

/** Destinations of the Emergency Triage, Treat, and Transport model, which ran from 2021 through 2023. */
const TRIAGED_TRIP = /^[DEGHIJNPRS][CFOUW]$/;
const TRIAGE_FROM: IsoDate = '2021-01-01';
const TRIAGE_THROUGH: IsoDate = '2023-12-31';

/** States have letters of their own for Medicaid. */
const TRIP_OF_A_STATE = /^[A-Z]{2}$/;

/** Transportation services of Level II, those of private payers (S) and of state agencies (T) included. */
const TRANSPORT = /^(A0\d{3}|S02(0[7-9]|1[0-5])|S996[01]|T200[1-7]|T2049)$/;

type Trips = ReadonlyMap<CodeReference, Encounter>;

/** True for a modifier of a claim with transport that says from where to where the patient was brought. */
export function isAmbulanceTrip(modifier: CodeReference, context: RuleContext): boolean {
  const encounter = tripsOf(context.file, context).get(modifier);
  return encounter !== undefined && isTrip(compact(modifier.text), modifier.date, encounter);
}

/** All modifiers of claims with transport: what is billed beside the ride has the same letters. */
const tripsOf = oncePer(({ encounters }: ParsedFile, _context: RuleContext): Trips => {
  const rides = encounters.filter(({ lines }) => lines.some(isTransport));
  return new Map(rides.flatMap((ride) => ride.lines.flatMap((line) => line.modifiers.map((one) => [one, ride]))));
});

function isTransport({ code }: ServiceLine): boolean {
  return code !== undefined && TRANSPORT.test(compact(code.text));
}

function isTrip(letters: string, date: IsoDate | undefined, encounter: Encounter): boolean {
  if (TRIP.test(letters)) return true;
  if (isMedicaid(encounter) && TRIP_OF_A_STATE.test(letters)) return true;
  const isTriaged = date === undefined || (TRIAGE_FROM <= date && date <= TRIAGE_THROUGH);
  return isTriaged && TRIAGED_TRIP.test(letters);
}
