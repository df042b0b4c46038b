import { expect, test } from 'vitest';
import { leastGrowth, ROUNDS } from '../../../../support/growth.js';
import { parse } from '../reading.js';

const ENCOUNTER = `claim: professional
from: 2026-01-14
diagnoses: [E11.22, N18.32, I10]
lines:
  - { code: "99214", diagnoses: [3, 1], units: 1 }
`;

/** Makes an edit in each encounter of a stream; each call in a stream of its own, read before. */
function editing(count: number): () => void {
  const text = Array.from({ length: count }, () => ENCOUNTER).join('---\n');
  const streams = Array.from({ length: ROUNDS }, () => parse(text));
  return () => {
    const { edits, encounters = [] } = streams.pop() ?? {};
    const made = encounters.filter((encounter) => {
      const [first] = encounter.diagnoses;
      return first !== undefined && edits !== undefined && edits.removeDiagnosis(encounter, first).length > 0;
    });
    expect(made).toHaveLength(count);
  };
}

test('twice the encounters cost less than three times as much', () => {
  expect(leastGrowth(editing(1000), editing(2000))).toBeLessThan(3);
});

/** Edits for taking out the first diagnosis and the first line of an encounter with so many of each. */
function removals(diagnoses: number, lines: number): boolean[] {
  const codes = Array.from({ length: diagnoses }, () => 'I10').join(', ');
  const services = Array.from({ length: lines }, () => '  - { code: G0378, diagnoses: [1] }').join('\n');
  const { edits, encounters } = parse(
    `claim: outpatient\nfrom: 2026-01-14\ndiagnoses: [${codes}]\nlines:\n${services}\n`,
  );
  const [encounter] = encounters;
  const [diagnosis, line] = [encounter?.diagnoses[0], encounter?.lines[0]];
  if (!edits || !encounter || !diagnosis || !line) throw new Error('nothing to edit');
  return [edits.removeDiagnosis(encounter, diagnosis), edits.removeLine(encounter, line)].map(
    ({ length }) => length > 0,
  );
}

test('the longest claim there is (25 diagnoses, 999 lines) can be changed, an endless list cannot', () => {
  expect(removals(25, 999)).toEqual([true, true]);
  expect(removals(4000, 4000)).toEqual([false, false]);
});
