/** Real files, damaged as files get damaged: cut off anywhere, with other delimiters, with a stray byte order mark. */
import { expect, test } from 'vitest';
import { detectFormat } from '../../server/src/formats/index.js';
import { describeRealFiles, names, type ReadFile, readFile, sourceOf } from './fixtures.js';
import { broken, brokenAt } from './invariants.js';

/** Every hundredth character is a place to cut a small file; a large one is cut at as many places as this. */
const CUTS = 40;

describeRealFiles('cut off anywhere', () => {
  test.each(names)('%s', async (name) => {
    const file = await readFile(name);
    if (file === undefined) return;
    for (const end of cuts(file.text.length)) expectWhole(file, file.text.slice(0, end));
  });
});

describeRealFiles('with other delimiters', () => {
  test.each(names)('%s', async (name) => {
    const file = await readFile(name);
    if (file === undefined) return;
    for (const [from, to] of SWAPS) {
      if (file.text.includes(from)) expectWhole(file, file.text.replaceAll(from, to));
    }
  });
});

const SWAPS = [
  ['*', '|'],
  ['~', '\n'],
  ['|', '#'],
  ['^', '&'],
  [',', ';'],
  ['"', "'"],
  ['<', '('],
] as const;

describeRealFiles('with a byte order mark that was left in the text, each code is where it was and one further', () => {
  test.each(names)('%s', async (name) => {
    const file = await readFile(name);
    if (file === undefined) return;
    const marked = expectWhole(file, `\uFEFF${file.text}`);
    const codes = file.read.parsed.references.map(({ text, span }) => [text, span.start + 1]);
    expect(marked.references.map(({ text, span }) => [text, span.start])).toEqual(codes);
  });
});

function cuts(length: number): number[] {
  const count = Math.min(CUTS, Math.floor(length / 100));
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 1) * length) / (count + 1)));
}

/** Reads what the file has become with the format that it had: recognising it is another question. */
function expectWhole(file: ReadFile, text: string) {
  const { format } = file.read;
  detectFormat(sourceOf(file, text));
  const parsed = format.parse(sourceOf(file, text));
  const middle = Math.floor(text.length / 2);
  const asked = [0, middle, text.length].flatMap((offset) => brokenAt(format, parsed, offset));
  expect([...broken(parsed), ...asked].slice(0, 10).join('\n'), `after ${text.length} characters`).toBe('');
  return parsed;
}
