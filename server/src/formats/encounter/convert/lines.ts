import type { ServiceLine } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { PLACES } from '../../keyed/claim-values.js';
import { type Conversion, present } from '../../keyed/conversion.js';
import type { Fields } from '../../keyed/fields.js';
import { entriesOf, itemsOf, type ListEntry } from '../../keyed/lists.js';
import { isGiven, numberOf, scalarOf, textOf } from '../../keyed/scalars.js';
import type { SyntaxNode } from '../../syntax/node.js';
import { LINE_KEYS } from '../keys.js';
import { type ClaimDates, lineDatesOf } from './claim-dates.js';
import { codeOf, codesOf } from './codes.js';

export function linesOf(fields: Fields, dates: ClaimDates, conversion: Conversion): ServiceLine[] {
  return entriesOf(fields.get('lines'), LINE_KEYS, conversion).map((entry) => lineOf(entry, dates, conversion));
}

function lineOf({ fields, span, mapping }: ListEntry, claim: ClaimDates, conversion: Conversion): ServiceLine {
  if (mapping && !isGiven(fields, 'code') && !isGiven(fields, 'revenue')) {
    const message = 'code is missing: a line needs a code or a revenue code';
    conversion.problem('encounter-missing-key', span, message);
  }
  const { from, through, governing } = lineDatesOf(fields, claim, conversion);
  const title = textOf(fields, 'title', conversion);
  return present({
    code: codeOf(fields.get('code'), PLACES.line, governing, conversion, title),
    modifiers: codesOf(fields.get('modifiers'), PLACES.modifier, governing, conversion),
    pointers: pointersOf(fields.get('diagnoses'), conversion),
    units: numberOf(fields, 'units', conversion),
    from,
    through,
    place: codeOf(fields.get('place'), PLACES.placeOfService, governing, conversion),
    revenue: codeOf(fields.get('revenue'), PLACES.revenue, governing, conversion),
    charge: numberOf(fields, 'charge', conversion),
    ndc: textOf(fields, 'ndc', conversion),
    title,
    note: textOf(fields, 'note', conversion),
    span,
  });
}

function pointersOf(node: SyntaxNode | undefined, conversion: Conversion): Placed<number>[] {
  return itemsOf(node, conversion).flatMap((item) => {
    const scalar = scalarOf(item, 'a diagnosis pointer', conversion);
    if (!scalar) return [];
    const value = pointerValue(scalar.value.trim());
    if (Number.isNaN(value)) {
      conversion.wrongType(scalar.content, `${scalar.value.trim()} is no diagnosis pointer: 1, 2 … or A to L`);
    }
    return [{ value, span: scalar.content }];
  });
}

/** `1` … or `A` … `L`, as on the CMS-1500 form. NaN for anything else. */
function pointerValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return /^[A-La-l]$/.test(text) ? text.toUpperCase().charCodeAt(0) - 64 : Number.NaN;
}
