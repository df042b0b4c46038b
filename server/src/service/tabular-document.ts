/** The read-only document behind a `codes:` URI: a category of the tabular list as text. */
import { compact } from '../../../codesets/src/shapes.js';
import type { CodeDetails, CodeLibrary, CodeNode, Note, NoteLayer, SystemId } from '../../../codesets/src/types.js';
import type { Span } from '../model/span.js';
import type { CodeAddress } from './code-address.js';
import { coveredDate } from './governing-date.js';
import { containerName, noteTitle } from './note-markdown.js';
import { systemName } from './systems.js';

export interface TabularDocument {
  readonly text: string;
  /** Where the document lists a code, as offsets of the code itself; undefined for a code of another category. */
  locate(code: string): Span | undefined;
  /** Every code that can be followed: the rows and the references inside notes. */
  readonly links: readonly { readonly span: Span; readonly code: string }[];
}

/** Rows of one document: the largest category of ICD-10-CM stays below; HCPCS chapters and PCS tables may be cut. */
const MAXIMUM_ROWS = 5000;

/**
 * The category that holds the code, from its chapter's notes down to its last code. Flat systems come as a whole.
 * Undefined when no loaded release has the code.
 */
export function tabularDocument(codes: CodeLibrary, address: CodeAddress): TabularDocument | undefined {
  const place = placeOf(codes, address);
  if (place === undefined) return undefined;
  const writer = new TabularWriter(codes, address.system, place.date);
  writer.heading(place.above);
  if (place.category === undefined) writer.rows(codes.children(address.system, place.above.at(-1)?.id, place.date), 0);
  else writer.rows([place.category], 0);
  return writer.finish();
}

/** The address of the document that lists a code: that of its category. Undefined when no loaded release has it. */
export function tabularAddress(codes: CodeLibrary, address: CodeAddress): CodeAddress | undefined {
  const place = placeOf(codes, address);
  const code = place?.category?.id ?? place?.above.at(-1)?.id ?? place?.first;
  return place === undefined || code === undefined ? undefined : { system: address.system, code, date: place.date };
}

interface Place {
  readonly date: string;
  /** Chapters and blocks, outermost first. */
  readonly above: readonly CodeNode[];
  /** Absent in systems whose codes stand right under a chapter, or under nothing. */
  readonly category?: CodeNode;
  readonly first?: string;
}

/** A code that is not in force on the date is shown where it stood last, or where it will stand. */
function placeOf(codes: CodeLibrary, { system, code, date }: CodeAddress): Place | undefined {
  const covered = coveredDate(codes, system, date, date);
  const { status, from } = codes.lookup(system, code, covered);
  const shown = (status === 'retired' || status === 'not-yet') && from !== undefined ? from : covered;
  const path = codes.pathTo(system, code, shown);
  if (path.length === 0) return undefined;
  const above = path.filter((node) => node.kind === 'chapter' || node.kind === 'block');
  const category = path.find((node) => node.kind === 'category');
  const first = path[0]?.id;
  return { date: shown, above, ...(category !== undefined && { category }), ...(first !== undefined && { first }) };
}

class TabularWriter {
  private text = '';
  private written = 0;
  private readonly located = new Map<string, Span>();
  private readonly links: { span: Span; code: string }[] = [];

  constructor(
    private readonly codes: CodeLibrary,
    private readonly system: SystemId,
    private readonly date: string,
  ) {}

  finish(): TabularDocument {
    return { text: this.text, locate: (code) => this.located.get(compact(code)), links: this.links };
  }

  heading(above: readonly CodeNode[]): void {
    const release = this.codes.releaseOn(this.system, this.date);
    const origin = release?.derived === true ? ' (reconstructed, not the publisher’s own file)' : '';
    this.line(`${systemName(this.system)} ${release?.name ?? ''}${origin}, as of ${this.date}`);
    for (const node of above) {
      this.line(`${containerName(node)} ${node.title}`);
      this.notes(this.codes.details(this.system, node.id, this.date), 1);
    }
    this.line('');
  }

  rows(nodes: readonly CodeNode[], depth: number): void {
    for (const node of nodes) {
      if (this.written >= MAXIMUM_ROWS) return;
      this.row(node, depth);
      if (node.hasChildren) this.rows(this.codes.children(this.system, node.id, this.date), depth + 1);
    }
  }

  /** A dash behind a code is the tabular list's own sign for "needs more characters". */
  private row(node: CodeNode, depth: number): void {
    const indent = '  '.repeat(depth);
    const start = this.text.length + indent.length;
    const span = { start, end: start + node.id.length };
    this.line(`${indent}${node.id}${node.status === 'header' ? '-' : ' '} ${node.title}`);
    this.located.set(compact(node.id), span);
    this.links.push({ span, code: node.id });
    this.notes(this.codes.details(this.system, node.id, this.date), depth + 2);
    this.written++;
    if (this.written === MAXIMUM_ROWS) this.line(`… cut after ${MAXIMUM_ROWS} codes`);
  }

  private notes(details: CodeDetails | undefined, depth: number): void {
    for (const layer of details?.notes ?? []) if (layer.own) this.layer(layer, '  '.repeat(depth));
    const seventh = details?.seventhCharacters;
    if (details === undefined || seventh?.from !== details.code) return;
    this.line(`${'  '.repeat(depth)}7th character:`);
    for (const { character, meaning } of seventh.characters)
      this.line(`${'  '.repeat(depth + 1)}${character}  ${meaning}`);
  }

  private layer(layer: NoteLayer, indent: string): void {
    this.line(`${indent}${noteTitle(layer.kind)}:`);
    let inner = `${indent}  `;
    for (const note of layer.notes) {
      if (note.heading) inner = `${indent}  `;
      this.note(note, inner);
      if (note.heading) inner = `${indent}    `;
    }
  }

  private note(note: Note, indent: string): void {
    const start = this.text.length + indent.length;
    for (const { offset, text, first } of note.references) {
      this.links.push({ span: { start: start + offset, end: start + offset + text.length }, code: first });
    }
    this.line(indent + note.text);
  }

  private line(text: string): void {
    this.text += `${text}\n`;
  }
}
