import { describe, expect, test } from 'vitest';
import { quotedTable, tabSeparated } from '../../../../codesets/compile/readers/tables.js';
import { bytesOf, expectRefusal, sample } from './sample.js';

describe('tab-separated tables', () => {
  test('rows carry their line', () => {
    expect(tabSeparated(sample('code\tended', 'A000\t', 'A001\t20200930'), 'ascii', ['code', 'ended'])).toEqual([
      { line: 2, fields: ['A000', ''] },
      { line: 3, fields: ['A001', '20200930'] },
    ]);
  });

  test('refuses another header, a row with another number of fields, and a blank line', () => {
    const read = (...lines: string[]) => tabSeparated(sample(...lines), 'ascii', ['code', 'ended']);
    expectRefusal(() => read('Code\tended'), 1, /the header is "Code \| ended", expected "code \| ended"/);
    expectRefusal(() => read('code\tended', 'A000\t', 'A001'), 3, '1 fields, expected 2');
    expectRefusal(() => read('code\tended', 'A000\t', '', 'A001\t'), 3, '1 fields, expected 2');
  });
});

describe('quoted tables', () => {
  const layout = { delimiter: ',', encoding: 'ascii', header: ['code', 'label'] } as const;

  test('a field in quotes may hold the delimiter, quotes and line ends; lines are still counted', () => {
    const rows = quotedTable(sample('code,label', '1,"Lung, ""other"""', '2,plain'), layout);
    expect(rows).toEqual([
      { line: 2, fields: ['1', 'Lung, "other"'] },
      { line: 3, fields: ['2', 'plain'] },
    ]);
  });

  test('refuses a row with another number of fields unless the layout allows it', () => {
    expectRefusal(() => quotedTable(sample('code,label', '1,a', '2'), layout), 3, '1 fields, expected 2');
    expect(quotedTable(sample('code,label', '2'), { ...layout, lengths: [1] })).toHaveLength(1);
  });

  test('refuses quotes that do not close', () => {
    expectRefusal(() => quotedTable(bytesOf('code,label\n1,a\n2,"b\n'), layout), 3, /Quote Not Closed/);
  });
});
