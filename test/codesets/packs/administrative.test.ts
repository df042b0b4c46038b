import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../codesets/src/index.js';
import { realCodes } from '../../support/codes.js';

const codes = realCodes();
const at = (system: SystemId, code: string, date = '2026-01-14') => codes.lookup(system, code, date);

describe('the lists of the claim forms', () => {
  test.each<[SystemId, string, string]>([
    ['place-of-service', '11', 'Office'],
    ['revenue', '0450', 'EMERGENCY ROOM'],
    ['bill-type', '0111', 'ADMIT THROUGH DISCHARGE CLAIM'],
    ['bill-type', '0131', 'ADMIT THROUGH DISCHARGE CLAIM'],
    ['discharge-status', '01', 'DISCHARGED TO HOME'],
    ['admission-type', '1', 'Emergency'],
    ['admission-source', '1', 'NON-HEALTH CARE FACILITY'],
    ['condition-code', '02', 'EMPLOYMENT RELATED'],
    ['modifier', 'LT', 'Left side'],
  ])('%s has %s: %s', (system, code, title) => {
    const found = at(system, code, system === 'modifier' ? '2025-11-01' : '2026-01-14');
    expect(found.status).toBe('valid');
    expect(found.title).toContain(title);
  });

  test.each<[SystemId, string]>([
    ['place-of-service', '28'],
    ['place-of-service', '00'],
    ['revenue', '0680'],
    ['bill-type', '0000'],
    ['discharge-status', '00'],
    ['admission-type', '6'],
    ['admission-source', 'Z'],
  ])('%s does not have %s, which the list prints as unassigned or not at all', (system, code) => {
    expect(at(system, code).status).toBe('absent');
  });

  test('places of service begin on the day that CMS names', () => {
    expect(at('place-of-service', '10', '2021-12-31').status).toBe('not-yet');
    expect(at('place-of-service', '10', '2022-01-01').status).toBe('valid');
  });

  test('discharge statuses have the days on which the code editor accepts them', () => {
    expect(at('discharge-status', '69')).toMatchObject({ status: 'valid', from: '2013-10-01' });
    expect(at('discharge-status', '71')).toMatchObject({ status: 'retired', through: '2003-09-30' });
    expect(at('discharge-status', '41').status).toBe('valid');
  });

  test('codes that a list calls obsolete are retired', () => {
    expect(at('bill-type', '0331').status).not.toBe('valid');
    expect(at('condition-code', 'XX').status).toBe('retired');
  });

  test('a type of bill needs its leading zero', () => {
    expect(at('bill-type', '131').status).toBe('absent');
  });

  test('answer for the quarter of the snapshot and not beyond', () => {
    expect(at('place-of-service', '11', '2026-09-30').status).toBe('valid');
    expect(at('place-of-service', '11', '2026-10-01').status).toBe('unknown');
    expect(codes.releaseOn('revenue', '2026-01-14')).toMatchObject({ name: 'August 2026 snapshot', derived: false });
  });
});
