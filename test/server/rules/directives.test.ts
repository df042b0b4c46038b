import { describe, expect, test } from 'vitest';
import { expectationsOf, suppressionsOf } from '../../../server/src/rules/directives.js';
import { parseFile } from '../../support/parse.js';

async function suppressionsIn(text: string) {
  return suppressionsOf(await parseFile(text)).map(({ comment, rules, reason }) => ({
    line: comment.appliesToLine,
    rules: rules.map(({ value }) => value),
    reason,
  }));
}

describe('suppressions', () => {
  test('speak of their own line, or of the next one when they stand alone', async () => {
    const text = `claim: professional
# chartwright-ignore dx-not-billable: the registry wants categories
diagnoses: [E11]
place: "00" # chartwright-ignore pos-invalid: test bench
`;
    expect(await suppressionsIn(text)).toEqual([
      { line: 2, rules: ['dx-not-billable'], reason: 'the registry wants categories' },
      { line: 3, rules: ['pos-invalid'], reason: 'test bench' },
    ]);
  });

  test('name several rules, separated by commas', async () => {
    const [found] = await suppressionsIn('claim: x # chartwright-ignore pos-invalid , tob-invalid,mod-unknown: why\n');
    expect(found).toEqual({ line: 0, rules: ['pos-invalid', 'tob-invalid', 'mod-unknown'], reason: 'why' });
  });

  test('keep the place of each rule', async () => {
    const text = 'claim: x # chartwright-ignore pos-invalid, tob-invalid: why\n';
    const [found] = suppressionsOf(await parseFile(text));
    const named = found?.rules.map(({ span }) => text.slice(span.start, span.end));
    expect(named).toEqual(['pos-invalid', 'tob-invalid']);
  });

  test('may have colons in their reason', async () => {
    const [found] = await suppressionsIn('claim: x # chartwright-ignore pos-invalid: see ticket: 42\n');
    expect(found?.reason).toBe('see ticket: 42');
  });

  test.each(['pos-invalid', 'pos-invalid:', 'pos-invalid:   ', 'pos-invalid no colon'])(
    'have no reason in "%s"',
    async (written) => {
      const [found] = await suppressionsIn(`claim: x # chartwright-ignore ${written}\n`);
      expect(found).toMatchObject({ rules: ['pos-invalid'], reason: undefined });
    },
  );

  test.each([
    'see chartwright-ignore pos-invalid: no',
    'chartwright-ignored: pos-invalid',
    'chartwright-ignore-all: x',
  ])('are not "%s"', async (written) => expect(await suppressionsIn(`claim: x # ${written}\n`)).toEqual([]));
});

describe('expectations', () => {
  test('name the rules that must report on their line', async () => {
    const file = await parseFile('diagnoses: [E11] # expect: dx-not-billable, dx-duplicate\n# expect: x\nclaim: y\n');
    const found = expectationsOf(file).map(({ comment, rules }) => [comment.appliesToLine, rules.map((r) => r.value)]);
    expect(found).toEqual([
      [0, ['dx-not-billable', 'dx-duplicate']],
      [2, ['x']],
    ]);
  });

  test('are no suppressions', async () => {
    expect(await suppressionsIn('diagnoses: [E11] # expect: dx-not-billable\n')).toEqual([]);
  });
});
