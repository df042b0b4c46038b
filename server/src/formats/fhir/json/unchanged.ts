/** Compared at once: comparing slices is many times faster than comparing characters. */
const STRIDE = 1 << 16;

/** How many characters two texts have in common at their beginning, and at their end behind that. */
export function unchangedAround(before: string, after: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  const head = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = longest(shorter - head, (from, to) => {
    const [b, a] = [before.length, after.length];
    return before.slice(b - to, b - from) === after.slice(a - to, a - from);
  });
  return { head, tail };
}

/** The longest stretch of at most `most` characters that is the same: strides first, then halves of the one that is not. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let stride = STRIDE;
  while (same < most && stride >= 1) {
    const to = Math.min(most, same + stride);
    if (isSame(same, to)) same = to;
    else stride = to - same === 1 ? 0 : Math.ceil(Math.min(stride, to - same) / 2);
  }
  return same;
}
