/**
 * Putting another code in the place of a reference changes that code and nothing else: the new text is read as the same
 * model, every other value and place included. And what a format keeps of the version before changes no answer.
 */
import { expect, test } from 'vitest';
import type { CodeReference } from '../../server/src/model/encounter.js';
import { describeRealFiles, names, type ReadFile, readFile, sourceOf } from './fixtures.js';
import { otherCode } from './other-code.js';
import { type Replacement, type Said, said, saidAfter, textAfter } from './shifted.js';

/** What the single replacements of a file may cost: every one in a small file, a sample in a large one. */
const BUDGET = 4_000_000;
/** What a reference costs to read and to compare, in characters of text. */
const REFERENCE = 200;

describeRealFiles('another code in the place of each of them leaves the rest as it was', () => {
  test.each(names)('%s', async (name) => {
    const file = await readFile(name);
    if (file === undefined) return;
    for (const group of groups(replacementsIn(file))) expectSameButFor(file, group);
  });
});

describeRealFiles('another code in the place of a single one leaves the rest as it was', () => {
  test.each(names)('%s', async (name) => {
    const file = await readFile(name);
    if (file === undefined) return;
    const all = replacementsIn(file);
    const count = Math.max(3, Math.floor(BUDGET / (file.text.length + REFERENCE * all.length + 1)));
    for (const one of sample(all, count)) expectSameButFor(file, [one]);
  });
});

describeRealFiles('the place of a code holds the code', () => {
  test.each(names)('%s', async (name) => {
    const file = await readFile(name);
    if (file === undefined) return;
    const { references, text } = file.read.parsed;
    const written = ({ span }: CodeReference) => text.slice(span.start, span.end);
    expect(references.filter((reference) => written(reference) !== reference.text)).toEqual([]);
  });
});

function replacementsIn({ read: { parsed } }: ReadFile): Replacement[] {
  return parsed.references.map((reference, index) => {
    const code = otherCode(reference);
    return { reference, index, code, edit: parsed.replaceCode(reference, code) };
  });
}

/** Few groups that each can be made at once. */
function groups(replacements: readonly Replacement[]): Replacement[][] {
  const sorted = [...replacements].sort((a, b) => a.edit.span.start - b.edit.span.start);
  const found: Replacement[][] = [];
  for (const one of sorted) {
    const group = found.find((each) => (each.at(-1)?.edit.span.end ?? 0) <= one.edit.span.start);
    if (group === undefined) found.push([one]);
    else group.push(one);
  }
  return found;
}

function sample<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / count));
  return all.filter((_, index) => index % step === 0);
}

function expectSameButFor(file: ReadFile, group: readonly Replacement[]): void {
  const { format, parsed } = file.read;
  const source = sourceOf(file, textAfter(file.text, group));
  const after = format.parse(source);
  const replaced = group.map(({ index }) => index);
  expectSame(said(after, replaced), saidAfter(parsed, group));
  expectSame(said(format.parse({ ...source, previous: parsed }), []), said(after, []));
}

/** Long models are compared as text first: they are nearly always the same, and that is told faster. */
function expectSame(found: Said, expected: Said): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}
