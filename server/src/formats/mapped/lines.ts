import type { ServiceLine } from '../../model/encounter.js';
import type { Placed } from '../../model/span.js';
import { PLACES } from '../keyed/claim-values.js';
import { present } from '../keyed/conversion.js';
import type { LineEntries, PointerBase } from '../mapping.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { type ClaimDates, lineDatesAt } from './claim-dates.js';
import { codeAt, codesAt } from './codes.js';
import { entriesAt, type Reading, scalarsAt } from './reading.js';
import { numberAt, textAt } from './values.js';

export function linesAt(root: SyntaxNode, dates: ClaimDates, reading: Reading): ServiceLine[] {
  return reading.mapping.lines.flatMap((entries) =>
    entriesAt(root, entries.each).flatMap((node) => lineAt(node, entries, dates, reading) ?? []),
  );
}

/** Undefined where neither a code nor a revenue code stands: what is no line of a claim needs no code. */
function lineAt(node: SyntaxNode, entries: LineEntries, claim: ClaimDates, reading: Reading): ServiceLine | undefined {
  const { values, pointerBase } = entries;
  const { from, through, governing: date } = lineDatesAt(node, entries, claim, reading);
  const title = textAt(node, values.title);
  const said = { date };
  const code = codeAt(node, values.code, PLACES.line, { date, title }, reading);
  const revenue = codeAt(node, values.revenue, PLACES.revenue, said, reading);
  if (code === undefined && revenue === undefined) return undefined;
  const line: ServiceLine = present({
    code,
    modifiers: codesAt(node, values.modifiers, PLACES.modifier, said, reading),
    pointers: scalarsAt(node, values.pointers).map((scalar) => pointerAt(scalar, pointerBase, reading)),
    units: numberAt(node, values.units),
    from,
    through,
    place: codeAt(node, values.place, PLACES.placeOfService, said, reading),
    revenue,
    charge: numberAt(node, values.charge),
    ndc: textAt(node, values.ndc),
    title,
    note: textAt(node, values.note),
    span: node.span,
  });
  reading.origins.set(line, { node, values, pointerBase });
  return line;
}

/** How pointers are written that count so. */
const NOTATIONS: Readonly<Record<PointerBase, string>> = {
  'one-based': 'a number from 1, or a letter from A to L',
  'zero-based': 'a number from 0',
  letters: 'a letter from A to L, or a number from 1',
};

function pointerAt({ value, content }: ScalarNode, base: PointerBase, { problems }: Reading): Placed<number> {
  const written = value.trim();
  const position = positionOf(written, base);
  if (Number.isNaN(position) && written !== '') {
    const message = `${written} is no diagnosis pointer: each is ${NOTATIONS[base]}`;
    problems.push({ rule: 'encounter-wrong-type', span: content, message });
  }
  return { value: position, span: content };
}

/** The 1-based position that a pointer means; NaN for text that is no pointer. */
export function positionOf(written: string, base: PointerBase): number {
  if (/^\d+$/.test(written)) return Number(written) + (base === 'zero-based' ? 1 : 0);
  const isLetter = base !== 'zero-based' && /^[A-La-l]$/.test(written);
  return isLetter ? written.toUpperCase().charCodeAt(0) - 64 : Number.NaN;
}

/** A position in the notation of a pointer that stands there; undefined where it has none for it. */
export function pointerTo(position: number, like: string, base: PointerBase): string | undefined {
  if (/^\d+$/.test(like)) return String(base === 'zero-based' ? position - 1 : position);
  if (!/^[A-La-l]$/.test(like) || position > 12) return undefined;
  const letter = String.fromCharCode(64 + position);
  return like === like.toLowerCase() ? letter.toLowerCase() : letter;
}
