/**
 * Trimesters as chapter 15 of the ICD-10-CM Tabular List counts them, from the first day of the last menstrual period:
 * the first is less than 14 weeks 0 days, the second less than 28 weeks 0 days, the third from then until delivery.
 */

export type Trimester = 1 | 2 | 3;

const NAMES: Record<Trimester, string> = { 1: 'first', 2: 'second', 3: 'third' };

/** `first`, `second`, `third`. */
export function trimesterName(trimester: Trimester): string {
  return NAMES[trimester];
}

/** The trimester of a completed week of gestation. */
export function trimesterOf(week: number): Trimester {
  if (week < 14) return 1;
  return week < 28 ? 2 : 3;
}

/**
 * Completed weeks that a Z3A code stands for (`Z3A.32`: 32). Z3A.01 is less than 8 weeks, Z3A.49 more than 42.
 * Undefined for Z3A.00 (not specified) and for other codes.
 */
export function weekOf(code: string): number | undefined {
  const [, digits] = /^Z3A\.(\d\d)$/.exec(code) ?? [];
  return digits === undefined || digits === '00' ? undefined : Number(digits);
}

/** The trimester that an official title names; undefined when it names none, or two (labor in one, delivery in another). */
export function trimesterIn(title: string): Trimester | undefined {
  const named = new Set(
    [...title.matchAll(/\b(first|second|third) trimester\b/gi)].map(([, word]) => word?.toLowerCase()),
  );
  if (named.size !== 1) return undefined;
  return ([1, 2, 3] as const).find((trimester) => named.has(NAMES[trimester]));
}
