import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'mod-unknown';

test('reports a modifier that is not two characters, and one that nobody defines', () =>
  checkRule(
    RULE,
    `
encounter: knee-brace
claim: professional
from: 2020-11-02
diagnoses: [M17.12]
lines:
  - { code: L1830, modifiers: [LT, XQ9, "5", ZZ], diagnoses: [1] }
#                                  ^^^ * XQ9 is not a modifier: modifiers have two characters
#                                        ^ * 5 is not a modifier: modifiers have two characters
#                                            ^^ * ZZ is not a CPT or HCPCS Level II modifier
`,
  ));

test('accepts CPT modifiers by their number, and HCPCS modifiers in either case', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2020-11-02\nlines: [{ code: L1830, modifiers: ["25", "59", 8P, P3, XE, lt, F1] }]\n',
  ));

test('reports a modifier after its last day and before its first', async () => {
  // ZA, ZB and ZC named the makers of a biosimilar until 2018-03-31; CPT 93 begins on 2022-01-01.
  const line = (day: string, modifier: string) =>
    `claim: professional\nfrom: ${day}\nlines: [{ code: J1815, modifiers: ["${modifier}"] }]\n`;
  await checkRule(RULE, line('2018-03-31', 'ZA'));
  await checkRule(
    RULE,
    `${line('2018-04-01', 'ZA')}#                                   ^^ ZA is no longer a modifier on 2018-04-01: it ended on 2018-03-31\n`,
  );
  await checkRule(
    RULE,
    `${line('2020-11-02', '93')}#                                   ^^ 93 is not yet a modifier on 2020-11-02: it begins on 2022-01-01\n`,
  );
});

test('offers a modifier one slip away', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2020-11-02\nlines: [{ code: L1830, modifiers: [LTX] }]\n',
    'Use LT: Left side (used to identify procedures performed on the left side of the body)',
    'claim: professional\nfrom: 2020-11-02\nlines: [{ code: L1830, modifiers: [LT] }]\n',
  ));

test('judges only the length where no release or no date can answer', async () => {
  await checkRule(RULE, 'claim: professional\nfrom: 2031-01-02\nlines: [{ code: L1830, modifiers: [ZZ] }]\n');
  await checkRule(
    RULE,
    `
claim: professional
lines: [{ code: L1830, modifiers: [ZZ, XQ9] }]
#                                      ^^^ XQ9 is not a modifier: …
`,
  );
});

test('reads on in a file that is being typed', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - code: L1830
    modifiers: [ZZ
#               ^^ * ZZ is not a CPT or HCPCS Level II modifier
`,
  ));

const ride = (day: string, payer: string, lines: string) =>
  `claim: professional\nfrom: ${day}\npayer: ${payer}\nlines:\n  - { code: A0427, modifiers: [RH] }\n${lines}`;

test('accepts origin and destination on claims with an ambulance ride', async () => {
  const all = [...'DEGHIJNPRS'].flatMap((from) => [...'DEGHIJNPRSX'].map((to) => `"${from}${to}"`));
  const lines = all.map((trip) => `  - { code: A0425, modifiers: [${trip}, QM] }\n`).join('');
  await checkRule(RULE, ride('2020-11-02', 'medicare', lines));
  await checkRule(RULE, ride('2020-11-02', 'medicare', '  - { code: "93041", modifiers: [SH] }\n'));
});

test('reports letters of no place, X as an origin, and trips on claims without a ride', async () => {
  await checkRule(
    RULE,
    `
claim: professional
from: 2020-11-02
lines:
  - { code: A0428, modifiers: [RZ, XH, RH] }
#                              ^^ * RZ is not a CPT or HCPCS Level II modifier
#                                  ^^ * XH is not a CPT or HCPCS Level II modifier
---
claim: professional
from: 2020-11-02
lines:
  - { code: L1830, modifiers: [RH] }
#                              ^^ * RH is not a CPT or HCPCS Level II modifier
`,
  );
});

test('knows the other destinations of 2021 to 2023, while their model ran', async () => {
  await checkRule(RULE, ride('2021-01-01', 'medicare', '  - { code: A0998, modifiers: [RW] }\n'));
  const marked = (day: string) =>
    ride(
      day,
      'medicare',
      '  - { code: A0998, modifiers: [RW] }\n#                              ^^ * RW is not a CPT or HCPCS Level II modifier\n',
    );
  await checkRule(RULE, marked('2020-12-31'));
  await checkRule(RULE, marked('2025-11-03'));
});

test('leaves the letters of the states alone on Medicaid rides', () =>
  checkRule(RULE, ride('2020-11-02', 'medicaid', '  - { code: T2003, modifiers: [RZ] }\n')));
