/**
 * Position of the last of the items, which stand in the order of the text, that begins at the offset or before it; -1
 * where all begin behind it.
 */
export function lastStarting(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
