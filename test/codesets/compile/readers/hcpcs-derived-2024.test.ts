import { describe, expect, test } from 'vitest';
import { readHcpcsDerived2024 } from '../../../../codesets/compile/readers/hcpcs-derived-2024.js';
import { expectRefusal, sample } from './sample.js';

const CODES =
  'hcpcs_code\tprice\tmulti\tcov\tbetos\ttos\taction\tcim\tmcm\tstatute\tlab\txref\tasc_grp\tproc\tanes\tdate_term\tdate_added\tdate_asc\tdate_action';
const AMBULANCE =
  'A0021\t11:21\t9\tI\tO1A\tD:L\tN\t60-3, 60-9\t\t\t\tA0030, A0425\t\t\t0\t2016-12-31\t1985-01-01\t\t1996-09-10';
const DESCRIPTIONS = 'hcpcs_code\thcpcs_desc_type\thcpcs_description';
const LONG = 'A0021\tLong\t"Ambulance ""outside"" state"';
const read = (codes: string[], descriptions: string[]) =>
  readHcpcsDerived2024(sample(CODES, ...codes), sample(DESCRIPTIONS, ...descriptions));

describe('the July 2024 HCPCS tables', () => {
  test('give a code with its lists, dates and descriptions', () => {
    expect(read([AMBULANCE], [LONG, 'A0021\tShort\tOutside state ambulance serv'])).toEqual([
      {
        code: 'A0021',
        modifier: false,
        title: 'Ambulance "outside" state',
        shortTitle: 'Outside state ambulance serv',
        pricing: ['11', '21'],
        coverageManual: ['60-3', '60-9'],
        crossReferences: ['A0030', 'A0425'],
        coverage: 'I',
        betos: 'O1A',
        typesOfService: ['D', 'L'],
        added: '1985-01-01',
        actionEffective: '1996-09-10',
        terminated: '2016-12-31',
        action: 'N',
      },
    ]);
  });

  test.each([
    ['a code without description', [AMBULANCE], [], 2, 'A0021 has no long description'],
    ['a description of no code', [AMBULANCE], [LONG, 'A0022\tLong\tx'], 0, /a description of A0022, which is not in/],
    ['a second long description', [AMBULANCE], [LONG, LONG], 3, 'a second Long description of A0021'],
    ['another type of description', [AMBULANCE], ['A0021\tMedium\tx'], 2, /the type is "Medium"/],
    ['a code that comes twice', [AMBULANCE, AMBULANCE], [LONG], 3, 'code A0021 comes twice'],
    ['a compact date', [AMBULANCE.replace('1985-01-01', '19850101')], [LONG], 2, /date_added is "19850101"/],
    ['a row of 18 fields', [AMBULANCE.replace('\t0\t', '\t')], [LONG], 2, '18 fields, expected 19'],
  ] as const)('refuse %s', (_, codes, descriptions, line, reason) => {
    expectRefusal(() => read([...codes], [...descriptions]), line, reason);
  });
});
