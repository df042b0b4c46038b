import { dayOf } from '../dates.js';
import type { NoteStore, StoredLine } from '../details/note-store.js';
import { type Carrier, carriers, referenceOf } from '../details/notes.js';
import { compact } from '../shapes.js';
import type { Range } from '../store/code-column.js';
import type { CodeStore } from '../store/code-store.js';
import type { CodeNode, Instruction, IsoDate, NoteKind, NoteReference, TargetsFound } from '../types.js';
import type { ClaimCodes } from './claim-codes.js';
import { meets } from './qualifier.js';
import { type TabularsFor, tabularsFor } from './tabulars-for.js';

/**
 * The lines of a kind that speak of a code on a date: nearest carrier first, then as printed.
 *
 * @param remembered gives again what was worked out for a carrier: codes have most of theirs in common
 */
export function instructionsFor(
  store: CodeStore,
  text: string,
  kind: NoteKind,
  date: IsoDate,
  remembered: (carrier: number, workOut: () => readonly Instruction[]) => readonly Instruction[],
): Instruction[] {
  const { notes } = store;
  const day = dayOf(date);
  const index = store.codes.find(compact(text));
  const tabulars = notes === undefined || day === undefined ? undefined : tabularsFor(notes, day);
  if (notes === undefined || day === undefined || tabulars === undefined || index < 0) return [];
  return carriers(store, index, day)
    .filter(({ container }) => notes.has(container))
    .flatMap((carrier) => remembered(carrier.container, () => instructionsOf(store, notes, carrier, kind, tabulars)));
}

/** True for a code inside a target whose qualifier it meets; undefined when only targets with untestable words hold it. */
export function isTargetOf(store: CodeStore, { targets }: Instruction, text: string): boolean | undefined {
  const code = compact(text);
  const index = store.codes.find(code);
  if (index < 0) return false;
  let answer: boolean | undefined = false;
  for (const target of targets) {
    const met = holds(store, target, index, code);
    if (met === true) return true;
    if (met === undefined) answer = undefined;
  }
  return answer;
}

function holds(store: CodeStore, target: NoteReference, index: number, code: string): boolean | undefined {
  const { start, end } = intervalOf(store, target);
  return index >= start && index < end && meetsQualifier(target, code);
}

function meetsQualifier({ first, qualifier }: NoteReference, code: string): boolean | undefined {
  return qualifier === undefined || meets(code, qualifier, compact(first).length);
}

/** Of references that are remembered with their instructions, for as long as those are. */
const intervals = new WeakMap<NoteReference, Range>();

function intervalOf(store: CodeStore, reference: NoteReference): Range {
  let interval = intervals.get(reference);
  if (interval === undefined) {
    const { first, last } = reference;
    const [start, end] = [store.codes.find(compact(first)), store.codes.find(compact(last))];
    interval = start < 0 || end < 0 ? { start: 0, end: 0 } : { start, end: store.endBelow(end) };
    intervals.set(reference, interval);
  }
  return interval;
}

/** Which codes of a claim are targets of an instruction, and which may be. */
export function targetsAmong(store: CodeStore, { targets }: Instruction, codes: ClaimCodes): TargetsFound {
  const found = new Map<number, boolean>();
  for (const target of targets) {
    const { start, end } = intervalOf(store, target);
    for (const index of codes.between(start, end)) {
      const met = meetsQualifier(target, store.codes.at(index));
      if (met !== false && found.get(index) !== true) found.set(index, met === true);
    }
  }
  const places = (certain: boolean) =>
    [...found].flatMap(([index, met]) => (met === certain ? [codes.placeOf(index)] : [])).sort((a, b) => a - b);
  return { targets: places(true), uncertain: places(false) };
}

/** A line that says itself what to do ends the list that a heading began. */
const OPENS_AGAIN = /^(?:use (?:an )?additional )?codes?\b/i;

function instructionsOf(
  store: CodeStore,
  notes: NoteStore,
  carrier: Carrier,
  kind: NoteKind,
  { list, witnesses }: TabularsFor,
): Instruction[] {
  const told = linesWithHeadings(notes, carrier.container, kind, list);
  // The list itself witnesses all that it tells.
  const others = told.length === 0 ? [] : witnesses.filter((witness) => witness !== list);
  const witnessed = others.map(
    (other) => new Set(linesWithHeadings(notes, carrier.container, kind, other).map(sameness)),
  );
  return told.map((headed) => {
    const certain = witnesses.length > 0 && witnessed.every((lines) => lines.has(sameness(headed)));
    return instructionOf(store, headed.line, carrier.node, headed.heading, certain);
  });
}

interface HeadedLine {
  readonly line: StoredLine;
  readonly heading: string | undefined;
}

function linesWithHeadings(notes: NoteStore, container: number, kind: NoteKind, list: number): HeadedLine[] {
  let heading: string | undefined;
  const lines: HeadedLine[] = [];
  for (const line of notes.lines(container, list, kind)) {
    if (line.heading || OPENS_AGAIN.test(line.text)) heading = line.heading ? line.text : undefined;
    if (!line.heading) lines.push({ line, heading });
  }
  return lines;
}

/** Equal for lines that ask the same: same heading, words and targets, however the references are printed. */
function sameness({ line: { text, references }, heading = '' }: HeadedLine): string {
  let words = text;
  for (const { offset, length } of [...references].reverse()) {
    words = words.slice(0, offset) + words.slice(offset + length);
  }
  const targets = references.map(({ first, last, qualifier }) => `${first}-${last}/${qualifier}`);
  return `${heading} ${words} ${targets.join(' ')}`.toLowerCase();
}

/** A line of a carrier as the library tells it. */
export function instructionOf(
  store: CodeStore,
  { kind, text, references }: StoredLine,
  carrier: CodeNode,
  heading: string | undefined,
  certain: boolean,
): Instruction {
  const targets = references.filter(({ mention }) => !mention).map((stored) => referenceOf(store, text, stored));
  return { kind, carrier, text, ...(heading === undefined ? {} : { heading }), targets, certain };
}
