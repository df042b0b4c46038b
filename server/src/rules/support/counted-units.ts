/** `1 unit`, `3 units`. */
export function countedUnits(units: number): string {
  return `${units} ${units === 1 ? 'unit' : 'units'}`;
}
