import type { ReferenceCodes, ReferenceQualifier } from '../../src/notes/parsed-reference.js';
import type { CodeOrder } from '../notes/code-order.js';
import type { ResolvedReference } from '../notes/resolved-note.js';
import type { PlacedReference } from '../pack/notes.js';

/** Turns resolved references into places in the merged tabular order, and numbers the qualifiers they come with. */
export class ReferencePlacer {
  private readonly numbers = new Map<string, number>();
  /** Distinct qualifiers; number 1 is the first. */
  readonly qualifiers: ReferenceQualifier[] = [];

  constructor(private readonly order: CodeOrder) {}

  place({ reference }: ResolvedReference): PlacedReference[] {
    const ends = endsOf(reference.codes);
    const first = this.order.below(ends.first);
    const last = this.order.below(ends.last);
    if (first === undefined || last === undefined) return [];
    const { offset, length, standing, qualifier } = reference;
    const place = {
      first: first.first,
      // A listed code stands for what is below it; of one that is not (W00.0X), what is below it is all there is.
      last: this.order.indexOf(ends.last) ?? last.last,
    };
    return [{ offset, length, ...place, mention: standing === 'mention', qualifier: this.numberOf(qualifier) }];
  }

  private numberOf(qualifier: ReferenceQualifier | undefined): number {
    if (qualifier === undefined) return 0;
    const key = JSON.stringify(qualifier);
    const known = this.numbers.get(key) ?? this.qualifiers.push(qualifier);
    this.numbers.set(key, known);
    return known;
  }
}

function endsOf(codes: ReferenceCodes): { first: string; last: string } {
  return codes.kind === 'code' ? { first: codes.code, last: codes.code } : codes;
}
