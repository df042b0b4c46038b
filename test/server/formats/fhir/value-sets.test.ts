import { describe, expect, test } from 'vitest';
import { problemsIn, read, referencesIn } from './reading.js';
import { CPT, HCPCS, ICD10CM } from './samples.js';

describe('codes of sets are definitions', () => {
  test('concepts, excluded ones and filters of a composition', () => {
    const set = {
      resourceType: 'ValueSet',
      compose: {
        include: [
          { system: ICD10CM, concept: [{ code: 'E11', display: 'Type 2 diabetes mellitus' }, { code: 'E11.9' }] },
          { system: ICD10CM, filter: [{ property: 'concept', op: 'is-a', value: 'N18' }] },
          { system: ICD10CM, filter: [{ property: 'code', op: 'in', value: 'I10, I11.0' }] },
          { system: ICD10CM, filter: [{ property: 'concept', op: 'regex', value: 'E1[01].*' }] },
          { system: 'http://snomed.info/sct', concept: [{ code: '44054006' }] },
        ],
        exclude: [{ system: ICD10CM, concept: [{ code: 'E11.65' }] }],
      },
    };
    expect(referencesIn(set)).toEqual(
      ['E11', 'E11.9', 'N18', 'I10', 'I11.0', 'E11.65'].map((code) => `icd10cm ${code} member - definition`),
    );
  });

  test('every level of an expansion', () => {
    const inner = { system: CPT, code: '99213', contains: [{ system: HCPCS, code: 'G0438' }] };
    const set = {
      resourceType: 'ValueSet',
      expansion: { contains: [{ system: ICD10CM, code: 'E11', contains: [inner] }] },
    };
    expect(referencesIn(set)).toEqual([
      'icd10cm E11 member - definition',
      'cpt 99213 member - definition',
      'hcpcs G0438 member - definition',
    ]);
  });

  test('concepts of a code system that is one of ours', () => {
    const concept = [{ code: 'E11', concept: [{ code: 'E11.9', property: [{ code: 'parent', valueCode: 'E11' }] }] }];
    expect(referencesIn({ resourceType: 'CodeSystem', url: ICD10CM, concept })).toEqual([
      'icd10cm E11 member - definition',
      'icd10cm E11.9 member - definition',
    ]);
    expect(referencesIn({ resourceType: 'CodeSystem', url: 'http://example.org/own', concept })).toEqual([]);
  });

  test('a wrong address is reported once for its list', () => {
    const include = [
      { system: 'http://www.icd10data.com/icd10pcs', concept: [{ code: '0BH17EZ' }, { code: '0BH18EZ' }] },
    ];
    expect(problemsIn(read({ resourceType: 'ValueSet', compose: { include } }))).toEqual([
      'fhir-system-uri: http://www.icd10data.com/icd10pcs: ICD-10-PCS has another address: http://www.cms.gov/Medicare/Coding/ICD10',
    ]);
  });
});
