import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarifReporter } from '../../../../server/src/cli/check/reporters/sarif.js';
import { RULES } from '../../../../server/src/rules/index.js';
import { broken, category, outcome, printed, unverified } from './outcome.js';

describe('sarif', () => {
  const parse = (text: string): Log['runs'][number] => {
    const log = JSON.parse(text) as Log;
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    if (run === undefined) throw new Error('no run');
    return run;
  };

  test('counts lines and columns from one and says that columns are UTF-16', () => {
    const run = parse(printed(sarifReporter, outcome([category])));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'visits/a%2C%20b.encounter.yaml' },
      region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 8 },
    });
  });

  test('carries the related places and every fix as replacements', () => {
    const [result] = parse(printed(sarifReporter, outcome([category]))).results ?? [];
    expect(result?.relatedLocations?.map(({ message }) => message?.text)).toEqual(['the governing date']);
    expect(result?.fixes?.map(({ description }) => description?.text)).toEqual(['Use E11.8', 'Use E11.9']);
    expect(result?.fixes?.[1]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 8 }, insertedContent: { text: 'E11.9' } },
    ]);
  });

  test('describes every rule, and results point at theirs', () => {
    const run = parse(printed(sarifReporter, outcome([category, unverified])));
    const rules = run.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
    for (const result of run.results ?? []) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    const described = rules.find(({ id }) => id === 'dx-not-billable');
    expect(described?.defaultConfiguration?.level).toBe('error');
    expect(described?.help?.text).toContain('ICD-10-CM Official Guidelines');
    expect(described?.helpUri).toMatch(/\/docs\/rules\/dx-not-billable\.md$/);
  });

  test('turns severities into levels', () => {
    const all = (['error', 'warning', 'info', 'hint'] as const).map((severity) => ({ ...category, severity }));
    const run = parse(printed(sarifReporter, outcome(all)));
    expect(run.results?.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'note']);
  });

  test('says that a run was not successful when a file could not be read', () => {
    expect(parse(printed(sarifReporter, outcome([]))).invocations?.[0]?.executionSuccessful).toBe(true);
    const [invocation] = parse(printed(sarifReporter, outcome([], broken))).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toBe(
      'visits/old.encounter.yaml is not UTF-8 text',
    );
  });
});
