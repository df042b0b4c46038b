import { expect, test } from 'vitest';
import { memoryPackSource, openLibrary, type PackSource } from '../../../codesets/src/index.js';
import { importedTables, type TinyTable } from '../../support/imported-tables.js';

const NOTHING = memoryPackSource(JSON.stringify({ format: 1, packs: [] }), new Map());
const library = (...tables: TinyTable[]) => openLibrary(NOTHING, importedTables(tables));

const pairs = (through: string, rows: string): TinyTable => ({
  kind: 'ptp-hospital',
  from: '1996-01-01',
  through,
  rows,
});

test('a newer table also answers for earlier days, and an older one does not bring back what it ended', () => {
  const codes = library(
    pairs('2024-06-30', 'P9038 P9031 {"indicator":"1","rationale":"old","from":"2002-01-01"}'),
    pairs('2024-09-30', 'P9038 P9031 {"indicator":"0","rationale":"new","from":"2002-01-01","through":"2023-12-31"}'),
  );
  expect(codes.ptp('hospital', 'P9038', 'P9031', '2023-12-31')?.rationale).toBe('new');
  expect(codes.ptp('hospital', 'P9038', 'P9031', '2024-01-01')).toBeUndefined();
});

test('an older table answers for a pair that the newer file of the quarter does not have', () => {
  const codes = library(
    pairs('2024-09-30', 'P9038 P9031 {"indicator":"1","rationale":"part 1"}'),
    pairs('2024-09-30', 'P9037 P9031 {"indicator":"1","rationale":"part 2"}'),
  );
  expect(codes.ptp('hospital', 'P9037', 'P9031', '2024-07-01')?.rationale).toBe('part 2');
  expect(codes.ptp('hospital', 'P9038', 'P9031', '2024-07-01')?.rationale).toBe('part 1');
});

test('a pair that ended and began again is found by the line in force', () => {
  const codes = library(
    pairs(
      '2024-09-30',
      `P9038 P9031 {"indicator":"0","rationale":"first","from":"2002-01-01","through":"2010-12-31"}
       P9038 P9031 {"indicator":"1","rationale":"second","from":"2015-01-01"}`,
    ),
  );
  const rationale = (date: string) => codes.ptp('hospital', 'P9038', 'P9031', date)?.rationale;
  expect(['2010-12-31', '2012-01-01', '2015-01-01'].map(rationale)).toEqual(['first', undefined, 'second']);
});

test('opens a table with the first question that its dates can answer, and once', () => {
  const source = importedTables([pairs('2024-09-30', 'P9038 P9031 {"indicator":"1","rationale":"x"}')]);
  const opened: string[] = [];
  const counting: PackSource = {
    manifest: () => source.manifest(),
    open: (file) => {
      opened.push(file);
      return source.open(file);
    },
  };
  const codes = openLibrary(NOTHING, counting);
  codes.ptp('hospital', 'P9038', 'P9031', '2024-10-01');
  codes.mue('hospital', 'P9038', '2024-07-01');
  expect(opened).toEqual([]);
  codes.ptp('hospital', 'P9038', 'P9031', '2024-07-01');
  codes.ptp('hospital', 'P9031', 'P9038', '2024-07-02');
  expect(opened).toEqual(['ptp-hospital-0.pack']);
});

test('nothing imported is no answer', () => {
  const codes = openLibrary(NOTHING);
  expect(codes.ptp('hospital', 'P9038', 'P9031', '2024-07-01')).toBeUndefined();
  expect(codes.mue('dme', 'E0607', '2024-07-01')).toBeUndefined();
  expect(codes.addOn('G0317', '2024-07-01')).toBeUndefined();
  expect(codes.feeSchedule('G0105', '', '2024-07-01')).toBeUndefined();
});
