/** What stands around a claim: which transaction it is in, and where the loops begin that say whose it is. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { Span } from '../../../model/span.js';
import type { Delimiters } from '../syntax/delimiters.js';

/** The three forms of 837. */
export type ClaimForm = 'professional' | 'institutional' | 'dental';

export interface Transaction {
  /** ST01: `837`, `835`, `278` …; empty where the text has no ST. */
  readonly set: string;
  /** Absent where neither ST03 nor GS08 names an implementation that is known. */
  readonly form?: ClaimForm;
  /** Where the form is named. */
  readonly declared?: Span;
  /** Offset of ST, or of the first segment. */
  readonly start: number;
}

/** What holds for all claims of a transaction. Never changed, only replaced. */
export interface Context {
  readonly delimiters: Delimiters;
  readonly transaction: Transaction;
  /** Form named by GS08, for transactions whose ST names none. */
  readonly group: Pick<Transaction, 'form' | 'declared'> | undefined;
  /** Date of the event that the services of a 278 belong to. */
  readonly eventDate: IsoDate | undefined;
  /** 835: the claims that follow are summed up by facility (TS3), so they may be of an institution. */
  readonly isSummedUp: boolean;
}

export function contextOf(
  delimiters: Delimiters,
  transaction: Transaction,
  group: Context['group'] = undefined,
): Context {
  return { delimiters, transaction, group, eventDate: undefined, isSummedUp: false };
}

/** Offsets of the HL segments that are open around a claim. */
export interface Loops {
  readonly billing: number | undefined;
  readonly subscriber: number | undefined;
  readonly patient: number | undefined;
}

export const NO_LOOPS: Loops = { billing: undefined, subscriber: undefined, patient: undefined };

/** 5010 and 4010 numbers of the implementation guides. */
const FORMS: readonly (readonly [RegExp, ClaimForm])[] = [
  [/X222|X098/, 'professional'],
  [/X223|X096/, 'institutional'],
  [/X224|X097/, 'dental'],
];

export function formNamed(implementation: string): ClaimForm | undefined {
  return FORMS.find(([names]) => names.test(implementation))?.[1];
}
