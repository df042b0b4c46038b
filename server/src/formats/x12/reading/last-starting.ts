/** The last of the items, which stand in the order of the text, that begins at the offset or before it. */
export function lastStarting<T extends { readonly start: number }>(items: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
