import type { IsoDate } from '../../src/types.js';

/** Federal fiscal years, by which ICD-10 is released: FY2026 runs from 2025-10-01 through 2026-09-30. */
function fiscalYear(day: IsoDate): number {
  return Number(day.slice(0, 4)) + (day.slice(5) >= '10-01' ? 1 : 0);
}

export function fiscalYearStart(day: IsoDate): IsoDate {
  return `${fiscalYear(day) - 1}-10-01`;
}

export function fiscalYearEnd(day: IsoDate): IsoDate {
  return `${fiscalYear(day)}-09-30`;
}

export function fiscalYearName(day: IsoDate): string {
  return `FY${fiscalYear(day)}`;
}
