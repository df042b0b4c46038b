/** Asks the converter what it would take a code at the caret for. */
import { type DotHabit, habitAmong } from '../../support/dot-habit.js';
import { readAll, treeOf, underWorld } from '../convert/model.js';
import { type CodePlace, Reading } from '../convert/reading.js';
import { Links, resourcesIn } from '../convert/resources.js';
import type { CutText, PlacedPiece } from '../json/pieces.js';
import type { CaretPlace } from './caret.js';

export interface Surveyed {
  readonly text: string;
  readonly cut: CutText;
}

/** In larger files the resource at the caret is asked alone: a keystroke must not read them all. */
const MOST_READ_WHOLE = 500_000;

export function survey(
  { text, cut }: Surveyed,
  piece: PlacedPiece,
  { tree, owner }: CaretPlace,
): { readonly place: CodePlace | undefined; readonly habit: DotHabit | undefined } {
  let place: CodePlace | undefined;
  const reading = new Reading(underWorld(text), (observed) => {
    // A condition that a claim points to is met there first.
    if (observed.owner === owner) place ??= observed;
  });
  const placed = text.length <= MOST_READ_WHOLE ? cut.pieces : [piece];
  const trees = placed.map((each) => (each === piece ? tree : treeOf(each, text)));
  const pieces = trees.map((each) => ({ tree: each, found: resourcesIn(each) }));
  readAll(pieces, new Links(pieces.flatMap(({ found }) => found)), reading);
  const near = reading.references.filter(
    ({ span }) => span.start >= piece.start && span.start < piece.start + piece.piece.length,
  );
  return { place, habit: habitAmong(near) ?? habitAmong(reading.references) };
}
