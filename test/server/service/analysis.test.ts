import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../server/src/rules/rule.js';
import { AnalysisCache, type Check } from '../../../server/src/service/analysis.js';
import { realCodes } from '../../support/codes.js';

const document = (text: string, version = 1, fileName = 'visit.encounter.yaml') => ({
  uri: `file:///claims/${fileName}`,
  version,
  fileName,
  text,
});

describe('reading', () => {
  test('a version is read once, a new version anew', async () => {
    const cache = new AnalysisCache();
    const first = await cache.get(document('diagnoses: [I10]'));
    expect(await cache.get(document('diagnoses: [I10]'))).toBe(first);
    const second = await cache.get(document('diagnoses: [E11.9]', 2));
    expect(second?.file.references.map(({ text }) => text)).toEqual(['E11.9']);
  });

  test('documents do not mix', async () => {
    const cache = new AnalysisCache();
    const first = await cache.get(document('diagnoses: [I10]'));
    await cache.get(document('diagnoses: [E11.9]', 1, 'other.encounter.yaml'));
    expect(await cache.get(document('diagnoses: [I10]'))).toBe(first);
  });

  test('a forgotten document is read anew, even at the same version', async () => {
    const cache = new AnalysisCache();
    await cache.get(document('diagnoses: [I10]'));
    cache.delete('file:///claims/visit.encounter.yaml');
    const again = await cache.get(document('diagnoses: [E11.9]'));
    expect(again?.file.references.map(({ text }) => text)).toEqual(['E11.9']);
  });

  test('a file of no known format is not ours', async () => {
    expect(await new AnalysisCache().get(document('diagnoses: [I10]', 1, 'values.yaml'))).toBeUndefined();
  });
});

describe('findings', () => {
  test('are computed once per version and check', async () => {
    const analysis = await new AnalysisCache().get(document('diagnoses: [I10]'));
    let runs = 0;
    const check: Check = () => {
      runs++;
      const found: Finding[] = [];
      return { step: () => false, findings: () => found };
    };
    const other: Check = () => ({ step: () => false, findings: () => [] });
    expect(analysis?.findings(realCodes(), check)).toBe(analysis?.findings(realCodes(), check));
    expect(runs).toBe(1);
    expect(analysis?.findings(realCodes(), other)).not.toBe(analysis?.findings(realCodes(), check));
    expect(runs).toBe(2);
  });
});
