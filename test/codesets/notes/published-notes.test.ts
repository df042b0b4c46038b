import { beforeAll, describe, expect, test } from 'vitest';
import { type CodeOrder, codeOrder } from '../../../codesets/compile/notes/code-order.js';
import { type ReferenceCounts, referenceCounts, type TabularRelease } from '../../../codesets/compile/notes/report.js';
import { resolveNote } from '../../../codesets/compile/notes/resolved-note.js';
import {
  noteTableEntries,
  type TabularEntry,
  tabularEntries,
} from '../../../codesets/compile/notes/tabular-entries.js';
import { readNoteTable } from '../../../codesets/compile/readers/note-table.js';
import { readOrderFile } from '../../../codesets/compile/readers/order-file.js';
import { readTabularXml } from '../../../codesets/compile/readers/tabular-xml.js';
import { parseReferences } from '../../../codesets/src/notes/reference-grammar.js';
import type { NoteKind } from '../../../codesets/src/types.js';
import { releaseFile } from '../../support/release-file.js';
import { releasesFolder } from '../../support/releases-folder.js';

const folder = releasesFolder();
if (folder !== undefined) {
  const orderOf = (name: string): CodeOrder =>
    codeOrder(readOrderFile(releaseFile(folder, name)).map(({ code }) => code));
  const xmlEntries = (name: string): TabularEntry[] => tabularEntries(readTabularXml(releaseFile(folder, name)));

  const releases: Record<'FY2017' | 'FY2023' | 'FY2026', () => TabularRelease> = {
    FY2017: () => ({
      name: 'FY2017',
      derived: false,
      entries: xmlEntries('icd10cm/2016-10-01/icd10cm_tabular_2017.xml.gz'),
      order: orderOf('icd10cm/2016-10-01/icd10cm_order_2017.txt.gz'),
    }),
    FY2023: () => ({
      name: 'FY2023',
      derived: false,
      entries: xmlEntries('icd10cm/2022-10-01/icd10cm_tabular_2023.xml.gz'),
      order: orderOf('icd10cm/2022-10-01/icd10cm-order-2023.txt.gz'),
    }),
    FY2026: () => ({
      name: 'FY2026',
      derived: true,
      entries: noteTableEntries(
        readNoteTable(releaseFile(folder, 'icd10cm/2025-10-01/DERIVED/tabular_notes_fy2026_oct.tsv.gz')),
      ),
      order: orderOf('icd10cm/2025-10-01/icd10cm-order-2026.txt.gz'),
    }),
  };

  const lines = (entries: readonly TabularEntry[], kind: NoteKind) =>
    entries.flatMap((entry) => entry.notes.filter((note) => note.kind === kind).map((note) => ({ entry, note })));

  /** Targets that lead nowhere, as `container: reference`. */
  const dangling = ({ entries, order }: TabularRelease): string[] =>
    entries.flatMap((entry) =>
      entry.notes.flatMap((note) =>
        resolveNote(note, order).references.flatMap(({ reference, resolution }) =>
          reference.standing === 'target' && resolution.kind === 'unresolved' ? [`${entry.id}: ${reference.text}`] : [],
        ),
      ),
    );

  describe('the FY2023 tabular list', () => {
    let release: TabularRelease;
    let counts: Map<NoteKind, ReferenceCounts>;
    beforeAll(() => {
      release = releases.FY2023();
      counts = new Map(referenceCounts(release).map((row) => [row.kind, row]));
    });

    test.each([
      ['excludes1', 5438, 5282, 22, 134],
      ['excludes2', 2339, 2296, 10, 33],
      ['codeFirst', 748, 556, 0, 192],
      ['useAdditionalCode', 1431, 1105, 20, 306],
      ['codeAlso', 445, 312, 1, 132],
    ] as const)(
      '%s: %i lines, %i with a reference in parentheses, %i only outside, %i with none',
      (kind, ...expected) => {
        const { lines, parenthesised, outside, none } = counts.get(kind) ?? {};
        expect([lines, parenthesised, outside, none]).toEqual(expected);
      },
    );

    test('120 lines of "code first" are headings', () => expect(counts.get('codeFirst')?.headings).toBe(120));

    // A census that takes every code-shaped word finds 38: the 38th is the vitamin B12 of D53.
    test('37 lines of "includes" mention codes, none in parentheses; vitamin B12 is none', () => {
      expect(counts.get('includes')).toMatchObject({ parenthesised: 0, outside: 37, targets: 0 });
      const vitamin = lines(release.entries, 'includes').filter(({ note }) => /\bB12\b/.test(note.text));
      expect(vitamin.map(({ entry }) => entry.id)).toEqual(['D53']);
    });

    // The census beside the releases says 5,728. Counting every code-shaped word line by line gives 5,727 and leaves
    // only the words below over, so the reader neither lost nor invented one; its dangling, dash and header counts agree.
    test('5,727 Excludes1 references take up every code-shaped word but those that describe or are vitamins', () => {
      expect(counts.get('excludes1')?.targets).toBe(5727);
      const leftOver = lines(release.entries, 'excludes1').flatMap(({ entry, note }) => {
        const printed = note.text.match(/(?<![A-Za-z0-9])[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])/g) ?? [];
        const targets = parseReferences(note.text, note.kind).filter(({ standing }) => standing === 'target');
        const used = targets.flatMap(({ codes }) => (codes.kind === 'code' ? [codes.code] : [codes.first, codes.last]));
        const over = printed.length - used.length;
        return over === 0 ? [] : [`${entry.id}: ${printed.slice(0, over).join(' ')}`];
      });
      expect(leftOver).toEqual([
        ...['A15-A19: A15', 'D51: B12', 'E538: B12', 'I51: I51.4 I51.9', 'I51: I51.4 I51.9'],
        ...['J60: A15', 'J61: A15', 'J62: A15', 'J63: A15', 'J64: A15'],
      ]);
    });

    test('exactly two Excludes1 references, and none of another kind, lead nowhere', () => {
      expect(dangling(release)).toEqual(['V9207: V94.X', 'W62: T63.81-R63.83']);
    });

    test('22 dashes stand on billable leaves and 623 references without a dash on headers', () => {
      const { entries, order } = release;
      const single = lines(entries, 'excludes1').flatMap(({ note }) =>
        parseReferences(note.text, note.kind).flatMap(({ codes, standing }) =>
          codes.kind === 'code' && standing === 'target' ? [codes] : [],
        ),
      );
      const isLeaf = (code: string) => {
        const below = order.below(code);
        return below !== undefined && below.first === below.last;
      };
      expect(single.filter(({ code, dash }) => dash && isLeaf(code))).toHaveLength(22);
      const headers = single.filter(({ code, dash }) => !dash && order.below(code) !== undefined && !isLeaf(code));
      expect(headers.filter(({ code }) => code.length === 3)).toHaveLength(129);
      expect(headers.filter(({ code }) => code.length > 3)).toHaveLength(494);
    });
  });

  describe('the FY2026 note table', () => {
    let release: TabularRelease;
    beforeAll(() => {
      release = releases.FY2026();
    });

    test('Excludes1: 5,433 lines, 5,284 with a reference in parentheses, 21 only outside, 128 with none', () => {
      const counts = referenceCounts(release).find(({ kind }) => kind === 'excludes1');
      expect(counts).toMatchObject({ lines: 5433, parenthesised: 5284, outside: 21, none: 128 });
    });

    test('of the parenthesised Excludes1 lines 5,010 have one reference, 228 a list, 46 a qualifier', () => {
      const parsed = lines(release.entries, 'excludes1')
        .map(({ note }) => parseReferences(note.text, note.kind).filter(({ standing }) => standing === 'target'))
        .filter((references) => references.some(({ inParentheses }) => inParentheses));
      const qualified = parsed.filter((references) => references.some(({ qualifier }) => qualifier !== undefined));
      const plain = parsed.filter((references) => !qualified.includes(references));
      expect(qualified).toHaveLength(46);
      expect(plain.filter(({ length }) => length === 1)).toHaveLength(5010);
      expect(plain.filter(({ length }) => length > 1)).toHaveLength(228);
    });

    test('the 5,305 Excludes1 lines with references stand at every depth', () => {
      const depths: Record<string, number> = {};
      for (const { entry, note } of lines(release.entries, 'excludes1')) {
        const depth = entry.kind === 'code' ? entry.id.length : entry.kind;
        const points = parseReferences(note.text, note.kind).some(({ standing }) => standing === 'target');
        if (points) depths[depth] = (depths[depth] ?? 0) + 1;
      }
      // The census has 2,252 at four characters: the two chapters are among them.
      expect(depths).toEqual({ 3: 2174, 4: 2250, 5: 588, 6: 147, 7: 4, block: 140, chapter: 2 });
    });

    // G31.90 carries the title of G31.09, and no release ever had R10.4: both are printed errors.
    test('two references lead nowhere', () => {
      expect(dangling(release)).toEqual(['F02: G31.90', 'R1085: R10.1-R10.4-']);
    });
  });

  describe('every tabular list', () => {
    test.each(['FY2017', 'FY2023', 'FY2026'] as const)('%s: codes below a code follow it without a gap', (name) => {
      const { codes, indexOf, below } = releases[name]().order;
      const strays = codes.filter((code, index) =>
        Array.from({ length: code.length - 3 }, (_, cut) => code.slice(0, 3 + cut)).some((ancestor) => {
          const at = indexOf(ancestor);
          return at !== undefined && (index < at || index > (below(ancestor)?.last ?? -1));
        }),
      );
      expect(strays).toEqual([]);
    });

    test('FY2017 names codes that it does not have, or prints ranges and qualifiers that no code meets, 19 times', () => {
      expect(dangling(releases.FY2017())).toEqual([
        ...['E160: E09.692', 'G02: B27.- with fourth character 2', 'L984: I83.0-I82.2', 'M242: M23.5-M23.89'],
        ...['M471: M43.3-M43.59', 'O998: O86.1-O86.3', 'R44: F11-F19 with .5', 'S72: T84.040', 'S72: T84.041'],
        ...['S82: T84.042', 'S82: T84.043', 'T8401: T84.04', 'V9207: V94.X', 'W00-W19: X08-X09'],
        ...['W62: T63.81-R63.83', 'X10-X19: X00-X09', 'X19: X00-X09', 'Z8741: Z87.001', 'Z8741: Z87.008'],
      ]);
    });
  });
} else {
  // Reason: the publishers' files are no part of the project.
  test.skip('the notes of the published tabular lists (not run: there is no ../shared/codesets)', () => {}); // Reason: nothing to count without those files.
}
