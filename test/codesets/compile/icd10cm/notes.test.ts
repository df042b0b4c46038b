import { describe, expect, test } from 'vitest';
import { mergeNotes, type TabularNotes } from '../../../../codesets/compile/icd10cm/notes.js';
import type { NoteKind } from '../../../../codesets/src/types.js';

const CODES = ['A00', 'A01', 'A010', 'B00', 'B01'];

function list(
  from: string,
  notes: readonly (readonly [NoteKind, string])[],
  codes: readonly string[] = CODES,
): TabularNotes {
  const entry = { id: 'A00', kind: 'code' as const, title: '', notes: notes.map(([kind, text]) => ({ kind, text })) };
  return { from, entries: [entry], codes };
}
const linesOf = (...lists: TabularNotes[]) => mergeNotes(lists).get('code A00') ?? [];
const shown = (lines: ReturnType<typeof linesOf>, place: number) =>
  lines.filter(({ lists }) => (lists & (1 << place)) !== 0).map(({ note }) => note.text);

describe('notes of several tabular lists', () => {
  test('are stored once where the lists agree', () => {
    const lines = linesOf(list('2016-10-01', [['includes', 'cholera']]), list('2022-10-01', [['includes', 'cholera']]));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.lists).toBe(0b11);
  });

  test('read in each list as it printed them, headings before the lines that they introduce', () => {
    const old: [NoteKind, string][] = [
      ['codeFirst', 'one of:'],
      ['codeFirst', 'old (B00)'],
      ['codeFirst', 'kept (B01)'],
      ['codeFirst', 'or:'],
      ['codeFirst', 'last'],
    ];
    const fresh: [NoteKind, string][] = [
      ['codeFirst', 'one of:'],
      ['codeFirst', 'kept (B01)'],
      ['codeFirst', 'fresh (A01)'],
      ['codeFirst', 'or:'],
      ['codeFirst', 'last'],
    ];
    const lines = linesOf(list('2016-10-01', old), list('2022-10-01', fresh));
    expect(shown(lines, 0)).toEqual(old.map(([, text]) => text));
    expect(shown(lines, 1)).toEqual(fresh.map(([, text]) => text));
  });

  test('keep a line that is printed twice twice', () => {
    const lines = linesOf(
      list('2022-10-01', [
        ['excludes1', 'or'],
        ['excludes1', 'x (B00)'],
        ['excludes1', 'or'],
      ]),
    );
    expect(lines.map(({ note }) => note.text)).toEqual(['or', 'x (B00)', 'or']);
  });

  test('stand together by kind', () => {
    const lines = linesOf(
      list('2022-10-01', [
        ['excludes1', 'x (B00)'],
        ['includes', 'y'],
        ['excludes1', 'z (B01)'],
      ]),
    );
    expect(lines.map(({ note }) => note.kind)).toEqual(['includes', 'excludes1', 'excludes1']);
  });

  test('take a reference from the newest list in whose release it resolves', () => {
    const note: [NoteKind, string][] = [['excludes1', 'x (B00)']];
    const [line] = linesOf(list('2016-10-01', note), list('2022-10-01', note, ['A00']));
    expect(line?.references).toMatchObject([{ reference: { text: 'B00' }, resolution: { kind: 'resolved' } }]);
  });

  test('leave out a reference that resolves nowhere', () => {
    const [line] = linesOf(list('2022-10-01', [['excludes1', 'x (V94.X)']]));
    expect(line?.references).toEqual([]);
  });
});
