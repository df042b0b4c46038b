import { describe, expect, test } from 'vitest';
import { readPlaceOfService, readPlaceOfServiceDates } from '../../../../codesets/compile/readers/place-of-service.js';
import { expectRefusal, sample } from './sample.js';

describe('the places of service', () => {
  const read = (...rows: string[]) =>
    readPlaceOfService(sample('pos_code\tpos_type\tpos_name\tpos_description', ...rows));

  test('have proper-case names and a setting', () => {
    expect(
      read('11\tNon-Facility\tOffice\tLocation, other than a hospital.', '28\tUnassigned\tUnassigned\tUnassigned'),
    ).toEqual([
      {
        code: '11',
        title: 'Office',
        description: 'Location, other than a hospital.',
        unassigned: false,
        setting: 'non-facility',
      },
      { code: '28', title: 'Unassigned', description: 'Unassigned', unassigned: true },
    ]);
  });

  test.each([
    ['a code of one digit', ['1\tFacility\tPharmacy\tx'], 2, /the code is "1", expected two digits/],
    ['another type', ['01\tBoth\tPharmacy\tx'], 2, /the type is "Both"/],
    ['an unassigned place with a type', ['28\tFacility\tUnassigned\tx'], 2, /assigned or not\?/],
    ['a code that comes twice', ['01\tFacility\tPharmacy\tx', '01\tFacility\tPharmacy\tx'], 3, 'code 01 comes twice'],
  ] as const)('refuse %s', (_, rows, line, reason) => {
    expectRefusal(() => read(...rows), line, reason);
  });
});

describe('the first days of places of service', () => {
  const dates = (code: string, title: string) => readPlaceOfServiceDates(sample(`* #${code} "${title}"`));

  test.each([
    ['03', 'SCHOOL (EFFECTIVE JANUARY 1, 2003) - A FACILITY', '2003-01-01'],
    [
      '14',
      'GROUP HOME (CODE EFFECTIVE, OCTOBER 1, 2003; DESCRIPTION REVISED,EFFECTIVE APRIL 1, 2004) - A',
      '2003-10-01',
    ],
    ['27', 'OUTREACH SITE/STREET (EFF. 10/1/23)', '2023-10-01'],
    ['57', 'NON-RESIDENTIAL SUBSTANCE ABUSE TREATMENT FACILITY (OCTOBER 1, 2003) - A LOCATION', '2003-10-01'],
  ])('%s: %s', (code, title, from) => {
    expect(dates(code, title)).toEqual([{ code, from }]);
  });

  test.each([
    ['17', 'WALK-IN RETAIL HEALTH CLINIC (EFFECTIVE NO LATER THAN MAY 1, 2010) - A CLINIC'],
    ['22', 'ON CAMPUS-OUTPATIENT HOSPITAL (DESCRIPTION REVISED JANUARY 1, 2016) - A PORTION'],
    ['02', 'TELEHEALTH (EFFECTIVE JANUARY 1, 2022) - THE LOCATION'],
    ['11', 'OFFICE - LOCATION, OTHER THAN A HOSPITAL'],
  ])('%s has none: %s', (code, title) => {
    expect(dates(code, title)).toEqual([]);
  });

  test('refuse a date that cannot be read', () => {
    expectRefusal(() => dates('27', 'OUTREACH SITE (EFF. AUTUMN)'), 0, /27 is effective "AUTUMN", expected a day/);
  });
});
