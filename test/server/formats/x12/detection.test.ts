import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../../server/src/formats/index.js';
import { x12 } from '../../../../server/src/formats/x12/entry.js';
import { institutional, professional, remittance, review } from './samples.js';

const detected = (text: string, fileName: string) => detectFormat({ fileName, text })?.id;

describe('is X12 by its content, whatever its name:', () => {
  test.each([
    ['a professional claim', professional()],
    ['an institutional claim', institutional()],
    ['a remittance', remittance()],
    ['a request for review', review()],
    ['other separators', professional().replaceAll('*', '|').replaceAll('~', '!')],
    ['a byte order mark and blanks before it', `\uFEFF\r\n  ${professional()}`],
    ['a functional group alone', 'GS*HC*A*B*20251130*1200*7*X*005010X222A1~\n'],
    ['a transaction set alone', 'ST*835*0001~\n'],
    ['a claim alone', 'CLM*VISIT-7*120***11:B:1*Y*A*Y*Y~\n'],
  ])('%s', (_, text) => {
    expect(detected(text, 'claims.txt')).toBe('x12');
    expect(detected(text, 'claims.x12')).toBe('x12');
  });

  test('the first characters are enough', () => {
    expect(detected(professional().slice(0, 200), 'claims.txt')).toBe('x12');
  });
});

test.each(['HI*ABK:E119~', 'SV1*HC:99213*80*UN*1***1~', 'NM1*85*2*CLINIC~', 'ISA*00*'])(
  'the snippet %s is X12 in a file that says so, and nothing in another',
  (text) => {
    expect(detected(text, 'snippet.x12')).toBe('x12');
    expect(detected(text, 'snippet.837')).toBe('x12');
    expect(detected(text, 'notes.txt')).toBeUndefined();
  },
);

test.each([
  ['a purchase order', `${professional().split('\n', 1)[0]}\nGS*PO*A*B*20251130*1200*7*X*004010~\nST*850*0001~\n`],
  ['prose', 'ISA said that the claim was denied.\nST 837 is a form.\n'],
  ['EDIFACT', "UNB+UNOA:1+SENDER+RECEIVER+251130:1200+1'\n"],
  ['an HL7 message', 'MSH|^~\\&|EHR|CLINIC|||20251130||ADT^A01|1|P|2.5.1\r'],
  ['a list with asterisks', 'HL*milk*bread\n'],
  ['nothing', ''],
])('%s is not X12', (_, text) => {
  expect(detected(text, 'notes.txt')).not.toBe('x12');
  expect(x12.detects({ fileName: 'notes.edi', text: text.replace('HL*milk', 'milk') })).toBe(false);
});
