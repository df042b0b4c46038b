/** The notes of a code: its own first, then what it inherits, each layer saying from where. */
import type { CodeNode, Note, NoteKind, NoteLayer } from '../../../codesets/src/types.js';
import type { CodeLinker } from './code-link.js';
import { escapeMarkdown } from './markdown.js';

/** Note lines that a hover shows; the rest is in the tabular document. */
const MAXIMUM_LINES = 20;

/** As the tabular list prints them. The text after "Use additional" begins with "code" or "external cause code". */
const NOTE_TITLES: Readonly<Record<NoteKind, string>> = {
  includes: 'Includes',
  inclusionTerm: 'Inclusion terms',
  excludes1: 'Excludes1',
  excludes2: 'Excludes2',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional',
  codeAlso: 'Code also',
  note: 'Note',
};

export function noteTitle(kind: NoteKind): string {
  return NOTE_TITLES[kind];
}

/** Markdown of the layers, cut after twenty lines with a pointer to where the rest is. Empty when there are none. */
export function notesMarkdown(code: string, layers: readonly NoteLayer[], linkTo: CodeLinker): string {
  const blocks: string[] = [];
  let room = MAXIMUM_LINES;
  let hidden = 0;
  for (const layer of layers) {
    const shown = layer.notes.slice(0, room);
    room -= shown.length;
    hidden += layer.notes.length - shown.length;
    if (shown.length > 0) blocks.push(`${layerHeading(layer, linkTo)}\n${noteLines(shown, linkTo)}`);
  }
  if (hidden > 0) blocks.push(`… ${hidden} more in the ${linkTo('tabular', code)}`);
  return blocks.join('\n\n');
}

/** Where an inherited layer comes from, by name alone: the path above it has the titles. */
function layerHeading({ kind, own, from }: NoteLayer, linkTo: CodeLinker): string {
  const title = `**${noteTitle(kind)}**`;
  return own ? title : `${title} · from ${containerLink(from, linkTo)}`;
}

/** A step of the path as a hover names it: `Chapter 4 Endocrine …`, `E08–E13 Diabetes mellitus`, a linked code. */
export function containerMarkdown(node: CodeNode, linkTo: CodeLinker): string {
  return `${containerLink(node, linkTo)} ${escapeMarkdown(containerTitle(node))}`;
}

function containerLink(node: CodeNode, linkTo: CodeLinker): string {
  const isCode = node.kind === 'code' || node.kind === 'category';
  return isCode ? linkTo(node.id, node.id) : escapeMarkdown(containerName(node));
}

/** Titles of chapters and blocks end in their range, which for a block is its name. */
export function containerTitle({ kind, title }: CodeNode): string {
  return kind === 'block' ? title.replace(/ *\([A-Z0-9]{3}-[A-Z0-9]{3}\)$/, '') : title;
}

/** Chapters are `CH 4` in the data and `Chapter 4` to people; blocks get a real dash. */
export function containerName(node: CodeNode): string {
  if (node.kind === 'chapter') return node.id.replace(/^CH /, 'Chapter ');
  return node.kind === 'block' ? node.id.replace('-', '–') : node.id;
}

/** A heading introduces the lines after it, so they move one step in. */
function noteLines(notes: readonly Note[], linkTo: CodeLinker): string {
  let indent = '';
  const lines: string[] = [];
  for (const note of notes) {
    if (note.heading) indent = '';
    lines.push(`${indent}- ${linkedNote(note, linkTo)}`);
    if (note.heading) indent = '  ';
  }
  return lines.join('\n');
}

/** The note as printed, its references as links. */
function linkedNote(note: Note, linkTo: CodeLinker): string {
  let markdown = '';
  let end = noteStart(note);
  for (const reference of note.references) {
    if (reference.offset < end) continue;
    markdown += escapeMarkdown(note.text.slice(end, reference.offset)) + linkTo(reference.text, reference.first);
    end = reference.offset + reference.text.length;
  }
  return markdown + escapeMarkdown(note.text.slice(end));
}

/** Where the words begin: a fragment may go on from its heading with a comma (`Code first` `, if applicable, …`). */
export function noteStart({ text }: Note): number {
  return text.search(/[^\s,]|$/);
}
