import { expect, test } from 'vitest';
import { SYSTEM_IDS, systemHeading, systemLabel, toSystemId } from '../../codesets/src/system-names.js';

test('every system has a name of its own, in running text and at the head of a list', () => {
  for (const nameOf of [systemLabel, systemHeading]) {
    const names = SYSTEM_IDS.map(nameOf);
    expect(new Set(names).size).toBe(SYSTEM_IDS.length);
  }
  expect(SYSTEM_IDS.map(systemHeading).filter((heading) => !/^[A-Z]/.test(heading))).toEqual([]);
});

test('text from outside is a system only by its id', () => {
  expect(toSystemId('icd10cm')).toBe('icd10cm');
  expect(toSystemId('ICD-10-CM')).toBeUndefined();
  expect(toSystemId('constructor')).toBeUndefined();
});
