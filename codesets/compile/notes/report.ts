/** The committed report on references: how many each tabular list has, and by name those that lead nowhere. */
import { display } from '../../src/shapes.js';
import type { NoteKind } from '../../src/types.js';
import type { CodeOrder } from './code-order.js';
import { type ResolvedNote, resolveNote } from './resolved-note.js';
import type { TabularEntry } from './tabular-entries.js';

/** A tabular list, with the codes of the order file that was in force with it. */
export interface TabularRelease {
  /** As the manifest names it, e.g. `FY2023`. */
  readonly name: string;
  /** True for the note table that was made from addenda and is not the publisher's own file. */
  readonly derived: boolean;
  readonly entries: readonly TabularEntry[];
  readonly order: CodeOrder;
}

const KINDS: readonly NoteKind[] = [
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
  'includes',
  'inclusionTerm',
  'note',
];

/** How many lines and references the notes of one kind have in a release. */
export interface ReferenceCounts {
  readonly kind: NoteKind;
  readonly lines: number;
  readonly headings: number;
  /** Lines with a reference in parentheses, with references outside them only, and with none. */
  readonly parenthesised: number;
  readonly outside: number;
  readonly none: number;
  /** References that the notes point at, and codes that prose mentions. */
  readonly targets: number;
  readonly mentions: number;
  readonly unresolved: number;
}

interface PlacedNote {
  readonly entry: TabularEntry;
  readonly note: ResolvedNote;
}

/** The counts of a release, one row for each kind of note, in a fixed order. */
export function referenceCounts(release: TabularRelease): ReferenceCounts[] {
  return countsByKind(resolvedNotes(release));
}

/** The report as Markdown. The same releases give the same text. */
export function referenceReport(releases: readonly TabularRelease[]): string {
  return [
    '# References in the notes of the ICD-10-CM tabular lists',
    '',
    'Written by `codesets build`; do not edit. A *target* is a reference that an Excludes, code first, use additional code',
    'or code also note points at. A *mention* is a code in prose or in an inclusion term: it is linked, never checked.',
    'An unresolved reference is shown as text and takes part in no check.',
    '',
    ...releases.flatMap(sectionOf),
  ].join('\n');
}

function resolvedNotes({ entries, order }: TabularRelease): PlacedNote[] {
  return entries.flatMap((entry) => entry.notes.map((note) => ({ entry, note: resolveNote(note, order) })));
}

function countsByKind(notes: readonly PlacedNote[]): ReferenceCounts[] {
  return KINDS.map((kind) =>
    countsOf(
      kind,
      notes.flatMap(({ note }) => (note.kind === kind ? [note] : [])),
    ),
  );
}

function countsOf(kind: NoteKind, notes: readonly ResolvedNote[]): ReferenceCounts {
  const references = notes.flatMap((note) => note.references);
  const parenthesised = notes.filter((note) => note.references.some(({ reference }) => reference.inParentheses)).length;
  const none = notes.filter((note) => note.references.length === 0).length;
  const targets = references.filter(({ reference }) => reference.standing === 'target').length;
  return {
    kind,
    lines: notes.length,
    headings: notes.filter((note) => note.heading).length,
    parenthesised,
    outside: notes.length - parenthesised - none,
    none,
    targets,
    mentions: references.length - targets,
    unresolved: references.filter(({ resolution }) => resolution.kind === 'unresolved').length,
  };
}

const COLUMNS = [
  'Notes',
  'Lines',
  'Headings',
  'In ( )',
  'Outside',
  'None',
  'Targets',
  'Mentions',
  'Resolved',
  'Unresolved',
];

function sectionOf(release: TabularRelease): string[] {
  const notes = resolvedNotes(release);
  const unresolved = notes.flatMap(unresolvedRows);
  return [
    `## ${release.name}${release.derived ? ' (derived, not the publisher’s own file)' : ''}`,
    '',
    row(COLUMNS),
    row(COLUMNS.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...countsByKind(notes).map(countsRow),
    '',
    `Unresolved: ${unresolved.length}.`,
    '',
    ...(unresolved.length === 0
      ? []
      : [row(UNRESOLVED_COLUMNS), row(UNRESOLVED_COLUMNS.map(() => '---')), ...unresolved, '']),
  ];
}

function countsRow(counts: ReferenceCounts): string {
  const { kind, lines, headings, parenthesised, outside, none, targets, mentions, unresolved } = counts;
  const resolved = targets + mentions - unresolved;
  return row([kind, lines, headings, parenthesised, outside, none, targets, mentions, resolved, unresolved]);
}

const UNRESOLVED_COLUMNS = ['Container', 'Kind', 'Note', 'Reference', 'Standing', 'Reason'];

function unresolvedRows({ entry, note }: PlacedNote): string[] {
  const container = entry.kind === 'code' ? display('icd10cm', entry.id) : entry.id;
  return note.references.flatMap(({ reference, resolution }) =>
    resolution.kind === 'resolved'
      ? []
      : [row([container, note.kind, note.text, reference.text, reference.standing, resolution.reason])],
  );
}

/** A row of a Markdown table. */
function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
