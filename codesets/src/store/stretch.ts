import { dayOf } from '../dates.js';
import type { IsoDate, SystemId } from '../types.js';

/**
 * Names the stretch of days around a date in which a system stays what it is: answers to questions about it are the same
 * throughout. ICD-10-CM and ICD-10-PCS change on first days of months alone (October, April, and January of 2021); the
 * other systems on any day.
 */
export function stretchOf(system: SystemId, date: IsoDate): string {
  const isByMonth = (system === 'icd10cm' || system === 'icd10pcs') && dayOf(date) !== undefined;
  return isByMonth ? date.slice(0, 'YYYY-MM'.length) : date;
}
