import { describe, expect, test } from 'vitest';
import { describedIn } from './reading.js';
import { institutional, professional, remittance } from './samples.js';

const inVisit = (before: string, marked: string) => describedIn(professional().replace(before, marked));
const inStay = (before: string, marked: string) => describedIn(institutional().replace(before, marked));

describe('a place is explained:', () => {
  test.each([
    ['ABK:', 'AB<|>K:', '**HI01-1** What kind of code follows: `ABK` ICD-10-CM principal diagnosis'],
    ['HI*', 'H<|>I*', '**HI** Diagnoses, procedures and other codes of the claim'],
    [':B:1', ':<|>B:1', '**CLM05-2** What the facility code is: `B` A place of service'],
    ['HC:G0108', '<|>HC:G0108', '**SV101-1** What kind of code follows: `HC` HCPCS Level II or CPT code'],
    ['NM1*82', 'NM1*8<|>2', '**NM101** Whose name: `82` Rendering provider'],
    ['*XX*1245', '*<|>XX*1245', '**NM108** Kind of identifier: `XX` National Provider Identifier (NPI)'],
    ['*MB~', '*M<|>B~', '**SBR09** Kind of payer: `MB` Medicare Part B'],
    ['DTP*472', 'DTP*<|>472', '**DTP01** What the date is of: `472` Date of service'],
    ['*22*0~', '*2<|>2*0~', '**HL03** Level: `22` Subscriber'],
    [
      '*1:2~',
      '*1:<|>2~',
      '**SV107-2** Pointers to the diagnoses of the claim: positions among ABK and ABF, the most important first',
    ],
  ])('%s', (before, marked, expected) => expect(inVisit(before, marked)).toBe(expected));

  test('the parts of a type of bill', () => {
    expect(inStay('***11:A:1', '***1<|>1:A:1')).toBe(
      '**CLM05-1** Facility and class of the type of bill; with the frequency: `0111`',
    );
  });

  test('presence on admission', () => {
    expect(inStay('K3580:::::::Y', 'K3580:::::::<|>Y')).toBe(
      '**HI01-9** Present on admission: `Y` Present on admission',
    );
  });

  test('codes that are left alone, by their qualifier', () => {
    expect(inVisit('ABK:E1122', 'BK:25<|>000')).toMatch(/^\*\*HI01-2\*\* ICD-9-CM principal diagnosis/);
    expect(inVisit('ABK:E1122', 'DR:4<|>70')).toMatch(/^\*\*HI01-2\*\* Diagnosis related group/);
  });

  test('the facility of a remittance, which has no qualifier', () => {
    const marked = remittance('CLP*1*1*80*80**MB*9*1<|>1*1', 'SVC*HC:J1815*62*40');
    expect(describedIn(marked)).toMatch(/^\*\*CLP08\*\* Facility/);
  });
});

test.each([
  ['between two segments', 'HI*', '<|>\n\nHI*'],
  ['of an unknown value', 'NM1*82*1', 'NM1*82*<|>1'],
])('nothing is said %s', (_, before, marked) => {
  expect(inVisit(before, marked)).toBeUndefined();
});
