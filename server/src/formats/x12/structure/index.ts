/** What a receiver rejects: envelopes that do not close or count wrong, segments that cannot be read. */
import type { Problem } from '../../../model/problem.js';
import { ID } from '../syntax/segment-ids.js';
import { SegmentReader } from '../syntax/segment-reader.js';
import { Envelopes, type TransactionCount } from './envelopes.js';
import { headerProblems } from './header.js';
import { SegmentChecks } from './segments.js';

export interface Checked {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** By the offset of ST. */
  readonly transactions: ReadonlyMap<number, TransactionCount>;
}

export function checkStructure(text: string): Checked {
  const reader = new SegmentReader(text);
  const problems: Problem[] = [];
  const envelopes = new Envelopes(text, problems);
  const segments = new SegmentChecks(text, problems);
  while (reader.advance()) {
    if (reader.start === reader.end) continue;
    if (reader.id === ID.ISA) problems.push(...headerProblems(text, reader));
    else if (envelopes.holds(reader)) segments.check(reader);
    envelopes.read(reader);
  }
  envelopes.finish();
  const sorted = problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { problems: sorted, transactions: envelopes.transactions };
}
