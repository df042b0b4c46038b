import { describe, expect, test } from 'vitest';
import { noteTableEntries } from '../../../../codesets/compile/notes/tabular-entries.js';
import { readNoteTable } from '../../../../codesets/compile/readers/note-table.js';
import { releaseFile, sourceFile } from '../../../support/release-file.js';
import { releasesFolder } from '../../../support/releases-folder.js';

const HEADER = 'chapter\tcontainer\tdescription\tkind\tseq\tnote';
const read = (...rows: string[]) => readNoteTable(sourceFile('notes.tsv', [HEADER, ...rows, ''].join('\n')));

describe('a row', () => {
  test.each([
    [
      '1\tCH 1\tCertain infectious diseases (A00-B99)\tincludes\t1\tcommunicable diseases',
      'chapter',
      'CH 1',
      'includes',
    ],
    ['1\tSEC A15-A19\tTuberculosis (A15-A19)\texcludes1\t1\tcongenital (P37.0)', 'block', 'A15-A19', 'excludes1'],
    [
      '19\tSEC T07\tInjuries involving multiple body regions (T07)\texcludes1\t1\tburns (T20-T32)',
      'block',
      'T07',
      'excludes1',
    ],
    ['17\tQA0.010\tRelated to ion channel genes\tnotes\t1\tprose', 'code', 'QA0010', 'note'],
  ])('%s', (row, containerKind, container, kind) => {
    expect(read(row)[0]).toMatchObject({ containerKind, container, kind });
  });

  test('may have tabs and double spaces in its note', () => {
    const [row] = read('21\tCH 21\tFactors (Z00-Z99)\tnotes\t1\t(a)\tWhen a  person');
    expect(row?.text).toBe('(a) When a person');
  });
});

test('entries gather the notes of a container; a block and its only category stay apart', () => {
  const entries = noteTableEntries(
    read(
      '19\tSEC T07\tInjuries (T07)\texcludes1\t1\tburns (T20-T32)',
      '19\tT07\tUnspecified multiple injuries\texcludes1\t1\tinjury NOS (T14.90)',
      '19\tT07\tUnspecified multiple injuries\texcludes1\t2\tfrostbite (T33-T34)',
    ),
  );
  expect(entries).toEqual([
    { id: 'T07', kind: 'block', title: 'Injuries (T07)', notes: [{ kind: 'excludes1', text: 'burns (T20-T32)' }] },
    {
      ...{ id: 'T07', kind: 'code', title: 'Unspecified multiple injuries' },
      notes: [
        { kind: 'excludes1', text: 'injury NOS (T14.90)' },
        { kind: 'excludes1', text: 'frostbite (T33-T34)' },
      ],
    },
  ]);
});

describe('a table that does not fit is refused', () => {
  test.each([
    ['1\tA00\tCholera\texcludes3\t1\tx', 'notes.tsv:2: the kind "excludes3" is not known here'],
    ['1\tCH 2\tNeoplasms\tnotes\t1\tx', 'notes.tsv:2: the container "CH 2" is no chapter, section or code'],
    ['1\tA00\tCholera\tnotes\t2\tx', 'notes.tsv:2: seq is "2", expected 1'],
    ['1\tA00\tCholera\tnotes\t1', 'notes.tsv:2: 5 fields, expected 6'],
    ['1\tA00\tCholera\tnotes\t1\t', 'notes.tsv:2: the note is empty'],
    ['I\tA00\tCholera\tnotes\t1\tx', 'notes.tsv:2: chapter "I", expected a number'],
  ])('%j', (row, message) => expect(() => read(row)).toThrow(message));

  test('another header', () => {
    expect(() => readNoteTable(sourceFile('notes.tsv', 'container\tnote\n'))).toThrow(/^notes\.tsv:1: the header is/);
  });
});

const folder = releasesFolder();
if (folder !== undefined) {
  test('the FY2026 table has the lines that it lists for each kind', () => {
    const rows = readNoteTable(releaseFile(folder, 'icd10cm/2025-10-01/DERIVED/tabular_notes_fy2026_oct.tsv.gz'));
    const counts: Record<string, number> = {};
    for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      ...{ includes: 1024, inclusionTerm: 12_582, excludes1: 5433, excludes2: 2494 },
      ...{ codeFirst: 814, useAdditionalCode: 1494, codeAlso: 632, note: 181 },
    });
    const chapters = noteTableEntries(rows).filter(({ kind }) => kind === 'chapter');
    const excluding = chapters.filter(({ notes }) => notes.some(({ kind }) => kind === 'excludes1'));
    expect(excluding.map(({ id }) => id)).toEqual(['CH 1', 'CH 4', 'CH 15']);
  });
}
