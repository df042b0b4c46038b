import { describe, expect, test } from 'vitest';
import { hl7v2 } from '../../../../server/src/formats/hl7v2/entry.js';
import { ORDER, SAMPLES } from './samples.js';

function isRead(text: string, fileName = 'outbound.txt'): boolean {
  return hl7v2.mayBe(fileName) && hl7v2.detects({ fileName, text });
}

describe('is read by its content:', () => {
  test.each(SAMPLES)('$name', ({ text }) => {
    expect(isRead(text)).toBe(true);
  });

  test.each([
    ['behind a byte order mark', `\uFEFF${ORDER}`],
    ['behind empty lines', `\r\n\r\n${ORDER}`],
    ['a header that is all there is', 'MSH|^~\\&'],
  ])('%s', (_, text) => {
    expect(isRead(text)).toBe(true);
  });
});

test('a file that calls itself HL7 is read when it is broken, so that this can be said', () => {
  expect(isRead('MSHX^~\\&X', 'a.hl7')).toBe(true);
  expect(isRead(`received 08:30\n${ORDER}`, 'a.hl7')).toBe(true);
  expect(isRead(`received 08:30\n${ORDER}`, 'a.txt')).toBe(false);
});

describe('is none of ours:', () => {
  test.each([
    ['an interchange of X12', 'ISA*00*          *00*          *ZZ*A*ZZ*B*260120*1200*^*00501*1*0*T*:~', 'a.txt'],
    ['prose about the header', 'MSH|the first segment of a message', 'a.txt'],
    ['a word that begins alike', 'MSHA rules of 2026', 'a.txt'],
    ['a table', 'MSH,BHS,FHS\n1,2,3\n', 'a.dat'],
    ['a message in a file of another kind', ORDER, 'package.json'],
    ['nothing', '', 'a.hl7'],
  ])('%s', (_, text, fileName) => {
    expect(isRead(text, fileName)).toBe(false);
  });
});
