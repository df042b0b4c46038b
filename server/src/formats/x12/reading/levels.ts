import { packed } from '../syntax/segment-ids.js';
import { type Loops, NO_LOOPS } from './context.js';

/** In the place of an offset: the loop is not open. */
const NONE = -1;

const SUBSCRIBER = packed('22');
const PATIENT = packed('23');

/** Offsets of the HL segments that are open where the scanner is. The numbers of `Loops`, without an object for each HL. */
export class OpenLevels {
  billing = NONE;
  subscriber = NONE;
  patient = NONE;

  /** `level`: HL03, packed. A subscriber belongs to the provider before it, a patient to both. */
  open(level: number, start: number): void {
    if (level === PATIENT) this.patient = start;
    else if (level === SUBSCRIBER) this.set(this.billing, start, NONE);
    else this.set(start, NONE, NONE);
  }

  close(): void {
    this.set(NONE, NONE, NONE);
  }

  set(billing: number, subscriber: number, patient: number): void {
    this.billing = billing;
    this.subscriber = subscriber;
    this.patient = patient;
  }
}

/** One object for neighbours that stand in the same loops: `before` is that of a neighbour. */
export function loopsOf({ billing, subscriber, patient }: Readonly<OpenLevels>, before: Loops): Loops {
  const loops = { billing: offset(billing), subscriber: offset(subscriber), patient: offset(patient) };
  if (isSame(before, loops)) return before;
  return isSame(NO_LOOPS, loops) ? NO_LOOPS : loops;
}

function offset(level: number): number | undefined {
  return level === NONE ? undefined : level;
}

function isSame(one: Loops, other: Loops): boolean {
  return one.billing === other.billing && one.subscriber === other.subscriber && one.patient === other.patient;
}
