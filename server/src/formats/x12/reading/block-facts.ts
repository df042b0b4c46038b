import type { IsoDate } from '../../../../../codesets/src/types.js';
import { ID } from '../syntax/segment-ids.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import type { BlockKind } from './block.js';
import type { Days } from './days.js';
import { Elements } from './elements.js';
import type { ClaimDays } from './governing-date.js';
import { LineDays } from './line-days.js';

/** What the codes of one block are judged by: its facility, its days and those of its lines. Read when it is asked for. */
export class BlockFacts extends Elements implements ClaimDays {
  /** CLM05-1 and CLM05-2. */
  facility = '';
  qualifier = '';
  from: IsoDate | undefined;
  through: IsoDate | undefined;
  service: IsoDate | undefined;
  firstLine: IsoDate | undefined;
  readonly lines = new LineDays();

  /** The reader stands before the block and ends with it. */
  constructor(
    text: string,
    reader: SegmentReader,
    kind: BlockKind,
    private readonly days: Days,
  ) {
    super(text, reader);
    while (reader.advance()) this.read(kind);
  }

  private read(kind: BlockKind): void {
    switch (this.reader.id) {
      case ID.CLM:
        this.begin().claim();
        break;
      case ID.SV1:
      case ID.SV2:
      case ID.SV3:
      case ID.SVC:
        this.lines.begin(this.reader.start);
        break;
      case ID.DTP:
        this.begin().date(kind);
        break;
      case ID.DTM:
        this.begin().remittanceDate();
        break;
      default:
    }
  }

  private claim(): void {
    this.goTo(5);
    this.firstPiece();
    this.facility = this.pieceWritten();
    this.nextPiece();
    this.qualifier = this.pieceWritten();
  }

  /** DTP (837, 278): qualifier, format, date. */
  private date(kind: BlockKind): void {
    this.goTo(1);
    const qualifier = this.written();
    if (qualifier !== '472' && qualifier !== '434' && kind === 'claim') return;
    this.goTo(3);
    const { start, end } = this;
    const from = this.days.at(this.text, start, Math.min(end, start + 8));
    if (from === undefined) return;
    if (qualifier === '434') {
      this.from = from;
      this.through = this.days.at(this.text, start + 9, end);
    } else if (this.lines.isInLine) this.setLineDate(from);
    else if (qualifier === '472' || qualifier === 'AAH' || qualifier === '435') this.service ??= from;
  }

  /** DTM (835): qualifier, date. */
  private remittanceDate(): void {
    this.goTo(1);
    const qualifier = this.written();
    this.goTo(2);
    const day = this.days.at(this.text, this.start, this.end);
    if (day === undefined) return;
    if (qualifier === '232') this.from = day;
    else if (qualifier === '233') this.through = day;
    else if (this.lines.isInLine && (qualifier === '472' || qualifier === '150')) this.setLineDate(day);
  }

  private setLineDate(date: IsoDate): void {
    this.lines.setDay(date);
    if (this.firstLine === undefined || date < this.firstLine) this.firstLine = date;
  }
}
