/** Who the claim is for and of: what stands in the loops of billing provider, subscriber and patient. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { Encounter } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { Block } from '../reading/block.js';
import { type Context, type Loops, NO_LOOPS } from '../reading/context.js';
import type { Delimiters } from '../syntax/delimiters.js';
import { idName } from '../syntax/segment-ids.js';
import { SegmentReader } from '../syntax/segment-reader.js';
import { CutSegment, elementText, filled } from './cut.js';
import { dayAt, placed } from './values.js';

type Level = keyof Loops;

type Provider = Encounter['providers'][number];

export interface Parties {
  readonly sex?: Placed<string>;
  readonly birthDate?: Placed<IsoDate>;
  readonly payer?: Placed<string>;
  readonly providers: readonly Provider[];
}

/** NM101, in the words of encounter files. */
const PROVIDER_ROLES: ReadonlyMap<string, string> = new Map([
  ['85', 'billing'],
  ['82', 'rendering'],
  ['71', 'attending'],
  ['72', 'operating'],
  ['DN', 'referring'],
  ['DK', 'referring'],
  ['DQ', 'supervising'],
  ['ZZ', 'other operating'],
  ['P3', 'primary care'],
  ['77', 'service facility'],
]);

/** NM108: the identifier is an NPI. */
const NPI = 'XX';

const SEXES: ReadonlyMap<string, string> = new Map([
  ['F', 'female'],
  ['M', 'male'],
  ['U', 'unknown'],
]);

/** SBR09, where the filing indicator names a payer that encounter files name too. */
const PAYERS: ReadonlyMap<string, string> = new Map([
  ['MA', 'medicare'],
  ['MB', 'medicare'],
  ['MC', 'medicaid'],
  ['16', 'medicare-advantage'],
  ['CI', 'commercial'],
  ['BL', 'commercial'],
  ['CH', 'tricare'],
  ['WC', 'workers-compensation'],
  ['09', 'self-pay'],
]);

/** A loop ends where the next one or a claim begins. */
const LOOP_ENDS: ReadonlySet<string> = new Set(['CLM', 'HL', 'SE', 'ST', 'GE', 'IEA', 'ISA']);

/** The segments of a loop that are looked at. */
const TELLING: ReadonlySet<string> = new Set(['NM1', 'SBR', 'DMG']);

/**
 * Reads the loops around claims. Claims are asked for in the order of the text, so the loops of the one before are
 * remembered: a subscriber with a thousand claims is read once.
 */
export class PartyReader {
  private known: { readonly loops: Loops; readonly parties: Parties } | undefined;
  private readonly recent = new Map<Level, { readonly start: number; readonly segments: readonly CutSegment[] }>();

  constructor(private readonly text: string) {}

  /** For a block that begins with CLM: the loops around it end there, or before. */
  of({ loops, context, start }: Block): Parties {
    if (this.known?.loops === loops && loops !== NO_LOOPS) return this.known.parties;
    const parties = this.read(loops, context, start);
    this.known = { loops, parties };
    return parties;
  }

  private read({ billing, subscriber, patient }: Loops, { transaction, delimiters }: Context, limit: number): Parties {
    const hasLevels = billing !== undefined || subscriber !== undefined || patient !== undefined;
    const provider = this.loop('billing', hasLevels ? billing : transaction.start, delimiters, limit);
    const insured = hasLevels ? this.loop('subscriber', subscriber, delimiters, limit) : provider;
    const person = patient === undefined ? insured : this.loop('patient', patient, delimiters, limit);
    const demographics = person.find(({ id }) => id === 'DMG');
    const payment = insured.find(({ id }) => id === 'SBR');
    return present({
      sex: this.translated(demographics, 3, SEXES),
      birthDate: this.birthDate(demographics),
      payer: this.translated(payment, 9, PAYERS),
      providers: providersIn(this.text, provider),
    });
  }

  private loop(level: Level, start: number | undefined, delimiters: Delimiters, limit: number): readonly CutSegment[] {
    if (start === undefined) return [];
    const recent = this.recent.get(level);
    if (recent?.start === start) return recent.segments;
    const segments = this.readLoop(start, delimiters, limit);
    this.recent.set(level, { start, segments });
    return segments;
  }

  private readLoop(start: number, delimiters: Delimiters, limit: number): readonly CutSegment[] {
    const { text } = this;
    const reader = new SegmentReader(text, start, delimiters, limit);
    const segments: CutSegment[] = [];
    for (let isFirst = true; reader.advance(); isFirst = false) {
      const id = idName(reader.id);
      if (LOOP_ENDS.has(id) && (!isFirst || id === 'CLM')) break;
      if (TELLING.has(id)) segments.push(new CutSegment(text, reader));
    }
    return segments;
  }

  private translated(
    segment: CutSegment | undefined,
    element: number,
    words: ReadonlyMap<string, string>,
  ): Placed<string> | undefined {
    const span = segment && filled(this.text, segment, element);
    const value = segment && words.get(elementText(this.text, segment, element));
    return span === undefined || value === undefined ? undefined : { value, span };
  }

  private birthDate(demographics: CutSegment | undefined): Placed<IsoDate> | undefined {
    if (demographics === undefined) return undefined;
    const span = filled(this.text, demographics, 2);
    if (span === undefined || span.end - span.start !== 8) return undefined;
    return elementText(this.text, demographics, 1) === 'D8' ? dayAt(this.text, span.start) : undefined;
  }
}

/** The providers that an NPI names. */
export function providersIn(text: string, segments: readonly CutSegment[]): Provider[] {
  return segments.flatMap((segment) => {
    const role = segment.id === 'NM1' ? PROVIDER_ROLES.get(elementText(text, segment, 1)) : undefined;
    const span = segment.elements[1];
    const npi = placed(text, filled(text, segment, 9));
    if (role === undefined || span === undefined || npi === undefined || elementText(text, segment, 8) !== NPI)
      return [];
    return [{ role: { value: role, span }, npi }];
  });
}
