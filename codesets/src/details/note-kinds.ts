import type { NoteKind } from '../types.js';

/** Kinds of notes in the order in which they are shown; packs store a kind as its place here. */
export const NOTE_KINDS: readonly NoteKind[] = [
  'note',
  'includes',
  'inclusionTerm',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
  'excludes1',
  'excludes2',
];
