import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { CodeReference } from '../../../model/encounter.js';
import type { Context, Loops } from './context.js';

/** `claim`: CLM of an 837. `remittance`: CLP of an 835. `review`: a level (HL) of a 278. */
export type BlockKind = 'claim' | 'remittance' | 'review';

/** A stretch of segments that belong together, with the codes in it. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  /** Behind the terminator of its last segment. */
  readonly end: number;
  readonly context: Context;
  readonly loops: Loops;
  /** Governs what has no date of its own. */
  readonly date?: IsoDate;
  readonly references: readonly CodeReference[];
}
