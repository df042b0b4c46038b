/** "Did you mean": the candidate that is one or two slips of the finger away from what was typed. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const plain = simplified(typed);
  const ranked = candidates
    .map((candidate) => ({ candidate, slips: slips(plain, simplified(candidate)) }))
    .filter(({ candidate, slips }) => slips <= (candidate.length > 4 ? 2 : 1) && slips < plain.length)
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.candidate;
}

/** `birth_date`, `BirthDate` and `birth-date` are spellings of the same word. */
function simplified(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function slips(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + same,
          swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
