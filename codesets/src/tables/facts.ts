/** Facts as the packs of imported tables store them. `through` is the last day. */
import type { IsoDate } from '../types.js';
import type { AddOnEdit, FeeScheduleLine, MueEdit, PtpEdit } from './edits.js';

export interface DatedFact {
  readonly from?: IsoDate;
  readonly through?: IsoDate;
}

export type PtpFact = DatedFact & Pick<PtpEdit, 'indicator' | 'rationale'>;
export type MueFact = Pick<MueEdit, 'units' | 'adjudication' | 'rationale'>;
export type AddOnFact = DatedFact & Pick<AddOnEdit, 'type'>;
export type FeeScheduleFact = Omit<FeeScheduleLine, 'source'>;

/** Stands in the add-on table for "primary codes are the contractor's to define". */
export const CONTRACTOR_DEFINED = 'CCCCC';

export function inForce({ from, through }: DatedFact, date: IsoDate): boolean {
  return (from === undefined || from <= date) && (through === undefined || date <= through);
}
