import { describe, expect, test } from 'vitest';
import { parse } from './reading.js';

function problemsOf(text: string): [rule: string, text: string, message: string][] {
  return parse(text).problems.map(({ rule, span, message }) => [rule, text.slice(span.start, span.end), message]);
}

const HEADER = 'claim_id,dos,icd10_code\n';

describe('what a receiver chokes on is told', () => {
  test('a quote that is not closed', () => {
    expect(problemsOf(`${HEADER}A,2026-01-05,"I10\nB,2026-01-05,E11.9\n`)).toEqual([
      ['claim-syntax', '"', 'This quote is not closed before its cell ends'],
    ]);
  });

  test('a row with a cell too many, whose codes are not read: which column they are in cannot be told', () => {
    const text = `${HEADER}A,2026-01-05,5,I10\nB,2026-01-05,E11.9\n`;
    expect(problemsOf(text)).toEqual([['claim-syntax', 'A,2026-01-05,5,I10', 'This row has 4 cells, the header 3']]);
    expect(parse(text).references.map((reference) => reference.text)).toEqual(['E11.9']);
  });

  test('rows that are too short, once', () => {
    expect(problemsOf(`${HEADER}A,2026-01-05\nB\nC,2026-01-05\n`)).toEqual([
      ['claim-syntax', 'A,2026-01-05', 'This row has 2 cells, the header 3; 2 more rows have too few'],
    ]);
  });

  test('a day that is none', () => {
    expect(problemsOf(`${HEADER}A,2026-02-30,I10\n`)).toEqual([
      ['encounter-bad-date', '2026-02-30', '2026-02-30 is not a day of the calendar'],
    ]);
  });
});

describe('what real files have is no problem', () => {
  test.each([
    ['empty lines', `${HEADER}\nA,2026-01-05,I10\n\n`],
    ['delimiters behind the last cell', `${HEADER}A,2026-01-05,I10,,\n`],
    ['no line end at the end', `${HEADER}A,2026-01-05,I10`],
    ['line ends of several kinds', `${HEADER.replace('\n', '\r\n')}A,2026-01-05,I10\nB,2026-01-05,I10\r\n`],
    ['quotes in a file with bars', 'CLM_ID|HCPCS_CD|X\nC1|G0008|"open\n'],
    ['placeholders for days', `${HEADER}A,00000000,I10\nB,N/A,I10\n`],
    ['a text that is no table', 'Dear colleague'],
  ])('%s', (_, text) => expect(problemsOf(text)).toEqual([]));
});
