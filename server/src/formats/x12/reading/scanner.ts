import type { Delimiters } from '../syntax/delimiters.js';
import { ID } from '../syntax/segment-ids.js';
import { SegmentReader } from '../syntax/segment-reader.js';
import type { Block, BlockKind } from './block.js';
import { atLevel, type Context, contextOf, formNamed, type Loops, NO_LOOPS } from './context.js';
import { Decoder } from './decoder.js';
import { OpenBlock } from './open-block.js';

export interface Interchange {
  readonly start: number;
  readonly delimiters: Delimiters;
}

/** Cuts a text into blocks, from its beginning or from the end of a block that is kept. */
export class Scanner {
  private readonly reader: SegmentReader;
  private readonly decoder: Decoder;
  readonly blocks: Block[];
  readonly interchanges: Interchange[];
  private context: Context;
  private loops: Loops;
  /** Where the segment before the present one ended. */
  private end: number;
  private readonly open: OpenBlock;
  /** The open block, while there is one. */
  private block: OpenBlock | undefined;

  constructor(
    private readonly text: string,
    kept: readonly Block[] = [],
    interchanges?: readonly Interchange[],
    last?: Block,
  ) {
    this.reader = new SegmentReader(text, last?.end ?? 0, last?.context.delimiters);
    this.decoder = new Decoder(text, this.reader);
    this.blocks = [...kept];
    this.interchanges = [...(interchanges ?? [{ start: 0, delimiters: this.reader.delimiters }])];
    const snippet = contextOf(this.reader.delimiters, { set: '', start: 0 });
    this.context = last === undefined ? snippet : contextAfter(last);
    this.loops = last?.loops ?? NO_LOOPS;
    this.end = this.reader.next;
    this.open = new OpenBlock(this.context);
  }

  scan(): this {
    while (this.reader.advance()) {
      if (!this.isEnvelope()) this.read();
      this.end = this.reader.next;
    }
    this.close();
    return this;
  }

  /** Segments that begin something new, whatever is open. */
  private isEnvelope(): boolean {
    switch (this.reader.id) {
      case ID.CLM:
        this.begin('claim');
        return false;
      case ID.CLP:
        this.begin('remittance');
        return false;
      case ID.HL:
        this.close();
        this.level();
        return true;
      case ID.ISA:
        this.close();
        this.interchange();
        return true;
      case ID.GS:
        this.close();
        this.group();
        return true;
      case ID.ST:
        this.close();
        this.transaction();
        return true;
      case ID.TS3:
        this.close();
        this.context = { ...this.context, isSummedUp: true };
        return true;
      case ID.SE:
      case ID.GE:
      case ID.IEA:
      case ID.PLB:
        this.close();
        return true;
      default:
        return false;
    }
  }

  private read(): void {
    const { decoder } = this;
    switch (this.reader.id) {
      case ID.CLM:
        decoder.claim(this.current());
        break;
      case ID.CLP:
        decoder.remittance(this.current());
        break;
      case ID.HI:
        decoder.codes(this.current());
        break;
      case ID.SV1:
      case ID.SV2:
      case ID.SV3:
        this.line(this.current());
        break;
      case ID.SV5:
        decoder.equipment(this.current());
        break;
      case ID.LX:
        this.counter();
        break;
      case ID.SVC:
        this.current('remittance').beginLine();
        decoder.remittanceLine(this.current());
        break;
      case ID.UM:
        decoder.review(this.current('review'));
        break;
      default:
        if (this.block !== undefined) this.readInside(this.block);
    }
  }

  private readInside(block: OpenBlock): void {
    const { decoder } = this;
    switch (this.reader.id) {
      case ID.DTP:
        decoder.date(block);
        break;
      case ID.DTM:
        decoder.remittanceDate(block);
        break;
      case ID.CL1:
        decoder.admission(block);
        break;
      case ID.SVD:
        decoder.adjudication(block);
        break;
      case ID.HCP:
        decoder.repricing(block);
        break;
      case ID.MIA:
        block.hasInstitutionalLines = true;
        break;
      default:
    }
  }

  private line(block: OpenBlock): void {
    const { decoder, reader } = this;
    block.beginLine();
    if (reader.id === ID.SV1) {
      block.hasProfessionalLines = true;
      decoder.professionalLine(block);
    } else if (reader.id === ID.SV2) {
      block.hasInstitutionalLines = true;
      decoder.institutionalLine(block);
    } else {
      block.hasDentalLines = true;
      decoder.dentalLine(block);
    }
  }

  /** LX numbers the lines of a claim; in an 835 it heads a group of claims. */
  private counter(): void {
    if (this.block?.kind !== 'remittance') return;
    this.close();
    if (this.context.isSummedUp) this.context = { ...this.context, isSummedUp: false };
  }

  private begin(kind: BlockKind): void {
    this.close();
    this.block = this.open.begin(kind, this.reader.start, this.context, this.loops);
  }

  /** The open block; a snippet may begin inside of one. */
  private current(kind: BlockKind = this.context.transaction.set === '278' ? 'review' : 'claim'): OpenBlock {
    this.block ??= this.open.begin(kind, this.reader.start, this.context, this.loops);
    return this.block;
  }

  private close(): void {
    if (this.block === undefined) return;
    const { block } = this;
    this.block = undefined;
    const closed = block.close(this.end);
    this.blocks.push(closed);
    if (block.kind === 'review') this.context = contextAfter(closed);
  }

  private interchange(): void {
    this.loops = NO_LOOPS;
    const { start, delimiters } = this.reader;
    this.interchanges.push({ start, delimiters });
    this.context = contextOf(delimiters, { set: '', start });
  }

  private group(): void {
    this.loops = NO_LOOPS;
    const declared = this.decoder.elementSpan(8);
    const form = formNamed(this.text.slice(declared.start, declared.end));
    const group = form === undefined ? undefined : { form, declared };
    this.context = contextOf(this.context.delimiters, { set: '', start: this.reader.start }, group);
  }

  private transaction(): void {
    this.loops = NO_LOOPS;
    const { delimiters, group } = this.context;
    const set = this.decoder.elementText(1);
    const declared = this.decoder.elementSpan(3);
    const form = formNamed(this.text.slice(declared.start, declared.end));
    const own = form === undefined ? group : { form, declared };
    this.context = contextOf(delimiters, { set, start: this.reader.start, ...own }, group);
  }

  /** HL: the levels of an 837 say whose claims follow; those of a 278 hold what is asked for. */
  private level(): void {
    const { start } = this.reader;
    if (this.context.transaction.set === '278') this.block = this.open.begin('review', start, this.context, NO_LOOPS);
    else this.loops = atLevel(this.loops, this.decoder.elementText(3), start);
  }
}

/** The context behind a block. The date of an event governs the services below it. */
function contextAfter({ kind, context, date }: Block): Context {
  return kind === 'review' ? { ...context, eventDate: date ?? context.eventDate } : context;
}
