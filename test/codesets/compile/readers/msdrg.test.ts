import { describe, expect, test } from 'vitest';
import {
  readDiagnosisSeverity,
  readHospitalAcquiredConditions,
  readMsdrgVersions,
} from '../../../../codesets/compile/readers/msdrg.js';
import { expectRefusal, sample } from './sample.js';

describe('MS-DRG versions', () => {
  const read = (...rows: string[]) => readMsdrgVersions(sample('version\teffective', ...rows));

  test('are named as CMS prints them', () => {
    expect(read('430\t2025-10-01', '431\t2026-04-01')).toEqual([
      { version: '430', name: 'V43', effective: '2025-10-01' },
      { version: '431', name: 'V43.1', effective: '2026-04-01' },
    ]);
  });

  test('refuse another notation and dates that do not rise', () => {
    expectRefusal(() => read('43.1\t2026-04-01'), 2, /the version is "43\.1"/);
    expectRefusal(() => read('430\t20251001'), 2, /effective is "20251001"/);
    expectRefusal(
      () => read('431\t2026-04-01', '430\t2025-10-01'),
      3,
      'version 430 begins 2025-10-01, not after 2026-04-01',
    );
  });
});

describe('diagnosis severities', () => {
  const read = (...rows: string[]) => readDiagnosisSeverity(sample('code\tmdc\tseverity\tversions', ...rows));

  test('a code may be one thing in some versions and another in others', () => {
    expect(read('A000\t6\tCC\t400,401', 'A000\t6\t\t410')).toEqual([
      { code: 'A000', mdc: 6, severity: 'CC', versions: ['400', '401'] },
      { code: 'A000', mdc: 6, severity: '', versions: ['410'] },
    ]);
  });

  test.each([
    ['another severity', ['A000\t6\tHCC\t400'], 2, /the severity is "HCC", expected CC, MCC or nothing/],
    ['a category above 25', ['A000\t26\tCC\t400'], 2, /the MDC is "26", expected 0 to 25/],
    ['a version that is none', ['A000\t6\tCC\t40'], 2, /versions are "40"/],
    [
      'two answers for one version',
      ['A000\t6\tCC\t400,401', 'A000\t6\tMCC\t401'],
      3,
      'A000 comes twice in version 401',
    ],
    ['a version listed twice', ['A000\t6\tCC\t400,400'], 2, 'A000 comes twice in version 400'],
  ] as const)('refuse %s', (_, rows, line, reason) => {
    expectRefusal(() => read(...rows), line, reason);
  });
});

describe('hospital-acquired conditions', () => {
  const read = (...rows: string[]) => readHospitalAcquiredConditions(sample('code\thac\tversions', ...rows));

  test.each([
    ['T800XXA\tHAC02\t431', { code: 'T800XXA', hac: 2, role: 'condition' }],
    ['K9501\thac11_sdx\t431', { code: 'K9501', hac: 11, role: 'condition' }],
    ['0210083\thac08_proc\t431', { code: '0210083', hac: 8, role: 'procedure' }],
    ['E6601\thac11_pdx\t431', { code: 'E6601', hac: 11, role: 'principal' }],
    ['N390\thac06_show\t431', { code: 'N390', hac: 6, role: 'marked-beside' }],
  ])('%j is told apart by the name of its list', (row, expected) => {
    expect(read(row)).toEqual([{ ...expected, versions: ['431'] }]);
  });

  test.each([
    ['a fifteenth condition', ['A000\tHAC15\t431'], 2, /"HAC15" names no list/],
    ['another suffix', ['A000\thac06_any\t431'], 2, /"hac06_any" names no list/],
    ['a code that comes twice in a list', ['N10\tHAC06\t431', 'N10\tHAC06\t431'], 3, /N10 HAC06 comes twice/],
  ] as const)('refuse %s', (_, rows, line, reason) => {
    expectRefusal(() => read(...rows), line, reason);
  });
});
