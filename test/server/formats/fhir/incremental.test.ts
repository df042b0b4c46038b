/** What is kept of the version before changes no answer: after any edits the file reads as it would anew. */
import { describe, expect, test } from 'vitest';
import { unchangedAround } from '../../../../server/src/formats/fhir/json/unchanged.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import { parse } from './reading.js';
import { bundle, concept, ICD10CM, minified, OFFICE_VISIT, PATIENT, pretty, STAY } from './samples.js';

const CONDITION = { resourceType: 'Condition', id: 'c1', code: concept(ICD10CM, 'I10'), recordedDate: '2024-01-02' };
const BUNDLE = bundle(PATIENT, OFFICE_VISIT, CONDITION, STAY, { ...OFFICE_VISIT, id: 'second' });

/** What people type into such files, right and wrong. */
const TYPED = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  '1',
  'E11.65',
  '"code": "',
  '"entry":[',
  '/*',
  '// x\n',
];

describe.each([
  ['a Bundle', pretty(BUNDLE), 'bundle.json'],
  ['a Bundle in one line', minified(BUNDLE), 'bundle.json'],
  ['NDJSON', [PATIENT, OFFICE_VISIT, CONDITION, STAY].map(minified).join('\n'), 'export.ndjson'],
  ['a list', minified([CONDITION, OFFICE_VISIT]), 'list.json'],
  ['a snapshot', `first=[\n${pretty(OFFICE_VISIT)}]\n\nsecond=[\n${pretty(CONDITION)}]\n`, 'eob.snap'],
])('%s', (_, original, fileName) => {
  test.each([1, 2, 3])('after random edits, seed %i', (seed) => {
    const random = randomFrom(seed);
    let text = original;
    let file = parse(text, fileName);
    for (let round = 0; round < 60; round += 1) {
      // Back to a whole file now and then: most files are.
      if (round % 6 === 5) text = original;
      else {
        const start = random(text.length + 1);
        const end = Math.min(text.length, start + random(random(8) === 0 ? 400 : 3));
        text = text.slice(0, start) + (TYPED[random(TYPED.length)] ?? '') + text.slice(end);
      }
      file = parse(text, fileName, file);
      expect(everything(file)).toEqual(everything(parse(text, fileName)));
    }
  });
});

test('pieces that have not changed are kept, wherever they move to', () => {
  const text = pretty(BUNDLE);
  const before = parse(text);
  const after = parse(text.replace('"E78.5"', '"E78.00"'), 'claim.json', before);
  const pieces = (file: ParsedFile) =>
    'cut' in file ? (file.cut as { pieces: { piece: unknown }[] }).pieces.map(({ piece }) => piece) : [];
  const kept = pieces(after).map((piece) => pieces(before).includes(piece));
  // The Bundle around them and the changed claim are read again.
  expect(kept).toEqual([false, true, false, true, true, true]);
});

describe('what two texts have in common', () => {
  test.each([
    ['', ''],
    ['a', ''],
    ['abc', 'abc'],
    ['abc', 'abXc'],
    ['aaa', 'aa'],
    ['abab', 'ab'],
    ['x'.repeat(200_000), `${'x'.repeat(100_000)}y${'x'.repeat(100_000)}`],
    [`${'x'.repeat(65_536)}a`, `${'x'.repeat(65_536)}b`],
  ])('%#', (before, after) => {
    const { head, tail } = unchangedAround(before, after);
    const shorter = Math.min(before.length, after.length);
    expect(before.slice(0, head)).toBe(after.slice(0, head));
    expect(before.slice(before.length - tail)).toBe(after.slice(after.length - tail));
    expect(head === shorter || before[head] !== after[head]).toBe(true);
    expect(head + tail === shorter || before.at(-1 - tail) !== after.at(-1 - tail)).toBe(true);
  });
});

function everything({ encounters, references, problems }: ParsedFile) {
  return { encounters, references, problems };
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}
