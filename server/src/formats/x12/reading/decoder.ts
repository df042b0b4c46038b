/** Finds the codes of the segments that carry them. Positions are those of the implementation guides. */
import { isDentalCode } from '../../support/service-code.js';
import { packed } from '../syntax/segment-ids.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import {
  ADMISSION_SOURCE,
  ADMISSION_TYPE,
  DISCHARGE_STATUS,
  kindAfter,
  LINE,
  MODIFIER,
  NO_REFERENCE,
  PLACE,
  PLACE_OF_REMITTANCE,
  REVENUE,
  SERVICE,
  SERVICE_CODE,
  type ServiceKinds,
  UNKNOWN,
} from './code-kinds.js';
import { Elements } from './elements.js';
import type { PlaceColumns } from './places.js';

/** Modifiers behind the code of a procedure composite. */
const MODIFIERS = 4;

/** CPT or HCPCS Level II, and a revenue code in the place of a procedure. */
const HC = packed('HC');
const NU = packed('NU');

const [LETTER_A, LETTER_B, LETTER_D] = [65, 66, 68];
const LOWER_CASE = 32;

/** What a line of an 835 shows of the kind of its claim. */
export type PaidLine = 'institutional' | 'professional' | undefined;

/** One for a whole file. */
export class Decoder extends Elements {
  constructor(
    text: string,
    reader: SegmentReader,
    private readonly places: PlaceColumns,
  ) {
    super(text, reader);
  }

  /** CLM: a place of service unless the qualifier says that it is a type of bill. */
  claim(isInstitutional: boolean): void {
    this.goTo(5);
    this.firstPiece();
    const { pieceStart, pieceEnd } = this;
    this.nextPiece();
    const isUnqualified = this.pieceStart === this.pieceEnd && !isInstitutional;
    if (isUnqualified || this.isPiece(LETTER_B)) this.place(pieceStart, pieceEnd);
  }

  admission(): void {
    this.element(1, ADMISSION_TYPE);
    this.element(2, ADMISSION_SOURCE);
    this.element(3, DISCHARGE_STATUS);
  }

  /** HI: up to twelve composites of qualifier and code. Some writers split the two as if they were elements. */
  codes(): void {
    for (let position = 1; this.goTo(position); position += 1) {
      this.firstPiece();
      const kind = kindAfter(this.pieceName());
      if (kind === UNKNOWN) continue;
      const isAlone = this.pieceEnd === this.end;
      if (!isAlone) this.nextPiece();
      else if (this.isCodeNext(position + 1)) position += 1;
      else continue;
      if (kind === SERVICE_CODE) this.service(this.pieceStart, this.pieceEnd, SERVICE);
      else if (kind !== NO_REFERENCE) this.add(this.pieceStart, this.pieceEnd, kind);
    }
  }

  professionalLine(): void {
    this.goTo(1);
    this.composite(LINE);
    this.element(5, PLACE);
  }

  institutionalLine(): void {
    this.element(1, REVENUE);
    this.goTo(2);
    this.composite(LINE);
  }

  /** The code of a dental line is CDT, its place is not. */
  dentalLine(): void {
    this.goTo(1);
    this.composite(LINE);
    this.element(3, PLACE);
  }

  /** SV5: the equipment of the line, for rent or sale; it repeats the code of SV1. */
  equipment(): void {
    this.goTo(1);
    this.composite(SERVICE);
  }

  /** SVD: what another payer made of the line. */
  adjudication(): void {
    this.goTo(3);
    this.composite(SERVICE);
    this.element(4, REVENUE);
  }

  /** HCP: what a repricer made of it. */
  repricing(): void {
    this.element(8, REVENUE);
    this.goTo(9);
    const isProcedure = this.elementName() === HC;
    if (isProcedure && this.goTo(10)) this.service(this.start, this.end, SERVICE);
  }

  /** SVC: the service as it was paid, and as it was submitted. */
  remittanceLine(): PaidLine {
    this.goTo(1);
    const isProcedure = this.composite(LINE);
    const isRevenue = this.revenueComposite();
    this.element(4, REVENUE);
    const isInstitutional = isRevenue || this.start < this.end;
    this.goTo(6);
    this.composite(SERVICE);
    this.revenueComposite();
    if (isInstitutional) return 'institutional';
    return isProcedure ? 'professional' : undefined;
  }

  /** CLP: what may be a place of service or the beginning of a type of bill; the lines tell. True where it stands. */
  remittance(): boolean {
    this.goTo(8);
    if (this.start === this.end) return false;
    this.places.push(this.start, this.end, PLACE_OF_REMITTANCE);
    return true;
  }

  /** UM: what a review is asked for, and where it shall happen. */
  review(): void {
    this.goTo(4);
    this.firstPiece();
    const { pieceStart, pieceEnd } = this;
    this.nextPiece();
    if (!this.isPiece(LETTER_A)) this.place(pieceStart, pieceEnd);
  }

  /** HL: the code of the level, packed like the name of a segment. */
  level(): number {
    this.goTo(3);
    return this.elementName();
  }

  /** Cut by another character than the interchange names, the composite is one piece, and no place. */
  private place(start: number, end: number): void {
    for (let at = start; at < end; at += 1) if (!isPlain(this.text.charCodeAt(at))) return;
    this.add(start, end, PLACE);
  }

  /** Goes to the element where it holds the code of a qualifier that stands alone before it. */
  private isCodeNext(position: number): boolean {
    if (!this.goTo(position)) return false;
    this.firstPiece();
    return this.pieceEnd === this.end && kindAfter(this.pieceName()) === UNKNOWN;
  }

  /** `HC:99213:25`: the code and up to four modifiers; other qualifiers name code sets that are no references. */
  private composite(kinds: ServiceKinds): boolean {
    this.firstPiece();
    if (this.pieceName() !== HC) return false;
    if (this.nextPiece()) this.service(this.pieceStart, this.pieceEnd, kinds);
    for (let modifier = 0; modifier < MODIFIERS && this.nextPiece(); modifier += 1) {
      this.add(this.pieceStart, this.pieceEnd, MODIFIER);
    }
    return true;
  }

  /** `NU:0450`: a revenue code in the place of a procedure. */
  private revenueComposite(): boolean {
    this.firstPiece();
    if (this.pieceName() !== NU) return false;
    this.nextPiece();
    this.add(this.pieceStart, this.pieceEnd, REVENUE);
    return true;
  }

  private element(position: number, kind: number): void {
    this.goTo(position);
    this.add(this.start, this.end, kind);
  }

  /** CPT begins with a digit, HCPCS Level II with a letter; dental codes (CDT) are left alone. */
  private service(from: number, to: number, { cpt, hcpcs }: ServiceKinds): void {
    const start = this.trimmedStart(from, to);
    const end = this.trimmedEnd(start, to);
    if (start === end) return;
    const first = this.text.charCodeAt(start);
    if ((first | LOWER_CASE) === (LETTER_D | LOWER_CASE) && isDentalCode(this.text.slice(start, end))) return;
    this.places.push(start, end, isDigit(first) ? cpt : hcpcs);
  }

  private add(from: number, to: number, kind: number): void {
    const start = this.trimmedStart(from, to);
    const end = this.trimmedEnd(start, to);
    if (start < end) this.places.push(start, end, kind);
  }

  /** True where the component is this one character. */
  private isPiece(character: number): boolean {
    return this.pieceEnd === this.pieceStart + 1 && this.text.charCodeAt(this.pieceStart) === character;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter, a digit or a blank. */
function isPlain(code: number): boolean {
  const lower = code | LOWER_CASE;
  return isDigit(code) || code === 32 || (lower >= 97 && lower <= 122);
}
