import { expect, test } from 'vitest';
import { SyntaxReader } from '../../../../server/src/formats/syntax/index.js';
import { STREAM } from '../encounter/samples.js';

test('a document that did not change and did not move is not read again', () => {
  const reader = new SyntaxReader();
  const before = reader.read(STREAM, 'yaml');
  const after = reader.read(STREAM.replace('0DTJ4ZZ', '0DTJ0ZZ'), 'yaml', [{ text: STREAM, documents: before }]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(after[2]).not.toBe(before[2]);
});

test('a document that moved is the same, further on', () => {
  const reader = new SyntaxReader();
  const [, before] = reader.read(STREAM, 'yaml');
  const [, after] = reader.read(`# moved\n${STREAM}`, 'yaml');
  expect(after?.span.start).toBe((before?.span.start ?? 0) + 8);
  expect(after).toEqual(new SyntaxReader().read(`# moved\n${STREAM}`, 'yaml')[1]);
});

test('a document whose marker has changed is read again', () => {
  const reader = new SyntaxReader();
  const before = '--- claim\n';
  const documents = reader.read(before, 'yaml');
  const after = reader.read('... claim\n', 'yaml', [{ text: before, documents }]);
  expect(after).toEqual(new SyntaxReader().read('... claim\n', 'yaml'));
});

test('a piece that stands twice in a file is read where each of the two stands', () => {
  const text = 'a:\n  - { code: I10 }\nb:\n  - { code: I10 }\n';
  const [{ root } = {}] = new SyntaxReader().read(text, 'yaml');
  const values =
    root?.kind === 'mapping' ? root.entries.map(({ value }) => text.slice(value.span.start, value.span.end)) : [];
  expect(values).toEqual(['- { code: I10 }', '- { code: I10 }']);
});

test.each([
  ['brackets', '[', ']'],
  ['braces', '{a: ', '}'],
])('%s by the thousand are one trouble, told before the stack of the machine ends', (_, open, close) => {
  const troublesAt = (depth: number) =>
    new SyntaxReader()
      .read(`diagnoses: ${open.repeat(depth)}I10${close.repeat(depth)}\n`, 'yaml')
      .flatMap(({ troubles }) => troubles.map(({ message }) => message));
  expect(troublesAt(50)).toEqual([]);
  expect(troublesAt(1000)).toEqual(['This cannot be read: it is nested too deeply']);
});
