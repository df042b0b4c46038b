/** Cost grows with the text, not faster: twice the input takes less than three times the work. */
import { expect, test } from 'vitest';
import { createEncounterFormat } from '../../../../server/src/formats/encounter/index.js';
import { leastGrowth } from '../../../support/growth.js';
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
  const [once, twice] = [text(size), text(size * 2)];
  expect(
    leastGrowth(
      () => read(once, fileName),
      () => read(twice, fileName),
    ),
  ).toBeLessThan(3);
});

/** A list whose entries all differ, so that no memory helps. */
function damaged(n: number, damage: string): string {
  return `diagnoses:\n${Array.from({ length: n }, (_, index) => `  - ${damage}E11.9 # ${index}\n`).join('')}`;
}

function read(text: string, fileName: string): void {
  const format = createEncounterFormat();
  format.parse({ fileName, text });
}
