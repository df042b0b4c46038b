/** Cost grows with the text, not faster: twice the input takes less than three times the work. */
import { expect, test } from 'vitest';
import { createEncounterFormat } from '../../../../server/src/formats/encounter/index.js';
import { STREAM } from './samples.js';

const LINE = '  - { code: J1815, units: 2, modifiers: [RT], diagnoses: [1] }\n';

test.each([
  ['documents of a stream', (n: number) => `${STREAM}---\n`.repeat(n), 'x.encounter.yaml', 60],
  ['lines of one encounter', (n: number) => `claim: professional\nlines:\n${LINE.repeat(n)}`, 'x.encounter.yaml', 2000],
  ['a flow list on one line', (n: number) => `diagnoses: [${'E11.9, '.repeat(n)}]\n`, 'x.encounter.yaml', 4000],
  [
    'a chart',
    (n: number) => `chart:\n  note: |\n${'    Blood pressure at goal: 128/76 # "x"\n'.repeat(n)}`,
    'x.encounter.yaml',
    20_000,
  ],
  [
    'comments',
    (n: number) => `claim: professional\n${'# expect: dx-unknown-code\n'.repeat(n)}`,
    'x.encounter.yaml',
    8000,
  ],
  ['open quotes', (n: number) => damaged(n, '"'), 'x.encounter.yaml', 700],
  ['open brackets', (n: number) => damaged(n, '['), 'x.encounter.yaml', 700],
  [
    'JSON',
    (n: number) => `[${'{"claim": "outpatient", "diagnoses": ["E11.9", "I10"]},'.repeat(n)}{}]`,
    'x.encounter.json',
    2500,
  ],
  ['JSON brackets too many', (n: number) => `{"a": [${'}'.repeat(n)}`, 'x.encounter.json', 10_000],
])('%s', (_, text, fileName, size) => {
  // Another program may take the processor at any moment; growth that is real shows in every round.
  const rounds = Array.from({ length: 6 }, () => ({
    once: timeOf(text(size), fileName),
    twice: timeOf(text(size * 2), fileName),
  }));
  expect(Math.min(...rounds.map(({ once, twice }) => twice / once))).toBeLessThan(3);
});

/** A list whose entries all differ, so that no memory helps. */
function damaged(n: number, damage: string): string {
  return `diagnoses:\n${Array.from({ length: n }, (_, index) => `  - ${damage}E11.9 # ${index}\n`).join('')}`;
}

/** Milliseconds of one reading with an empty memory. */
function timeOf(text: string, fileName: string): number {
  const format = createEncounterFormat();
  const start = performance.now();
  format.parse({ fileName, text });
  return performance.now() - start;
}
