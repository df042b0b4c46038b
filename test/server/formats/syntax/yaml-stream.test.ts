import { expect, test } from 'vitest';
import { splitStream } from '../../../../server/src/formats/syntax/yaml-stream.js';

test.each([
  ['a: 1\n', ['a: 1\n']],
  ['a: 1\n---\nb: 2\n', ['a: 1\n', '\nb: 2\n']],
  ['---\na: 1\n---\nb: 2\n...\nc: 3\n', ['', '\na: 1\n', '\nb: 2\n', '\nc: 3\n']],
  ['a: |\n  text\n  ---\n  more\n', ['a: |\n  text\n  ---\n  more\n']],
  ['a: |\n  text\n---\nb: 1\n', ['a: |\n  text\n', '\nb: 1\n']],
  ['a: 1\n---b: 2\n', ['a: 1\n---b: 2\n']],
  ['a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', '\r\nb: 2\r\n']],
  ['\uFEFF---\na: 1\n', ['', '\na: 1\n']],
  ['%YAML 1.2\n# c\n---\na: 1\n', ['# c\n', '\na: 1\n']],
  ['---', ['', '']],
])('%j holds %j', (text, documents) => {
  expect(splitStream(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(documents);
});

test.each([
  ['--- { a: 1 }\n', true],
  ['--- # comment\na: 1\n', false],
  ['---\na: 1\n', false],
  ['---', false],
])('content on the line of the marker: %j %s', (text, onMarkerLine) => {
  expect(splitStream(text).at(-1)?.onMarkerLine).toBe(onMarkerLine);
});
