/** What is read in one go must be valid JSON to the letter: anything else goes to the reader that reports mistakes. */
import { describe, expect, test } from 'vitest';
import { skim } from '../../../../server/src/formats/fhir/json/skim.js';
import { readStrictly } from '../../../../server/src/formats/fhir/json/strict-reader.js';
import { bundle, minified, OFFICE_VISIT, PATIENT, STAY } from './samples.js';

const TEXTS = [
  minified(bundle(PATIENT, OFFICE_VISIT, STAY)),
  JSON.stringify(JSON.parse(minified(STAY)), null, 2),
  JSON.stringify(
    { numbers: [0, -1.5, 2e10, 1e-7], words: [true, false, null], 'es"capes': 'a\\b\n\u0007é"', none: {}, empty: [] },
    null,
    '\t',
  ),
];

/** Characters that mean something to JSON, and some that must not stand in it. */
const MARKS = ['{', '}', '[', ']', ',', ':', '"', '\\', '0', '-', '.', 'e', 't', ' ', '\n', '\u0001', 'é', '/', "'"];

const isValid = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Repeats the same numbers in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe.each(TEXTS.map((text, index) => [index, text] as const))('text %i', (index, text) => {
  test('is read to its end, lean and whole', () => {
    expect(isValid(text)).toBe(true);
    expect(skim(text, 0, text.length)).toBe(text.length);
    for (const extent of ['lean', 'whole'] as const) {
      expect(readStrictly(text, 0, text.length, extent)).toMatchObject({ start: 0, end: text.length });
    }
  });

  test('with any one character changed or added, is read exactly where it is still valid', () => {
    const next = random(index + 1);
    const seen = { valid: 0, invalid: 0 };
    for (let round = 0; round < 4000; round += 1) {
      // Inside of the outer brackets: a reader is called where a value begins.
      const at = 1 + next(text.length - 1);
      const mark = MARKS[next(MARKS.length)] ?? '';
      const changed = text.slice(0, at) + mark + text.slice(at + next(2));
      const valid = isValid(changed);
      seen[valid ? 'valid' : 'invalid'] += 1;
      const [lean, whole] = (['lean', 'whole'] as const).map((each) => readStrictly(changed, 0, changed.length, each));
      // A value that closes early is read, and what follows is told apart by whoever asked for it.
      const expected = valid ? changed.length : undefined;
      if (valid || lean?.end === changed.length) expect([lean?.end, changed]).toEqual([expected, changed]);
      if (valid || whole?.end === changed.length) expect([whole?.end, changed]).toEqual([expected, changed]);
      expect(lean?.end).toBe(whole?.end);
    }
    expect(seen.valid).toBeGreaterThan(100);
    expect(seen.invalid).toBeGreaterThan(100);
  });

  test('cut anywhere, is not read', () => {
    for (let end = 0; end < text.length; end += 1 + Math.floor(text.length / 500)) {
      expect(readStrictly(text.slice(0, end), 0, end, 'lean')).toBeUndefined();
      expect(readStrictly(text, 0, end, 'whole')).toBeUndefined();
    }
  });
});

test('a trailing blank behind the value is no part of it', () => {
  expect(readStrictly('{"a":1} \n', 0, 9, 'whole')?.end).toBe(7);
});

test('values nested deeper than any resource are left to the other reader', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(readStrictly(nested(150), 0, 300, 'whole')).toBeDefined();
  expect(readStrictly(nested(151), 0, 302, 'whole')).toBeUndefined();
});
