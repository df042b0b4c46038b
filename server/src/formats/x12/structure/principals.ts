/** HI: a claim has one principal diagnosis (ABK), one admitting diagnosis (ABJ) and one principal procedure (BBR). */
import type { Problem } from '../../../model/problem.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { rewriting, syntaxProblem } from './problem.js';

/** Each with what it may be there, of several: the qualifier of the others, where there is one. */
const ONCE: ReadonlyMap<string, { readonly what: string; readonly others?: string }> = new Map([
  ['ABK', { what: 'principal diagnosis', others: 'ABF' }],
  ['ABJ', { what: 'admitting diagnosis' }],
  ['BBR', { what: 'principal procedure', others: 'BBQ' }],
]);

/** Follows the segments of a transaction. */
export class Principals {
  /** Qualifiers that the claim has had; absent outside of claims, where levels of a review may repeat them. */
  private seen: Set<string> | undefined;

  beginClaim(): void {
    this.seen = new Set();
  }

  endClaims(): void {
    this.seen = undefined;
  }

  problems(text: string, reader: SegmentReader): Problem[] {
    const { seen } = this;
    if (seen === undefined) return [];
    const { element, component } = reader.delimiters;
    return piecesOf(text, reader, element).flatMap((composite) => {
      const [span] = piecesOf(text, composite, component);
      const qualifier = textOf(text, span);
      const once = ONCE.get(qualifier);
      if (span === undefined || once === undefined) return [];
      if (!seen.has(qualifier)) {
        seen.add(qualifier);
        return [];
      }
      const message = `${qualifier} stands for the second time in this claim: it has one ${once.what}`;
      return [syntaxProblem(span, message, ...(once.others ? [rewriting(span, once.others, 'edit')] : []))];
    });
  }
}
