import type { IsoDate } from '../../../../codesets/src/types.js';
import type { ClaimKind } from '../../model/encounter.js';
import type { Placed, Span } from '../../model/span.js';
import type { LineEntries, Source } from '../mapping.js';
import type { SyntaxNode } from '../syntax/node.js';
import { type Reading, scalarAt } from './reading.js';
import { dateAt } from './values.js';

/** The dates of an encounter, and which of them governs. */
export interface ClaimDates {
  readonly from: Placed<IsoDate> | undefined;
  readonly through: Placed<IsoDate> | undefined;
  /** Governs all that has no date of its own. */
  readonly governing: IsoDate | undefined;
  readonly claim: ClaimKind | undefined;
}

/** Inpatient: the discharge date, or `from` where the file has none. Else: `from`. A date that cannot be read governs nothing. */
export function claimDatesAt(
  node: SyntaxNode,
  claim: ClaimKind | undefined,
  anchor: Span,
  reading: Reading,
): ClaimDates {
  const { values } = reading.mapping;
  const from = dateAt(node, values.from, anchor, reading);
  const through = dateAt(node, values.through, anchor, reading);
  const isDischarge = claim === 'inpatient' && isGiven(node, values.through);
  return { from, through, governing: isDischarge ? through?.value : from?.value, claim };
}

/** The dates of one line; it has its own where the file gives one. Inpatient lines are judged on the discharge date. */
export function lineDatesAt(node: SyntaxNode, { values }: LineEntries, claim: ClaimDates, reading: Reading) {
  const from = dateAt(node, values.from, node.span, reading);
  const through = dateAt(node, values.through, node.span, reading);
  const isOwn = isGiven(node, values.from) && claim.claim !== 'inpatient';
  return { from, through, governing: isOwn ? from?.value : claim.governing };
}

function isGiven(node: SyntaxNode, source: Source | undefined): boolean {
  return source?.fixed !== undefined || scalarAt(node, source) !== undefined;
}
