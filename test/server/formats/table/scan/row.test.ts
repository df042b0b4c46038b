import { describe, expect, test } from 'vitest';
import { Row } from '../../../../../server/src/formats/table/scan/row.js';

function rowsOf(text: string, delimiter = ','): string[][] {
  const row = new Row(text, delimiter.charCodeAt(0));
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at = row.next) {
    row.read(at);
    rows.push(Array.from({ length: row.count }, (_, column) => row.textOf(column)));
  }
  return rows;
}

describe('cells', () => {
  test.each([
    ['stand between delimiters', 'a,b,,c', [['a', 'b', '', 'c']]],
    [
      'end with the line, whatever its end',
      'a,b\r\nc,d\re,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'may be empty at the end',
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['lose their padding', ' a ,  b\t', [['a', 'b']]],
    [
      'may hold delimiters and line ends in quotes',
      '"a,b","c\nd"\ne,f',
      [
        ['a,b', 'c\nd'],
        ['e', 'f'],
      ],
    ],
    ['keep the quotes inside', '"say ""a""",5" pipe', [['say ""a""', '5" pipe']]],
    ['lose padding around and in quotes', ' " a " ,b', [['a', 'b']]],
  ])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  test('of tables with tabs are not trimmed of them', () => {
    expect(rowsOf('a\t\tb\t', '\t')).toEqual([['a', '', 'b', '']]);
  });
});

describe('a quote that is never closed', () => {
  test.each([
    [
      'before the end of the text',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    [
      'before another cell in quotes',
      'a,"b\n"c",d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['with text behind it', '"a"b,c', [['"a"b', 'c']]],
  ])('%s is a sign like any other', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));
});

test('the column at a place includes the end of its cell', () => {
  const row = new Row('ab,c\nd', 44).read(0);
  expect([0, 2, 3, 4].map((offset) => row.columnAt(offset))).toEqual([0, 0, 1, 1]);
  expect(row.columnAt(5)).toBeUndefined();
});
