/** Writes a tabular document line by line, and remembers where its codes are. */

import { compact } from '../../../codesets/src/shapes.js';
import { systemHeading } from '../../../codesets/src/system-names.js';
import type {
  CodeDetails,
  CodeLibrary,
  CodeNode,
  IsoDate,
  Note,
  NoteLayer,
  SystemId,
} from '../../../codesets/src/types.js';
import type { Span } from '../model/span.js';
import { containerName, containerTitle, noteStart, noteTitle } from './note-markdown.js';

export interface TabularDocument {
  readonly text: string;
  /** Where the document lists a code, as offsets of the code itself; undefined for a code of another category. */
  locate(code: string): Span | undefined;
  /** Every code that can be followed: the rows and the references inside notes. */
  readonly links: readonly { readonly span: Span; readonly code: string }[];
}

/** Rows of one document: the largest category of ICD-10-CM stays below; HCPCS chapters and PCS tables may be cut. */
const MAXIMUM_ROWS = 5000;

export class TabularWriter {
  private text = '';
  private written = 0;
  private readonly located = new Map<string, Span>();
  private readonly links: { span: Span; code: string }[] = [];

  constructor(
    private readonly codes: CodeLibrary,
    private readonly system: SystemId,
    private readonly date: IsoDate,
  ) {}

  finish(): TabularDocument {
    return { text: this.text, locate: (code) => this.located.get(compact(code)), links: this.links };
  }

  /** Release and date, then the chapter and block with the notes that the codes below inherit from them. */
  heading(above: readonly CodeNode[], inherited: readonly NoteLayer[]): void {
    const release = this.codes.releaseOn(this.system, this.date);
    const origin = release?.derived === true ? ' (reconstructed, not the publisher’s own file)' : '';
    this.line(`${systemHeading(this.system)} ${release?.name ?? ''}${origin}, as of ${this.date}`);
    for (const node of above) {
      this.line(`${containerName(node)} ${containerTitle(node)}`);
      for (const layer of inherited) if (layer.from.id === node.id) this.layer(layer, '  ');
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
    if (!isSeventhCharacterCode(node)) this.notes(this.codes.details(this.system, node.id, this.date), depth + 2);
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
    const from = noteStart(note);
    const start = this.text.length + indent.length - from;
    for (const { offset, text, first } of note.references) {
      this.links.push({ span: { start: start + offset, end: start + offset + text.length }, code: first });
    }
    this.line(indent + note.text.slice(from));
  }

  private line(text: string): void {
    this.text += `${text}\n`;
  }
}

/** The tabular list prints such codes as a table of characters: they have no notes of their own. Some categories hold thousands. */
function isSeventhCharacterCode({ system, id }: CodeNode): boolean {
  return system === 'icd10cm' && id.length === 8;
}
