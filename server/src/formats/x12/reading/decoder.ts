/** Takes the codes out of the segments that carry them. Positions are those of the implementation guides. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { CodeRole } from '../../../model/encounter.js';
import { serviceSystem } from '../../support/service-code.js';
import { hiQualifier } from '../codes/hi-qualifiers.js';
import type { Pieces } from '../syntax/pieces.js';
import { BILL_TYPE, PLACE_OF_SERVICE } from './claim-kind.js';
import { Days } from './days.js';
import type { OpenBlock } from './open-block.js';
import { SegmentCutter } from './segment-cutter.js';

/** Components of a procedure composite: qualifier, code, four modifiers. */
const LAST_MODIFIER = 5;

/** One for a whole file; it tells its blocks what it finds. */
export class Decoder extends SegmentCutter {
  private readonly days = new Days();

  /** CLM: facility and frequency; a place of service unless the qualifier says that it is a type of bill. */
  claim(block: OpenBlock): void {
    this.cutElements(6);
    const { components } = this.cutComponents(5);
    block.facility = this.component(0);
    block.qualifier = this.component(1);
    if (block.qualifier === PLACE_OF_SERVICE || (block.qualifier === '' && block.form !== 'institutional')) {
      this.place(block, components);
    }
  }

  admission(block: OpenBlock): void {
    this.cutElements(4);
    this.element(block, 1, 'admission-type', 'admission-type');
    this.element(block, 2, 'admission-source', 'admission-source');
    this.element(block, 3, 'discharge-status', 'discharge-status');
  }

  /** HI: up to twelve composites of qualifier and code. Some writers split the two as if they were elements. */
  codes(block: OpenBlock): void {
    const { elements, components } = this.cutElements();
    for (let element = 1; element < elements.count; element += 1) {
      this.cutComponents(element);
      const qualifier = hiQualifier(this.component(0));
      if (qualifier === undefined) continue;
      const isSplit = components.count === 1 && this.isCodeAlone(element + 1);
      if (isSplit) element += 1;
      if (qualifier.code === undefined) continue;
      const { system, role } = qualifier.code;
      const start = isSplit ? elements.startOf(element) : components.startOf(1);
      const end = isSplit ? elements.endOf(element) : components.endOf(1);
      if (system === 'procedure') this.procedure(block, start, end, role);
      else this.add(block, start, end, system, role);
    }
  }

  professionalLine(block: OpenBlock): void {
    this.cutElements(6);
    this.composite(block, 1, 'line');
    this.element(block, 5, 'place-of-service', 'place-of-service');
  }

  institutionalLine(block: OpenBlock): void {
    this.cutElements(3);
    this.element(block, 1, 'revenue', 'revenue');
    this.composite(block, 2, 'line');
  }

  /** The code of a dental line is CDT, its place is not. */
  dentalLine(block: OpenBlock): void {
    this.cutElements(4);
    this.composite(block, 1, 'line');
    this.element(block, 3, 'place-of-service', 'place-of-service');
  }

  /** SV5: the equipment of the line, for rent or sale; it repeats the code of SV1. */
  equipment(block: OpenBlock): void {
    this.cutElements(2);
    this.composite(block, 1, 'service');
  }

  /** SVD: what another payer made of the line. */
  adjudication(block: OpenBlock): void {
    this.cutElements(5);
    this.composite(block, 3, 'service');
    this.element(block, 4, 'revenue', 'revenue');
  }

  /** HCP: what a repricer made of it. */
  repricing(block: OpenBlock): void {
    const { elements } = this.cutElements(11);
    this.element(block, 8, 'revenue', 'revenue');
    if (this.textOf(9) === 'HC') this.procedure(block, elements.startOf(10), elements.endOf(10), 'service');
  }

  /** SVC: the service as it was paid, and as it was submitted. */
  remittanceLine(block: OpenBlock): void {
    this.cutElements(7);
    this.composite(block, 1, 'line');
    const isRevenue = this.revenueComposite(block, 1);
    if (isRevenue || !this.elements.isEmpty(4)) block.hasInstitutionalLines = true;
    else if (this.cutComponents(1).component(0) === 'HC') block.hasProfessionalLines = true;
    this.element(block, 4, 'revenue', 'revenue');
    this.composite(block, 6, 'service');
    this.revenueComposite(block, 6);
  }

  remittance(block: OpenBlock): void {
    const { elements } = this.cutElements(9);
    const value = this.textOf(8);
    const span = { start: elements.startOf(8), end: elements.endOf(8) };
    if (value !== '') block.facilityOfRemittance = { value, span };
  }

  /** UM: what a review is asked for, and where it shall happen. */
  review(block: OpenBlock): void {
    this.cutElements(5);
    const { components } = this.cutComponents(4);
    if (this.component(1) !== BILL_TYPE) this.place(block, components);
  }

  /** DTP (837, 278): qualifier, format, date. */
  date(block: OpenBlock): void {
    const { elements } = this.cutElements(4);
    const qualifier = this.textOf(1);
    if (qualifier !== '472' && qualifier !== '434' && block.kind === 'claim') return;
    const start = elements.startOf(3);
    const end = elements.endOf(3);
    const from = this.days.at(this.text, start, Math.min(end, start + 8));
    if (from === undefined) return;
    if (qualifier === '434') {
      block.from = from;
      block.through = this.days.at(this.text, start + 9, end);
    } else if (block.isInLine) block.setLineDate(from);
    else if (qualifier === '472' || qualifier === 'AAH' || qualifier === '435') block.service ??= from;
  }

  /** DTM (835): qualifier, date. */
  remittanceDate(block: OpenBlock): void {
    const { elements } = this.cutElements(3);
    const qualifier = this.textOf(1);
    const day = this.days.at(this.text, elements.startOf(2), elements.endOf(2));
    if (day === undefined) return;
    if (qualifier === '232') block.from = day;
    else if (qualifier === '233') block.through = day;
    else if (block.isInLine && (qualifier === '472' || qualifier === '150')) block.setLineDate(day);
  }

  /** Cut by another character than the interchange names, the composite is one piece, and no place. */
  private place(block: OpenBlock, components: Pieces): void {
    if (/[^A-Za-z0-9 ]/.test(this.component(0))) return;
    this.add(block, components.startOf(0), components.endOf(0), 'place-of-service', 'place-of-service');
  }

  private isCodeAlone(element: number): boolean {
    if (element >= this.elements.count) return false;
    const { text } = this;
    const end = this.elements.endOf(element);
    const component = this.reader.delimiters.component.charCodeAt(0);
    for (let at = this.elements.startOf(element); at < end; at += 1) {
      if (text.charCodeAt(at) === component) return false;
    }
    return hiQualifier(this.textOf(element)) === undefined;
  }

  /** `HC:99213:25`: the code and up to four modifiers; other qualifiers name code sets that are no references. */
  private composite(block: OpenBlock, element: number, role: CodeRole): void {
    const { components } = this.cutComponents(element);
    if (this.component(0) !== 'HC') return;
    this.procedure(block, components.startOf(1), components.endOf(1), role);
    for (let modifier = 2; modifier <= LAST_MODIFIER && modifier < components.count; modifier += 1) {
      this.add(block, components.startOf(modifier), components.endOf(modifier), 'modifier', 'modifier');
    }
  }

  /** `NU:0450`: a revenue code in the place of a procedure. */
  private revenueComposite(block: OpenBlock, element: number): boolean {
    const { components } = this.cutComponents(element);
    if (this.component(0) !== 'NU') return false;
    this.add(block, components.startOf(1), components.endOf(1), 'revenue', 'revenue');
    return true;
  }

  private element(block: OpenBlock, element: number, system: SystemId, role: CodeRole): void {
    this.add(block, this.elements.startOf(element), this.elements.endOf(element), system, role);
  }

  private procedure(block: OpenBlock, from: number, to: number, role: CodeRole): void {
    const [start, end] = this.trimmed(from, to);
    const code = this.texts.cut(this.text, start, end);
    const system = serviceSystem(code);
    if (code !== '' && system !== undefined) block.add(start, end, code, system, role, false);
  }

  private add(block: OpenBlock, from: number, to: number, system: SystemId, role: CodeRole): void {
    const [start, end] = this.trimmed(from, to);
    if (start < end) block.add(start, end, this.texts.cut(this.text, start, end), system, role, true);
  }
}
