import type { Span } from '../../../model/span.js';
import type { Delimiters } from './delimiters.js';

/** A part of the message as it is written, and where it begins in the file. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** A segment: a line of the message, begun by three characters that name it. */
export class Segment implements Piece {
  constructor(
    /** Without its line end. */
    readonly text: string,
    readonly start: number,
    readonly delimiters: Delimiters,
  ) {}

  get id(): string {
    return this.text.slice(0, 3);
  }

  get end(): number {
    return this.start + this.text.length;
  }

  /** A field by its number (`DG1-3`: 3); undefined behind the last one. */
  field(number: number): Piece | undefined {
    const { text, start, delimiters } = this;
    let from = 0;
    for (let left = this.stepsTo(number); left > 0; left -= 1) {
      const separator = text.indexOf(delimiters.field, from);
      if (separator < 0) return undefined;
      from = separator + 1;
    }
    const end = text.indexOf(delimiters.field, from);
    return { text: text.slice(from, end < 0 ? undefined : end), start: start + from };
  }

  /** The number of the field that a place lies in; 0 in the name of the segment. */
  fieldNumberAt(offset: number): number {
    const before = this.text.slice(0, offset - this.start);
    let count = 0;
    for (let at = before.indexOf(this.delimiters.field); at >= 0; at = before.indexOf(this.delimiters.field, at + 1)) {
      count += 1;
    }
    return this.isHeader && count > 0 ? count + 1 : count;
  }

  /** In headers the field separator is itself the first field. */
  private stepsTo(number: number): number {
    return this.isHeader ? number - 1 : number;
  }

  private get isHeader(): boolean {
    return /^(?:MSH|BHS|FHS)/.test(this.text);
  }
}

/** The parts of a piece; the piece itself where the message has no such delimiter. */
export function parts({ text, start }: Piece, delimiter: string): Piece[] {
  if (delimiter === '') return [{ text, start }];
  let from = start;
  return text.split(delimiter).map((part) => {
    const piece = { text: part, start: from };
    from += part.length + delimiter.length;
    return piece;
  });
}

/** The part that a place lies in or touches, and its number from 1. */
export function partAt(piece: Piece, delimiter: string, offset: number): { piece: Piece; number: number } {
  const all = parts(piece, delimiter);
  const number = Math.max(1, all.filter(({ start }) => start <= offset).length);
  return { piece: all[number - 1] ?? piece, number };
}

/** A component of the first repetition, by its number; of its subcomponents the first. Blanks around it are left out. */
export function component(field: Piece | undefined, number: number, delimiters: Delimiters): Piece | undefined {
  let found = field && firstPart(field, delimiters.repetition);
  for (let left = number - 1; left > 0; left -= 1) found = found && behind(found, delimiters.component);
  return found && valueIn(firstPart(found, delimiters.component), delimiters);
}

function firstPart({ text, start }: Piece, delimiter: string): Piece {
  const end = delimiter === '' ? -1 : text.indexOf(delimiter);
  return { text: end < 0 ? text : text.slice(0, end), start };
}

/** What stands behind the first delimiter. */
function behind({ text, start }: Piece, delimiter: string): Piece | undefined {
  const at = delimiter === '' ? -1 : text.indexOf(delimiter);
  return at < 0 ? undefined : { text: text.slice(at + 1), start: start + at + 1 };
}

/** The value alone: the first subcomponent without blanks. Undefined where nothing is said, or `""`: nothing, expressly. */
export function valueIn(piece: Piece, { subcomponent }: Delimiters): Piece | undefined {
  const end = subcomponent === '' ? -1 : piece.text.indexOf(subcomponent);
  const first = end < 0 ? piece.text : piece.text.slice(0, end);
  const text = first.trim();
  if (text === '' || text === '""') return undefined;
  if (text.length === piece.text.length) return piece;
  return { text, start: piece.start + first.length - first.trimStart().length };
}

export function spanOf({ text, start }: Piece): Span {
  return { start, end: start + text.length };
}
