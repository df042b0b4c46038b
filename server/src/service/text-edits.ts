/** Edits of a text: applied, and put one after the other as if they had been made at once. */
import type { TextEdit } from '../model/span.js';

/** The text after the edits, which must not overlap and may come in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return inOrder(edits).reduceRight(
    (result, { span, text: replacement }) => result.slice(0, span.start) + replacement + result.slice(span.end),
    text,
  );
}

/**
 * The edits of a text that come to the same as `first` and then `second`, whose spans are those of the text between.
 *
 * @param length of the text before both
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const original: readonly Piece[] = [{ start: 0, end: length }];
  return toEdits(edited(edited(original, first), second), length);
}

/** A part of an edited text: kept from the original, or written anew. */
type Piece = { readonly start: number; readonly end: number } | string;

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const reader = new PieceReader(pieces);
  const result: Piece[] = [];
  for (const { span, text } of inOrder(edits)) {
    result.push(...reader.readTo(span.start), text);
    reader.readTo(span.end);
  }
  result.push(...reader.readTo(Number.POSITIVE_INFINITY));
  return result;
}

/** Reads pieces from the front, cutting them where asked. */
class PieceReader {
  #next = 0;
  #cut = 0;
  #position = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  readTo(position: number): Piece[] {
    const read: Piece[] = [];
    for (let piece = this.pieces[this.#next]; piece !== undefined; piece = this.pieces[this.#next]) {
      const left = lengthOf(piece) - this.#cut;
      const taken = Math.min(left, position - this.#position);
      if (taken <= 0 && left > 0) break;
      read.push(part(piece, this.#cut, this.#cut + taken));
      this.#position += taken;
      this.#cut += taken;
      if (taken < left) break;
      this.#next++;
      this.#cut = 0;
    }
    return read;
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}

/** What stands between the kept pieces replaces what stood between them. */
function toEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let written = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      written += piece;
      continue;
    }
    if (piece.start > at || written !== '') edits.push({ span: { start: at, end: piece.start }, text: written });
    at = piece.end;
    written = '';
  }
  return edits;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
