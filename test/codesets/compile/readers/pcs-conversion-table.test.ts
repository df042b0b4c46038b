import { describe, expect, test } from 'vitest';
import { readPcsConversionTable } from '../../../../codesets/compile/readers/pcs-conversion-table.js';
import { expectRefusal, sample } from './sample.js';

const HEADER =
  'Current code(s) assignment\tCode title\tEffective year\tPrevious code(s) assignment\tPredecessor code title\tChange type\tComment\tEffective month/day [MM.DD]';
const NEW = '001607A\t"Bypass, Open Approach"\t2019\t00H60YZ\t"Insertion, Open Approach"\tNew\t10.01';
const read = (...rows: string[]) => readPcsConversionTable(sample(HEADER, ...rows));

describe('the ICD-10-PCS conversion table', () => {
  test('a row of seven fields, without comment, is a new code', () => {
    expect(read(NEW)).toEqual([{ code: '001607A', effective: '2019-10-01', previous: ['00H60YZ'], change: 'new' }]);
  });

  test('the year is a calendar year, so an April code begins in April of it', () => {
    expect(read(NEW.replace('2019', '2022').replace('10.01', '04.01'))[0]?.effective).toBe('2022-04-01');
  });

  test('NoPCS before a new code means that nothing was reported', () => {
    expect(read(NEW.replace('00H60YZ', 'NoPCS'))[0]?.previous).toEqual([]);
  });

  test('a deletion gives the equivalent of the deleted code', () => {
    const row = '02703ZZ\tDilation\t2021\t02704ZZ\tDilation\tDeleted\t"deleted, see current"\t10.01';
    expect(read(row)).toEqual([{ code: '02703ZZ', effective: '2021-10-01', previous: ['02704ZZ'], change: 'deleted' }]);
  });

  test('a deletion without equivalent converts to nothing and is passed over', () => {
    expect(read('NoPCS\tNo description\t2021\t02704ZZ\tDilation\tDeleted\tgone\t10.01', NEW)).toHaveLength(1);
  });

  test('a revision keeps the code', () => {
    const row = '009300Z\tNew title\t2017\t009300Z\tOld title\tRevised\ttitle revised\t10.01';
    expect(read(row)[0]).toMatchObject({ code: '009300Z', previous: ['009300Z'], change: 'revised' });
  });

  test.each([
    ['a code with the letter O', NEW.replace('001607A', '00160OA'), /"00160OA" is no ICD-10-PCS code/],
    ['a day that is not on the calendar', NEW.replace('10.01', '02.30'), /effective "2019" "02\.30"/],
    ['another change type', NEW.replace('New', 'Merged'), /the change type is "Merged"/],
    ['a new code without code', NEW.replace('001607A', 'NoPCS'), /only a deletion may have/],
    ['six fields', NEW.replace('\tNew', ''), '6 fields, expected 8'],
  ])('refuses %s', (_, row, reason) => {
    expectRefusal(() => read(row), 2, reason);
  });

  test('refuses another header', () => {
    expectRefusal(() => readPcsConversionTable(sample(NEW)), 1, /the header is/);
  });
});
