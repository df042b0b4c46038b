import { describe, expect, test } from 'vitest';
import { jsonReporter } from '../../../../server/src/cli/check/reporters/json.js';
import { category, outcome, printed, unverified } from './outcome.js';

describe('the JSON report', () => {
  test.each([
    ['no file', outcome([], { files: [] })],
    ['files without findings', outcome([])],
    ['findings with fixes and related places', outcome([category, unverified])],
    ['a baseline', outcome([category], { baseline: { held: 3, gone: [], updated: false } })],
  ])('is one value, laid out as JSON.stringify does, for %s', (_name, run) => {
    const { tool, releases, files, summary, baseline } = run;
    const whole = { tool, releases, files, summary, baseline };
    expect(printed(jsonReporter, run)).toBe(`${JSON.stringify(whole, undefined, 2)}\n`);
  });
});
