import { ID } from '../syntax/segment-ids.js';
import { filterOf, SegmentReader } from '../syntax/segment-reader.js';
import { BlockMaker } from './block-maker.js';
import { mayBePlaceOfService } from './claim-kind.js';
import { type Context, contextOf, formNamed } from './context.js';
import { Decoder } from './decoder.js';
import { Found } from './found.js';
import { OpenLevels } from './levels.js';
import { Scanned } from './scanned.js';
import { CLAIM, DENTAL_LINES, INSTITUTIONAL_LINES, kindBits, PROFESSIONAL_LINES, REMITTANCE, REVIEW } from './seen.js';

/** In the place of what was seen of a block: none is open. */
const NO_BLOCK = -1;

/** The segments that are looked at. */
const READ = filterOf([
  ...[ID.ISA, ID.GS, ID.ST, ID.HL, ID.TS3, ID.SE, ID.GE, ID.IEA, ID.PLB],
  ...[ID.CLM, ID.CLP, ID.HI, ID.SV1, ID.SV2, ID.SV3, ID.SV5, ID.SVC, ID.UM, ID.LX],
  ...[ID.CL1, ID.SVD, ID.HCP, ID.MIA],
]);

/**
 * Goes through a text, from its beginning or from the end of the last block that is kept, and notes in columns where
 * blocks and codes stand. What depends on the whole of a block (roles, dates) is worked out when it is asked for.
 */
export class Scanner {
  private readonly found: Found;
  private readonly maker: BlockMaker;
  private readonly reader: SegmentReader;
  private readonly decoder: Decoder;
  private readonly levels = new OpenLevels();
  private context: Context;

  // What there is to say of the open block.
  private seen = NO_BLOCK;
  private start = 0;
  private firstPlace = 0;
  /** 835: the first place is that of the facility, which the lines may show to be no place of service. */
  private hasFacility = false;

  constructor(
    private readonly text: string,
    kept?: Found,
  ) {
    this.found = kept ?? Found.nothing(text.length);
    this.maker = new BlockMaker(text, this.found);
    const { blocks, contexts, interchanges } = this.found;
    const last = blocks.length - 1;
    const context = contexts.at(-1);
    this.reader = new SegmentReader(text, last < 0 ? 0 : blocks.endOf(last), context?.delimiters);
    const { delimiters } = this.reader;
    if (kept === undefined) interchanges.push({ start: 0, delimiters });
    this.context = context ?? contextOf(delimiters, { set: '', start: 0 });
    if (last >= 0) this.standBehind(last);
    this.decoder = new Decoder(text, this.reader, this.found.places);
  }

  scan(): Scanned {
    while (this.reader.advanceTo(READ)) this.read();
    this.close();
    return new Scanned(this.found, this.maker);
  }

  /** The segments that a file has most of come first. */
  private read(): void {
    const { decoder } = this;
    switch (this.reader.id) {
      case ID.HL:
        this.close();
        this.level();
        break;
      case ID.CLM:
        this.begin(CLAIM);
        decoder.begin().claim(this.context.transaction.form === 'institutional');
        break;
      case ID.CLP:
        this.begin(REMITTANCE);
        this.hasFacility = decoder.begin().remittance();
        break;
      case ID.HI:
        this.beginUnlessOpen();
        decoder.begin().codes();
        break;
      case ID.SV1:
        this.line(PROFESSIONAL_LINES);
        decoder.begin().professionalLine();
        break;
      case ID.SV2:
        this.line(INSTITUTIONAL_LINES);
        decoder.begin().institutionalLine();
        break;
      case ID.SV3:
        this.line(DENTAL_LINES);
        decoder.begin().dentalLine();
        break;
      case ID.SV5:
        this.beginUnlessOpen();
        decoder.begin().equipment();
        break;
      case ID.SVC:
        this.beginUnlessOpen(REMITTANCE);
        this.remittanceLine();
        break;
      case ID.UM:
        this.beginUnlessOpen(REVIEW);
        decoder.begin().review();
        break;
      case ID.LX:
        this.counter();
        break;
      default:
        if (!this.readAround() && this.seen !== NO_BLOCK) this.readInside();
    }
  }

  /** Segments around claims; whatever is open ends before them. False for others. */
  private readAround(): boolean {
    switch (this.reader.id) {
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

  private readInside(): void {
    const { decoder } = this;
    switch (this.reader.id) {
      case ID.CL1:
        decoder.begin().admission();
        break;
      case ID.SVD:
        decoder.begin().adjudication();
        break;
      case ID.HCP:
        decoder.begin().repricing();
        break;
      case ID.MIA:
        this.seen |= INSTITUTIONAL_LINES;
        break;
      default:
    }
  }

  private line(lines: number): void {
    this.beginUnlessOpen();
    this.seen |= lines;
  }

  private remittanceLine(): void {
    const line = this.decoder.begin().remittanceLine();
    if (line === 'institutional') this.seen |= INSTITUTIONAL_LINES;
    else if (line === 'professional') this.seen |= PROFESSIONAL_LINES;
  }

  /** LX numbers the lines of a claim; in an 835 it heads a group of claims. */
  private counter(): void {
    if (this.seen !== NO_BLOCK && kindBits(this.seen) !== REMITTANCE) return;
    this.close();
    if (this.context.isSummedUp) this.context = { ...this.context, isSummedUp: false };
  }

  private begin(kind: number): void {
    this.close();
    this.seen = kind;
    this.start = this.reader.start;
    this.firstPlace = this.found.places.length;
    this.hasFacility = false;
  }

  /** A snippet may begin inside of a block. */
  private beginUnlessOpen(kind?: number): void {
    if (this.seen === NO_BLOCK) this.begin(kind ?? (this.context.transaction.set === '278' ? REVIEW : CLAIM));
  }

  private close(): void {
    const { seen, start, firstPlace } = this;
    if (seen === NO_BLOCK) return;
    const { blocks, places } = this.found;
    this.seen = NO_BLOCK;
    if (this.hasFacility && !this.isPlaceOfService(seen)) places.remove(firstPlace);
    blocks.push(start, this.reader.before, firstPlace, seen, this.contextIndex(), this.levels);
    if (kindBits(seen) === REVIEW) this.standBehind(blocks.length - 1);
  }

  /** What CLP08 of the open block says is a place where everything else is of a professional claim. */
  private isPlaceOfService(seen: number): boolean {
    const { places } = this.found;
    const lines = seen & (PROFESSIONAL_LINES | INSTITUTIONAL_LINES);
    if (lines !== PROFESSIONAL_LINES || this.context.isSummedUp) return false;
    return mayBePlaceOfService(this.text.slice(places.startOf(this.firstPlace), places.endOf(this.firstPlace)));
  }

  private contextIndex(): number {
    const { contexts } = this.found;
    if (contexts[contexts.length - 1] !== this.context) contexts.push(this.context);
    return contexts.length - 1;
  }

  /** Behind a block its loops are open, and the date of an event governs the services below it. */
  private standBehind(block: number): void {
    this.found.blocks.levelsOf(block, this.levels);
    if (kindBits(this.found.blocks.seenIn(block)) !== REVIEW) return;
    const { date, context } = this.maker.block(block);
    this.context = { ...context, eventDate: date ?? context.eventDate };
  }

  private interchange(): void {
    const { start, delimiters } = this.reader;
    this.levels.close();
    this.found.interchanges.push({ start, delimiters });
    this.context = contextOf(delimiters, { set: '', start });
  }

  private group(): void {
    const { start } = this.reader;
    this.levels.close();
    const declared = this.decoder.begin().span(8);
    const form = formNamed(this.decoder.written());
    const group = form === undefined ? undefined : { form, declared };
    this.context = contextOf(this.context.delimiters, { set: '', start }, group);
  }

  private transaction(): void {
    const { start } = this.reader;
    const { delimiters, group } = this.context;
    this.levels.close();
    this.decoder.begin().goTo(1);
    const set = this.decoder.written();
    const declared = this.decoder.span(3);
    const form = formNamed(this.decoder.written());
    const own = form === undefined ? group : { form, declared };
    this.context = contextOf(delimiters, { set, start, ...own }, group);
  }

  /** HL: the levels of an 837 say whose claims follow; those of a 278 hold what is asked for. */
  private level(): void {
    if (this.context.transaction.set === '278') this.begin(REVIEW);
    else this.levels.open(this.decoder.begin().level(), this.reader.start);
  }
}
