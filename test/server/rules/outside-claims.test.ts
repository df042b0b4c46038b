import { describe, expect, test } from 'vitest';
import type { CodeReference, Encounter } from '../../../server/src/model/encounter.js';
import { findingsIn } from '../../support/check-rule.js';
import { findingsAmong, gradedFindings, type WrittenCode } from '../../support/written-codes.js';

const statement = (text: string, date?: string, system: WrittenCode['system'] = 'icd10cm'): WrittenCode => ({
  system,
  text,
  use: 'statement',
  ...(date !== undefined && { date }),
});

const member = (text: string, system: WrittenCode['system'] = 'icd10cm'): WrittenCode => ({
  system,
  text,
  use: 'definition',
  role: 'member',
});

describe('said of a patient outside of any claim', () => {
  test('a category is legal, and a hint tells that a claim could not be made from it', () => {
    const found = gradedFindings({ codes: [statement('J45', '2023-02-14'), statement('W19', '2023-02-14')] });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'dx-not-billable hint',
      'dx-missing-7th-char hint',
    ]);
  });

  test('a problem older than its code is no mistake: it may have been coded later', () =>
    expect(
      findingsAmong({
        codes: [
          statement('I10', '2010-05-01'),
          statement('N18.30', '2016-05-01'),
          statement('0DTJ4ZZ', '2012-05-01', 'icd10pcs'),
          statement('G2211', '2016-05-01', 'hcpcs'),
        ],
      }),
    ).toEqual([]));

  test('a code that had ended before its day is wrong whenever it was coded, and a warning at most', () => {
    const found = gradedFindings({
      codes: [
        statement('T40.4X1A', '2022-01-05'),
        statement('M54.5', '2022-01-05'),
        statement('G0297', '2022-01-05', 'hcpcs'),
      ],
    });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'code-not-effective-on-dos warning',
      'code-not-effective-on-dos hint',
      'hcpcs-terminated warning',
    ]);
    expect(found.at(-1)?.message).toMatch(/^G0297 was terminated on \d{4}-\d\d-\d\d, before 2022-01-05$/);
  });

  test('a code that never was is a warning', () => {
    const found = gradedFindings({ codes: [statement('I10.0', '2023-02-14')] });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['dx-unknown-code warning']);
  });

  test('a day after the loaded releases is told once, as information', () => {
    const found = gradedFindings(
      { codes: [statement('I10', '2026-10-02'), statement('E11.9', '2026-10-03')] },
      '2026-11-01',
    );
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['release-not-loaded info']);
  });

  test('the first characters of a procedure stand for what begins so', () =>
    expect(findingsAmong({ codes: [statement('0DT', '2023-02-14', 'icd10pcs')] })).toEqual([]));
});

describe('members of a code set', () => {
  test('categories, ranges and patterns are legal', () =>
    expect(
      findingsAmong({
        codes: [
          ...['E11', 'S72.001', 'M05.*', 'M05.-', 'I21.x', 'E11%', 'J18*', 'T20-T32', '^F10'].map((text) =>
            member(text),
          ),
          ...['0DT', '0D'].map((text) => member(text, 'icd10pcs')),
          ...['J%', 'A0425-A0436'].map((text) => member(text, 'hcpcs')),
          ...['013', '11X'].map((text) => member(text, 'bill-type')),
          member('045X', 'revenue'),
        ],
      }),
    ).toEqual([]));

  test('CPT numbers say nothing of a table that is not loaded, however many there are', () =>
    expect(
      findingsAmong({ codes: Array.from({ length: 1000 }, (_, at) => member(String(10_000 + at), 'cpt')) }),
    ).toEqual([]));

  test('no date governs them: retired and later codes are left alone', () =>
    expect(findingsAmong({ codes: [member('M54.5'), member('N18.3'), member('U07.1')] })).toEqual([]));

  test('codes of another system are still mistakes', () =>
    expect(findingsAmong({ codes: [member('401.9'), member('0DTJ4ZZ'), member('99213', 'icd10pcs')] })).toEqual([
      'code-shape-mismatch: 401.9 is not an ICD-10-CM code: it looks like ICD-9-CM, which ended on 2015-09-30',
      'code-shape-mismatch: 0DTJ4ZZ is not an ICD-10-CM code: it has the shape of an ICD-10-PCS code',
      'code-shape-mismatch: 99213 is not an ICD-10-PCS code: it has the shape of a CPT code',
    ]));

  test('dots are judged only where a release knows the code', () =>
    expect(findingsAmong({ codes: [member('E119'), member('E11.9')] })).toEqual([]));
});

test('a format that writes codes without dots is not mixed by one that has its dot', () => {
  const codes: WrittenCode[] = ['E119', 'E11.9'].map((text) => ({ system: 'icd10cm', text, date: '2023-02-14' }));
  expect(findingsAmong({ codes }).map((finding) => finding.split(':')[0])).toEqual(['code-format-mixed']);
  expect(findingsAmong({ codes, write: (code) => code.replace('.', '') })).toEqual([]);
});

describe('an encounter without a claim', () => {
  /** A visit as a record keeps it: its conditions in no order that a payer would ask for. */
  const visit = (references: readonly CodeReference[]): Encounter => ({
    from: { value: '2014-05-01', span: { start: 0, end: 1 } },
    providers: [],
    conditions: [],
    diagnoses: references.map((code) => ({ code, role: 'other', span: code.span })),
    procedures: [],
    lines: [],
    chart: [],
    references,
    span: { start: 0, end: 1 },
    anchor: { start: 0, end: 1 },
  });
  const encounters = (references: readonly CodeReference[]) => [visit(references)];

  test('has no order, no pairs and no first day of ICD-10', () =>
    expect(
      findingsAmong({
        codes: ['W01.0XXA', 'E10.9', 'E11.9', 'E11.9'].map((text) => statement(text, '2023-02-14')),
        encounters,
      }),
    ).toEqual([]));

  test('is judged as soon as one of its codes is reported', () => {
    const codes = [statement('W01.0XXA', '2023-02-14'), { ...statement('I10', '2023-02-14'), use: undefined }];
    const found = findingsAmong({
      codes: codes.map(({ use, ...code }) => (use ? { ...code, use } : code)),
      encounters,
    });
    expect(found.map((finding) => finding.split(':')[0])).toContain('principal-missing');
  });
});

describe('in files of FHIR', () => {
  const found = async (resource: unknown) =>
    (await findingsIn(JSON.stringify(resource, null, 2), { fileName: 'resource.json', today: '2026-06-30' })).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  const condition = (code: string, recordedDate: string) => ({
    resourceType: 'Condition',
    subject: { reference: 'Patient/1' },
    recordedDate,
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  });

  test('a condition of 2010 with a code of today is no mistake', async () => {
    expect(await found(condition('I10', '2010-05-01'))).toEqual([]);
    expect(await found(condition('N18.30', '2016-05-01'))).toEqual([]);
  });

  test('a category of a condition is a hint', async () =>
    expect(await found(condition('J45', '2023-05-01'))).toEqual(['dx-not-billable hint']));

  test('a value set may have categories, retired codes and any number of CPT codes', async () => {
    const codes = ['E11', 'M54.5', 'N18.3'].map((code) => ({ code }));
    const numbers = Array.from({ length: 300 }, (_, at) => ({ code: String(99_000 + at) }));
    const valueSet = {
      resourceType: 'ValueSet',
      compose: {
        include: [
          { system: 'http://hl7.org/fhir/sid/icd-10-cm', concept: codes },
          { system: 'http://www.ama-assn.org/go/cpt', concept: numbers },
        ],
      },
    };
    expect(await found(valueSet)).toEqual([]);
  });
});
