import { dayOf } from '../dates.js';
import type { CodeStore } from '../store/code-store.js';
import { ancestorsOf } from '../tree/ancestry.js';
import { codeRow, outlineRow } from '../tree/nodes.js';
import type { CodeDetails, CodeNode, Note, NoteKind, NoteLayer, NoteReference } from '../types.js';
import type { NoteStore, StoredLine, StoredReference } from './note-store.js';

/** A container of notes on the way from a code up to its chapter. Most have no notes: their nodes are made when asked for. */
export class Carrier {
  private made: CodeNode | undefined;

  constructor(
    readonly container: number,
    private readonly make: () => CodeNode,
  ) {}

  get node(): CodeNode {
    this.made ??= this.make();
    return this.made;
  }
}

/** The notes that speak of a code on a day, and the tabular list that they come from. None before the oldest list. */
export function notesOf(store: CodeStore, index: number, day: number): Pick<CodeDetails, 'notes' | 'notesFrom'> {
  const notes = store.notes;
  const list = notes === undefined ? -1 : newestList(notes, day);
  const entry = notes?.lists[list];
  if (notes === undefined || entry === undefined) return { notes: [] };
  const layers = carriers(store, index, day).flatMap((carrier, place) =>
    layersOf(store, notes.lines(carrier.container, list), carrier, place === 0),
  );
  const inForce = day <= (dayOf(entry.release.through) ?? 0);
  return { notes: layers, notesFrom: { release: { system: store.system, ...entry.release }, inForce } };
}

/** Place of the newest list that is not younger than the day; -1 when all are. */
export function newestList(notes: NoteStore, day: number): number {
  return notes.lists.filter(({ from }) => from <= day).length - 1;
}

/** The code itself, its ancestors, blocks and chapter: nearest first. */
export function carriers(store: CodeStore, index: number, day: number): Carrier[] {
  const codes = [index, ...ancestorsOf(store, index, day)];
  const nodes = store.outline.above(index, day).reverse();
  return [
    ...codes.map((code) => new Carrier(code, () => codeRow(store, code, day))),
    ...nodes.map(({ node, place }) => new Carrier(store.codes.count + place, () => outlineRow(store, node))),
  ];
}

/** Lines of one kind make a layer; they come in the order of the kinds. */
function layersOf(store: CodeStore, lines: readonly StoredLine[], carrier: Carrier, own: boolean): NoteLayer[] {
  const byKind = new Map<NoteKind, Note[]>();
  for (const line of lines) byKind.set(line.kind, [...(byKind.get(line.kind) ?? []), noteOf(store, line)]);
  return [...byKind].map(([kind, notes]) => ({ from: carrier.node, own, kind, notes }));
}

function noteOf(store: CodeStore, { kind, text, heading, references }: StoredLine): Note {
  return {
    kind,
    text,
    heading,
    references: references.map((reference) => referenceOf(store, text, reference)),
  };
}

/** A reference of a line as the library tells it. */
export function referenceOf(store: CodeStore, lineText: string, reference: StoredReference): NoteReference {
  const { offset, length, first, last } = reference;
  const qualifier = store.notes?.qualifierOf(reference);
  return {
    text: lineText.slice(offset, offset + length),
    offset,
    first: store.displayed(first),
    last: store.displayed(last),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}
