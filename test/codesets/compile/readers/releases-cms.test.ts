import { describe, expect, test } from 'vitest';
import { readAdministrativeList } from '../../../../codesets/compile/readers/administrative-list.js';
import * as hcc from '../../../../codesets/compile/readers/hcc.js';
import { readAgeGroups, readDischargeStatusDates } from '../../../../codesets/compile/readers/mce.js';
import * as msdrg from '../../../../codesets/compile/readers/msdrg.js';
import { readMsdrgAppendices } from '../../../../codesets/compile/readers/msdrg-appendices.js';
import { readPlaceOfService, readPlaceOfServiceDates } from '../../../../codesets/compile/readers/place-of-service.js';
import { attributes, codesOf, MCE, MSDRG, once, open, root, without } from './real-releases.js';

describe.runIf(root !== undefined)('CMS tables over the real releases', () => {
  describe('the Medicare Code Editor', () => {
    test('has 84,932 dated rows of ICD-10-CM and 86,809 of ICD-10-PCS', () => {
      expect([attributes('icd10cm').length, attributes('icd10pcs').length]).toEqual([84_932, 86_809]);
    });

    test('no ICD-10-CM code is for one sex after 2024-09-30', () => {
      const sexed = attributes('icd10cm').filter((row) =>
        row.attributes.some((name) => name === 'male' || name === 'female'),
      );
      expect(sexed.length).toBeGreaterThan(4_000);
      expect(sexed.filter((row) => (row.through ?? '9999') > '2024-09-30')).toEqual([]);
    });

    test('widened the maternity age on 2019-10-01', () => {
      const maternity = readAgeGroups(open(`${MCE}/age_groups.tsv`)).filter(({ group }) => group === 'maternity');
      expect(maternity.map(({ fromYears, throughYears, from }) => [fromYears, throughYears, from])).toEqual([
        [12, 55, '1984-03-01'],
        [9, 64, '2019-10-01'],
      ]);
    });
  });

  describe('MS-DRG', () => {
    test('the versions are V40 to V43.1', () => {
      const versions = msdrg.readMsdrgVersions(open(`${MSDRG}/versions.tsv`));
      expect(versions.map(({ name }) => name)).toEqual([
        'V40',
        'V40.1',
        'V41',
        'V41.1',
        'V42',
        'V42.1',
        'V43',
        'V43.1',
      ]);
      expect(versions.at(-1)?.effective).toBe('2026-04-01');
    });

    test('CC and MCC of V40 are those of appendices G and H, without exception', () => {
      const rows = msdrg.readDiagnosisSeverity(open(`${MSDRG}/diagnosis_severity.tsv.gz`));
      const v40 = rows.filter((row) => row.versions.includes('400'));
      const appendices = readMsdrgAppendices(open('msdrg/v40/appendix_F_J.txt.gz'));
      const sorted = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code).sort();
      expect(sorted(appendices.complications)).toEqual(sorted(v40.filter((row) => row.severity === 'CC')));
      expect(sorted(appendices.majorComplications)).toEqual(sorted(v40.filter((row) => row.severity === 'MCC')));
      expect(appendices.majorOnlyIfAlive).toHaveLength(8);
    });

    test('the diagnoses of the hospital-acquired conditions of V40 are those of appendix I; its table keeps one of several', () => {
      const appendices = readMsdrgAppendices(open('msdrg/v40/appendix_F_J.txt.gz')).hospitalAcquiredConditions;
      const printed = appendices.flatMap(({ hac, codes }) =>
        codes.flatMap(({ code, role }) => (role === 'procedure' ? [] : `${code} ${hac} ${role}`)),
      );
      const table = msdrg
        .readHospitalAcquiredConditions(open(`${MSDRG}/hospital_acquired_conditions.tsv`))
        .filter((row) => row.versions.includes('400') && row.role !== 'procedure')
        .map(({ code, hac, role }) => `${code} ${hac} ${role}`);
      expect(appendices).toHaveLength(14);
      expect(table.filter((entry) => !printed.includes(entry))).toEqual([]);
      const lost = new Set(printed.filter((entry) => !table.includes(entry)).map((entry) => entry.split(' ')[0]));
      expect([...lost].sort()).toEqual(['K6811', 'T8140XA', 'T8141XA', 'T8142XA', 'T8143XA', 'T8144XA', 'T8149XA']);
    });
  });

  describe('CMS-HCC', () => {
    // The macros' own headings count the payment categories: 86 in V24, 115 in V28.
    test.each([
      ['F2422P1M.TXT', 'V24H86L1.TXT', 'V24H86H1.TXT', 86],
      ['F2824T1N.TXT', 'V28115L3.TXT', 'V28115H1.TXT', 115],
    ])(
      '%s: every category that codes map to, and that the hierarchy names, has one of the labels',
      (format, labels, hierarchy, count) => {
        const labelled = new Set(hcc.readHccLabels(open(`hcc/${labels}`)).map((row) => row.hcc));
        const mapped = hcc.readHccFormat(open(`hcc/${format}`)).map((row) => row.hcc);
        const ranked = hcc.readHccHierarchy(open(`hcc/${hierarchy}`)).flatMap((row) => [row.hcc, ...row.drops]);
        expect(labelled.size).toBe(count);
        expect([...mapped, ...ranked].filter((number) => !labelled.has(number))).toEqual([]);
        expect(new Set(mapped).size).toBe(count);
      },
    );

    test('the tables of payment year 2026 have labels for every V24 and V28 category', () => {
      const mappings = hcc.readRiskAdjustmentMappings(open('hcc/DERIVED/ra_dx_to_cc_2026.csv.gz'));
      const labels = hcc.readRiskAdjustmentLabels(open('hcc/DERIVED/ra_labels_2026.csv'));
      for (const version of ['V24', 'V28']) {
        const known = new Set(
          labels.filter((row) => row.domain === 'CMS-HCC' && row.version === version).map((row) => row.category),
        );
        const mapped = mappings.filter((row) => row.model === `CMS-HCC Model ${version}`);
        expect(mapped.length).toBeGreaterThan(8_000);
        expect(mapped.filter((row) => !known.has(`HCC${row.category}`))).toEqual([]);
      }
    });
  });

  describe('administrative lists', () => {
    const list = once((name) => readAdministrativeList(open(`admin/CodeSystem-${name}.fsh`)));
    const assigned = (name: string): Set<string> => codesOf(list(name).filter((row) => !row.unassigned));

    test('every discharge status that the MCE accepts today is assigned', () => {
      const rows = readDischargeStatusDates(open(`${MCE}/discharge_status.tsv`));
      const today = codesOf(rows.filter((row) => row.through === undefined));
      expect(without(today, assigned('BENE-PTNT-STUS-CD'))).toEqual([]);
    });

    test('admission types are 1 to 5 and 9', () => {
      expect([...assigned('CLM-ADMSN-TYPE-CD')]).toEqual(['1', '2', '3', '4', '5', '9']);
    });

    test('the assigned places of service are those of the derived table', () => {
      const named = codesOf(readPlaceOfService(open('admin/DERIVED/pos_codes.tsv')).filter((row) => !row.unassigned));
      expect([...assigned('CLM-POS-CD')].sort()).toEqual([...named].sort());
    });

    test('three places of service began after ICD-10: 19, 10 and 27', () => {
      const dates = readPlaceOfServiceDates(open('admin/CodeSystem-CLM-POS-CD.fsh'));
      expect(dates.filter(({ from }) => from > '2015-10-01')).toEqual([
        { code: '10', from: '2022-01-01' },
        { code: '19', from: '2016-01-01' },
        { code: '27', from: '2023-10-01' },
      ]);
    });

    test('every assigned type of bill has an assigned classification', () => {
      const classifications = assigned('CLM-BILL-CLSFCTN-CD');
      const orphans = [...assigned('CLM-BILL-FREQ-CD')].filter((code) => !classifications.has(code.slice(0, 2)));
      expect(orphans).toEqual([]);
    });

    test('revenue codes have four digits, and 0680 is the only one not used', () => {
      const rows = list('CLM-REV-CNTR-CD');
      expect(rows.filter((row) => !/^\d{4}$/.test(row.code))).toEqual([]);
      expect(rows.filter((row) => row.unassigned).map((row) => row.code)).toEqual(['0680']);
    });
  });
});
