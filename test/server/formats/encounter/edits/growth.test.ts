import { expect, test } from 'vitest';
import { parse } from '../reading.js';

const ENCOUNTER = `claim: professional
from: 2026-01-14
diagnoses: [E11.22, N18.32, I10]
lines:
  - { code: "99214", diagnoses: [3, 1], units: 1 }
`;

/** Milliseconds for an edit in each encounter of a stream, the best of five. */
function cost(count: number): number {
  const text = Array.from({ length: count }, () => ENCOUNTER).join('---\n');
  const runs = Array.from({ length: 5 }, () => {
    const { edits, encounters } = parse(text);
    const start = performance.now();
    for (const encounter of encounters) {
      const [first] = encounter.diagnoses;
      if (first && edits) expect(edits.removeDiagnosis(encounter, first)).not.toEqual([]);
    }
    return performance.now() - start;
  });
  return Math.min(...runs);
}

test('twice the encounters cost less than three times as much', () => {
  cost(500);
  expect(cost(2000)).toBeLessThan(3 * cost(1000));
});
