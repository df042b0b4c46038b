import { expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';
import { institutional, interchange, PARTIES, professional } from '../formats/x12/samples.js';

const RULE = 'tob-frequency-context';

const told = async (text: string) => {
  const findings = await findingsIn(text, { fileName: 'claims.837' });
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(({ span, message }) => [text.slice(span.start, span.end), message]);
};

const visit = (frequency: string, ...more: readonly string[]) =>
  professional(
    `CLM*VISIT-7*80***11:B:${frequency}*Y*A*Y*Y`,
    ...more,
    'HI*ABK:I10',
    'LX*1',
    'SV1*HC:G0108*80*UN*1***1',
    'DTP*472*D8*20251114',
  );

test('a replacement and a void name the claim that they are about', async () => {
  const unnamed = (verb: string) => `says that the claim ${verb} another, and it does not say which`;
  expect(await told(visit('7'))).toEqual([['7', `7 ${unnamed('replaces')}`]]);
  expect(await told(visit('8'))).toEqual([['8', `8 ${unnamed('voids')}`]]);
  expect(await told(visit('7', 'REF*F8*22304500817'))).toEqual([]);
});

test('an original claim names none, and other numbers are no claim', async () => {
  expect(await told(visit('1'))).toEqual([]);
  expect(await told(visit('7', 'REF*G1*22304500817'))).toHaveLength(1);
});

test('the number that another payer gave is not that of this payer', async () => {
  const other = ['SBR*S*18*******CI', 'NM1*PR*2*OTHER*****PI*00999', 'REF*F8*998877'];
  expect(await told(visit('7', ...other))).toHaveLength(1);
});

test('adjustments that contractors name with letters are left alone', async () => {
  for (const frequency of ['G', 'I', 'Q']) expect(await told(visit(frequency))).toEqual([]);
});

const stay = (facility: string) =>
  institutional(
    `CLM*STAY-3*8400***${facility}**A*Y*Y`,
    'DTP*096*TM*1030',
    'DTP*434*RD8*20250929-20251003',
    'CL1*1*2*30',
    'HI*ABK:K3580:::::::Y',
    'LX*1',
    'SV2*0120**8400*DA*4',
  );

test('a stay that goes on has no hour of discharge', async () => {
  const contradiction = '1030 is an hour of discharge, and the stay goes on by the frequency of the bill';
  expect(await told(stay('11:A:2'))).toEqual([['1030', contradiction]]);
  expect(await told(stay('11:A:3'))).toEqual([['1030', contradiction]]);
});

test('the last bill of a stay, a whole stay and an outpatient bill may have one', async () => {
  expect(await told(stay('11:A:4'))).toEqual([]);
  expect(await told(stay('11:A:1'))).toEqual([]);
  expect(await told(stay('13:A:2'))).toEqual([]);
});

test('in an encounter file the type of bill has the frequency of an institution', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
billType: "0138"
#             ^ 8 says that the claim voids another, and it does not say which
diagnoses: [R07.9]
---
claim: outpatient
from: 2023-02-14
billType: "0138"
replaces: "22304500817"
diagnoses: [R07.9]
---
claim: professional
from: 2023-02-14
frequency: "7"
#           ^ 7 says that the claim replaces another, …
diagnoses: [R07.9]
---
claim: inpatient
from: 2023-02-14
through: 2023-02-20
billType: "0112"
discharge: { status: "30", hour: "14" }
#                                 ^^ 14 is an hour of discharge, …
diagnoses: [{ code: K35.80, poa: Y }]
`,
  ));

test('a type of bill that is none has no frequency', () =>
  checkRule(RULE, 'claim: outpatient\nfrom: 2023-02-14\nbillType: "7"\ndiagnoses: [R07.9]\n'));

test('a remittance tells no claim that is replaced, and is left alone', async () => {
  expect(await told(interchange('005010X221A1', [...PARTIES, 'CLP*VISIT-7*1*80*80**MC*1*11*7'], '835', 'HP'))).toEqual(
    [],
  );
});
