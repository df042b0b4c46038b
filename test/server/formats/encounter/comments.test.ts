import { expect, test } from 'vitest';
import { JSON_FILE, parse } from './reading.js';

function commented(text: string, fileName?: string): string[] {
  return parse(text, fileName).comments.map(({ text: comment, appliesToLine }) => `${appliesToLine}: ${comment}`);
}

test('a comment behind something speaks of its own line', () => {
  expect(commented('claim: x  # expect: encounter-wrong-type\nfrom: y\n')).toEqual(['0: expect: encounter-wrong-type']);
});

test('a comment alone speaks of the next line with content', () => {
  const text = '# head\n\n---\n# one\n# two\n\nclaim: x\n  # three\ndiagnoses:\n  # four\n  - I10 # five\n# end\n';
  expect(commented(text)).toEqual(['6: head', '6: one', '6: two', '8: three', '10: four', '10: five', '11: end']);
});

test('a # in text is no comment', () => {
  const chart =
    'chart:\n  a: |\n    # not a comment\n    room #4\n  b: "x # y"\n  c: bed#3\n  d: >- # but this is\n    text\n';
  expect(commented(chart)).toEqual(['6: but this is']);
});

test('the place of a comment is the comment, its sign included', () => {
  const text = 'claim: x   # why \n';
  expect(parse(text).comments.map(({ span }) => text.slice(span.start, span.end))).toEqual(['# why']);
});

test('JSON may carry the comments of JavaScript', () => {
  const text = '// head\n{ "a": 1, // own\n/* two\nlines */ "b": 2,\n/* three\n*/\n"c": 3 }';
  expect(commented(text, JSON_FILE)).toEqual(['1: head', '1: own', '3: two\nlines', '6: three']);
});
