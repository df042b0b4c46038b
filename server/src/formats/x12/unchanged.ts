/** Compared at once: slices of a text are cheap, and so is the comparison of two of them. */
const STRETCH = 1 << 16;

/** How many characters two texts have in common from their beginning, rounded down to whole stretches near the end. */
export function commonStart(text: string, other: string): number {
  const limit = Math.min(text.length, other.length);
  let at = 0;
  for (let size = STRETCH; size > 1; size >>= 2) {
    while (at + size <= limit && text.slice(at, at + size) === other.slice(at, at + size)) at += size;
  }
  while (at < limit && text.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
