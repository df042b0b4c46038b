import { describe, expect, test } from 'vitest';
import { codesIn, message, problemsIn } from './reading.js';
import { CHARGES, ORDER } from './samples.js';

describe('a receiver cannot read', () => {
  test.each([
    ['a header that ends where its delimiters should be', 'MSH|', 'MSH|'],
    ['a header with values in the place of its delimiters', 'MSH|EHR|CLINIC', 'MSH|EHR|'],
    ['a header with a letter for its separator', 'MSHX^~\\&XEHR', 'MSHX^~\\&'],
    ['a header that parts components and repetitions alike', 'MSH|^^\\&|EHR', 'MSH|^^\\&'],
  ])('%s', (_, header, shown) => {
    expect(problemsIn(`${header}\nDG1|1||E11.9^^I10C`)).toEqual([`claim-syntax: ${shown}`]);
  });

  test('a line that begins with no name of a segment; the first one of a message is enough', () => {
    const text = message('ADT^A01', 'NTE|1||The patient said', 'that it hurts', 'since Monday', 'DG1|1||E11.9^^I10C');
    expect(problemsIn(text)).toEqual(['claim-syntax: that it hurts']);
    expect(codesIn(text)).toEqual(['icd10cm E11.9 problem statement']);
  });

  test('a line that begins with capitals and goes on with words', () => {
    expect(problemsIn(message('ADT^A01', 'NTE|1||Seen today', 'CBC normal'))).toEqual(['claim-syntax: CBC normal']);
  });

  test('text before the first message', () => {
    expect(problemsIn(`received 08:30\n${ORDER}`)).toEqual(['claim-syntax: received 08:30']);
  });

  test('a date of a bill that is no day', () => {
    expect(problemsIn(CHARGES.replace('FT1|1|||20260114|', 'FT1|1|||20260230|'))).toEqual([
      'encounter-bad-date: 20260230',
    ]);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['segments of one’s own', message('ADT^A01', 'ZPV|1', 'ZZ1')],
    ['doubled backslashes among the delimiters', ORDER.replace('^~\\&', '^~\\\\&')],
    ['the five delimiters of version 2.7', ORDER.replace('^~\\&', '^~\\&#')],
    ['empty lines and blanks at the end', `${ORDER.replaceAll('\n', '  \n\n')}`],
    [
      'a line feed inside of a value, where segments end in CR',
      `${message('ADT^A01', 'NTE|1').replaceAll('\n', '\r')}||one\ntwo\rPID|1`,
    ],
    [
      'a month in the place of a day, or zeros',
      CHARGES.replace('19570402', '195704').replace('20260114|', '00000000|'),
    ],
    ['an impossible day of a message that bills nothing', message('ADT^A01', 'PID|1||1||DOE||20260230')],
    ['a file of batches without a message', 'FHS|^~\\&|EHR\nBHS|^~\\&|EHR\nBTS|0\nFTS|1\n'],
  ])('%s', (_, text) => {
    expect(problemsIn(text)).toEqual([]);
  });
});
