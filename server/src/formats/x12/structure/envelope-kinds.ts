import { ID } from '../syntax/segment-ids.js';

/** One of the three envelopes around claims. */
export interface EnvelopeKind {
  readonly opener: string;
  readonly trailer: string;
  readonly depth: number;
  /** Element of the opener that holds the control number; the trailer has it second. */
  readonly control: number;
  /** Control numbers of interchanges and groups are numbers: leading zeros do not matter. */
  readonly isNumeric: boolean;
  readonly name: string;
  /** What the trailer counts. */
  readonly counted: string;
}

export const INTERCHANGE: EnvelopeKind = {
  opener: 'ISA',
  trailer: 'IEA',
  depth: 0,
  control: 13,
  isNumeric: true,
  name: 'interchange',
  counted: 'functional group',
};

export const GROUP: EnvelopeKind = {
  opener: 'GS',
  trailer: 'GE',
  depth: 1,
  control: 6,
  isNumeric: true,
  name: 'functional group',
  counted: 'transaction set',
};

export const TRANSACTION: EnvelopeKind = {
  opener: 'ST',
  trailer: 'SE',
  depth: 2,
  control: 2,
  isNumeric: false,
  name: 'transaction set',
  counted: 'segment',
};

export const KINDS = [INTERCHANGE, GROUP, TRANSACTION];

export const OPENERS: ReadonlyMap<number, EnvelopeKind> = new Map([
  [ID.ISA, INTERCHANGE],
  [ID.GS, GROUP],
  [ID.ST, TRANSACTION],
]);

export const TRAILERS: ReadonlyMap<number, EnvelopeKind> = new Map([
  [ID.IEA, INTERCHANGE],
  [ID.GE, GROUP],
  [ID.SE, TRANSACTION],
]);
