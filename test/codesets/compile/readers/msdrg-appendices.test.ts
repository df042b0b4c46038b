import { describe, expect, test } from 'vitest';
import { readMsdrgAppendices } from '../../../../codesets/compile/readers/msdrg-appendices.js';
import { expectRefusal, sample } from './sample.js';

const RULE = ':======================================================================:';
const TEXT = [
  RULE,
  '|   Appendix F Unrelated Operating Room Procedures (MS-DRGs 981-989)   |',
  RULE,
  '  00BF0ZZ Excision of Olfactory Nerve, Open Approach',
  RULE,
  '|    Appendix G Diagnoses Defined as Complications or Comorbidities    |',
  RULE,
  '',
  'Diagnoses in Appendix G are considered complications or',
  'comorbidities (CC) except when used in conjunction with the principal',
  'diagnosis in the corresponding CC Exclusion List in Appendix C.',
  '',
  '  A000    Cholera due to Vibrio cholerae 01, biovar cholerae',
  RULE,
  '| Appendix H Diagnoses Defined as Major Complications or Comorbidities |',
  RULE,
  '  A021    Salmonella sepsis',
  '',
  'Appendix H Part 2: Codes that are Major CC only if patient discharged alive',
  '',
  '  I462  Cardiac arrest due to underlying cardiac condition',
  RULE,
  '|         Appendix I Hospital Acquired Conditions (HACS) List          |',
  RULE,
  '',
  'HAC 01: AIR EMBOLISM',
  'SECONDARY DIAGNOSIS',
  '',
  '  T800XXA MCC Air embolism following infusion, transfusion and therapeutic injection, initial encounter',
  'HAC 02: SURGICAL SITE INFECTION - BARIATRIC SURGERY',
  'PROCEDURES',
  '  0D16079  Bypass Stomach to Duodenum with Autologous Tissue Substitute, Open Approach',
  'NON-OPERATING ROOM PROCEDURES',
  '02H43JZ* Insertion of Pacemaker Lead into Coronary Vein, Percutaneous Approach',
  'AND',
  'PRINCIPAL DIAGNOSES',
  '  E6601     Morbid (severe) obesity due to excess calories',
  'AND',
  'SECONDARY DIAGNOSIS',
  '  K6811   CC  Postprocedural retroperitoneal abscess',
];
/** The text with one line put in the place of another. */
const replaced = (line: string, by: string): string[] => TEXT.map((each) => (each === line ? by : each));
const lineOf = (line: string): number => TEXT.indexOf(line) + 1;
const CHOLERA = TEXT[12] ?? '';
const EMBOLISM = TEXT[28] ?? '';

describe('the MS-DRG appendices', () => {
  test('give the three lists; the appendix before them is passed over', () => {
    const { complications, majorComplications, majorOnlyIfAlive } = readMsdrgAppendices(sample(...TEXT));
    expect(complications).toEqual([{ code: 'A000', title: 'Cholera due to Vibrio cholerae 01, biovar cholerae' }]);
    expect(majorComplications).toEqual([{ code: 'A021', title: 'Salmonella sepsis' }]);
    expect(majorOnlyIfAlive).toEqual([{ code: 'I462', title: 'Cardiac arrest due to underlying cardiac condition' }]);
  });

  test('give the hospital-acquired conditions with the role of each code', () => {
    const conditions = readMsdrgAppendices(sample(...TEXT)).hospitalAcquiredConditions;
    const told = conditions.map(({ hac, title, codes }) => [
      hac,
      title,
      codes.map(({ code, role }) => `${code} ${role}`),
    ]);
    expect(told).toEqual([
      [1, 'AIR EMBOLISM', ['T800XXA condition']],
      [
        2,
        'SURGICAL SITE INFECTION - BARIATRIC SURGERY',
        ['0D16079 procedure', '02H43JZ procedure', 'E6601 principal', 'K6811 condition'],
      ],
    ]);
  });

  test('refuse a line in a list that is no code with its title', () => {
    expectRefusal(
      () => readMsdrgAppendices(sample(...replaced(CHOLERA, '  Cholera'))),
      lineOf(CHOLERA),
      /" {2}Cholera"/,
    );
    const lower = replaced(EMBOLISM, '  T800XXA Air embolism');
    expectRefusal(
      () => readMsdrgAppendices(sample(...lower)),
      lineOf(EMBOLISM),
      /expected a condition code and its title/,
    );
  });

  test('refuse a code that comes twice in a list', () => {
    const twice = replaced('comorbidities (CC) except when used in conjunction with the principal', CHOLERA);
    expectRefusal(() => readMsdrgAppendices(sample(...twice)), lineOf(CHOLERA), 'code A000 comes twice in the list');
  });

  test('refuse conditions out of order, and codes before the heading that tells their role', () => {
    const skipped = replaced('HAC 01: AIR EMBOLISM', 'HAC 03: AIR EMBOLISM');
    expectRefusal(() => readMsdrgAppendices(sample(...skipped)), lineOf('HAC 01: AIR EMBOLISM'), 'HAC 3 after HAC 0');
    const headless = replaced('SECONDARY DIAGNOSIS', '');
    expectRefusal(() => readMsdrgAppendices(sample(...headless)), lineOf(EMBOLISM), /expected a heading such as/);
  });

  test('refuse a text without one of the appendices', () => {
    expectRefusal(() => readMsdrgAppendices(sample(...TEXT.slice(0, 17))), 0, /an appendix is missing/);
  });
});
