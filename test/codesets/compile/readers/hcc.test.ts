import { describe, expect, test } from 'vitest';
import {
  readHccFormat,
  readHccHierarchy,
  readHccLabels,
  readRiskAdjustmentLabels,
  readRiskAdjustmentMappings,
} from '../../../../codesets/compile/readers/hcc.js';
import { expectRefusal, sample } from './sample.js';

describe('an HCC format file', () => {
  const read = (...rows: string[]) => readHccFormat(sample(...rows));

  test('maps a diagnosis to its category, and with flag D to a second one', () => {
    expect(read('B377\t2\t', 'B377\t6\tD', 'A0103\t115\t')).toEqual([
      { code: 'B377', hcc: 2, additional: false },
      { code: 'B377', hcc: 6, additional: true },
      { code: 'A0103', hcc: 115, additional: false },
    ]);
  });

  test.each([
    ['a second category without flag', ['B377\t2\t', 'B377\t6\t'], 2, 'B377 comes twice without flag D'],
    ['flag D on a first row', ['B377\t2\tD'], 1, 'B377 has flag D on its first row'],
    ['another flag', ['B377\t2\tX'], 1, /"B377\\t2\\tX", expected code, category/],
    ['two fields', ['B377\t2'], 1, /expected code, category, flag D or nothing/],
  ] as const)('refuses %s', (_, rows, line, reason) => {
    expectRefusal(() => read(...rows), line, reason);
  });
});

describe('an HCC label macro', () => {
  const macro = (...labels: string[]) =>
    sample(' %MACRO V28115L3;', ' 1  MACRO NAME:  V28115L3', ' LABEL', ...labels, '    ;', ' %MEND V28115L3;');

  test('gives the labels; CC lines that repeat them are passed over', () => {
    expect(
      readHccLabels(macro(' HCC1 ="HIV/AIDS "', ' HCC35 ="Pancreas Transplant Status "', ' CC1 ="HIV/AIDS "')),
    ).toEqual([
      { hcc: 1, label: 'HIV/AIDS' },
      { hcc: 35, label: 'Pancreas Transplant Status' },
    ]);
  });

  test('refuses a CC line that says something else, a label that comes twice, and any other line', () => {
    expectRefusal(() => readHccLabels(macro(' HCC1 ="a "', ' CC1 ="b "')), 5, 'the label of CC1 is not that of HCC1');
    expectRefusal(() => readHccLabels(macro(' HCC1 ="a "', ' HCC1 ="a "')), 5, 'HCC1 comes twice');
    expectRefusal(() => readHccLabels(macro(' HCC1 = HIV')), 4, /expected HCC, its number and a label in quotes/);
    expectRefusal(() => readHccLabels(sample(' HCC1 ="a "')), 0, /no lines between/);
  });
});

describe('an HCC hierarchy macro', () => {
  const macro = (...statements: string[]) =>
    sample(
      ' %MACRO V28115H1; ',
      '  DO K=1 TO &N_CC;',
      ' %*imposing hierarchies;',
      ...statements,
      '',
      ' %MEND V28115H1;',
    );

  test('tells which categories a higher one drops, also over two lines', () => {
    const file = macro(
      ' /*Diabetes 1 */   %SET0(CC=35    , HIER=%STR(36, 37, 38 ));',
      ' /*Heart 1 */      %SET0(CC=221   , HIER=%STR(',
      '222, 223 ));',
      ' /*Psychiatric 1 */%SET0(CC=151   , HIER=%STR(152 ));',
    );
    expect(readHccHierarchy(file)).toEqual([
      { hcc: 35, drops: [36, 37, 38] },
      { hcc: 221, drops: [222, 223] },
      { hcc: 151, drops: [152] },
    ]);
  });

  test('refuses another statement, and one without end', () => {
    expectRefusal(() => readHccHierarchy(macro('  HCC35 = 0;')), 4, /expected %SET0\(CC=/);
    expectRefusal(() => readHccHierarchy(macro(' /*Heart 1 */ %SET0(CC=221 , HIER=%STR(')), 0, /has no end/);
  });
});

describe('the derived risk-adjustment tables', () => {
  test('map a diagnosis to a category of each model', () => {
    const file = sample(
      'diagnosis_code,cc,model_name',
      'A0103,115,CMS-HCC ESRD Model V24',
      'E1122,37,CMS-HCC Model V28',
    );
    expect(readRiskAdjustmentMappings(file)).toEqual([
      { code: 'A0103', category: 115, model: 'CMS-HCC ESRD Model V24' },
      { code: 'E1122', category: 37, model: 'CMS-HCC Model V28' },
    ]);
  });

  test('label the categories', () => {
    const file = sample(
      'cc,label,model_domain,model_version,model_fullname',
      'RXHCC87,"Osteoporosis, Vertebral and Pathological Fractures",RxHCC,R08,R08X84L1',
    );
    expect(readRiskAdjustmentLabels(file)).toEqual([
      {
        category: 'RXHCC87',
        label: 'Osteoporosis, Vertebral and Pathological Fractures',
        domain: 'RxHCC',
        version: 'R08',
      },
    ]);
  });

  test('refuse what is no code, no category, no model', () => {
    const mapping = (row: string) => () => readRiskAdjustmentMappings(sample('diagnosis_code,cc,model_name', row));
    expectRefusal(mapping('A01.03,115,CMS-HCC Model V24'), 2, /"A01\.03" is no ICD-10-CM code/);
    expectRefusal(mapping('A0103,HCC115,CMS-HCC Model V24'), 2, /the category is "HCC115"/);
    expectRefusal(mapping('A0103,115,Model 24'), 2, /"Model 24" is no model/);
    const label = 'cc,label,model_domain,model_version,model_fullname';
    expectRefusal(() => readRiskAdjustmentLabels(sample(label, 'HCC1,,CMS-HCC,V24,x')), 2, 'HCC1 has no label');
  });
});
