import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/src/rules/index.js';
import { findingsIn } from '../../support/check-rule.js';
import { applyEdits, parseFile } from '../../support/parse.js';

/** The examples are checked on this day. */
const TODAY = '2026-06-30';

describe('the catalogue', () => {
  test('has no id twice', () => {
    const ids = RULES.map(({ meta }) => meta.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('documents every problem that the encounter format reports', async () => {
    const everythingWrong = `encounter: all
claim: telephone
claim: professional
from: 2023-02-30
unknown: 1
diagnoses: [{ poa: Y }, I10
`;
    const reported = new Set((await parseFile(everythingWrong)).problems.map(({ rule }) => rule));
    expect(reported.size).toBe(6);
    for (const id of reported) expect(RULES.map(({ meta }) => meta.id)).toContain(id);
  });
});

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta }) => {
  test('is named like its file and has a test of its own', () => {
    const source = path.resolve(import.meta.dirname, `../../../server/src/rules/${id}.ts`);
    expect(existsSync(source)).toBe(true);
    expect(existsSync(path.join(import.meta.dirname, `${id}.test.ts`))).toBe(true);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  test('says what it reports, why, and by which source', () => {
    expect(meta.summary).toMatch(/^[A-Z].*\.$/);
    expect(meta.why).toMatch(/^[A-Z].*\.\)?$/);
    expect(meta.sources.length).toBeGreaterThan(0);
    expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(meta.examples.length).toBeGreaterThan(0);
  });

  test.each(meta.examples.map((example, index) => [index + 1, example] as const))(
    'example %i: the bad file raises this rule alone, the good one nothing',
    async (_, { bad, good, fileName }) => {
      const raised = (await findingsIn(bad, { today: TODAY, ...(fileName !== undefined && { fileName }) })).filter(
        ({ rule, severity }) => rule === id || severity !== 'hint',
      );
      expect([...new Set(raised.map(({ rule }) => rule))]).toEqual([id]);
      const left = (await findingsIn(good, { today: TODAY, ...(fileName !== undefined && { fileName }) })).filter(
        ({ rule, severity }) => rule === id || severity !== 'hint',
      );
      expect(left.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    },
  );

  test.each(meta.examples.map((example, index) => [index + 1, example] as const))(
    'example %i: each fix clears a finding without breaking the file',
    async (_, { bad, fileName }) => {
      const findings = await findingsIn(bad, { today: TODAY, ...(fileName !== undefined && { fileName }) });
      for (const fix of findings.flatMap(({ fixes = [] }) => fixes)) {
        const after = applyEdits(bad, fix.edits);
        expect(
          (await findingsIn(after, { today: TODAY, ...(fileName !== undefined && { fileName }) })).filter(
            ({ rule }) => rule === id,
          ).length,
        ).toBeLessThan(findings.length);
      }
    },
  );
});
