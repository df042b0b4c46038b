import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { ClaimKind, CodeReference, CodeRole } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import type { Block, BlockKind } from './block.js';
import { claimKind, mayBePlaceOfService } from './claim-kind.js';
import { type ClaimForm, type Context, type Loops, NO_LOOPS } from './context.js';
import { claimDate } from './governing-date.js';
import { leadingRole, reviewRole } from './roles.js';

/** Before the first line. */
const NO_LINE = 0;

/**
 * A block while it is read; one object serves all blocks of a file. The codes wait in columns until the block ends,
 * because their date is known only then: the dates of a claim stand on its lines.
 */
export class OpenBlock {
  kind: BlockKind = 'claim';
  facility = '';
  qualifier = '';
  hasProfessionalLines = false;
  hasInstitutionalLines = false;
  hasDentalLines = false;
  from: IsoDate | undefined;
  through: IsoDate | undefined;
  service: IsoDate | undefined;
  firstLine: IsoDate | undefined;
  /** 835: what may be a place of service or the beginning of a type of bill. */
  facilityOfRemittance: Placed<string> | undefined;

  private loops = NO_LOOPS;
  private start = 0;
  private line = NO_LINE;
  /** By the number of the line; nothing before the first one. */
  private readonly lineDates: (IsoDate | undefined)[] = [undefined];
  private count = 0;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly texts: string[] = [];
  private readonly systems: SystemId[] = [];
  private readonly roles: CodeRole[] = [];
  private readonly explicit: boolean[] = [];
  private readonly lines: number[] = [];

  constructor(private context: Context) {}

  /** Forgets the block before. */
  begin(kind: BlockKind, start: number, context: Context, loops: Loops): this {
    this.kind = kind;
    this.start = start;
    this.context = context;
    this.loops = loops;
    this.facility = '';
    this.qualifier = '';
    this.hasProfessionalLines = false;
    this.hasInstitutionalLines = false;
    this.hasDentalLines = false;
    this.from = undefined;
    this.through = undefined;
    this.service = undefined;
    this.firstLine = undefined;
    this.facilityOfRemittance = undefined;
    this.line = NO_LINE;
    this.lineDates.length = 1;
    this.count = 0;
    return this;
  }

  get form(): ClaimForm | undefined {
    return this.context.transaction.form;
  }

  get isInLine(): boolean {
    return this.line !== NO_LINE;
  }

  beginLine(): void {
    this.line += 1;
    this.lineDates[this.line] = undefined;
  }

  setLineDate(date: IsoDate): void {
    this.lineDates[this.line] ??= date;
    if (this.firstLine === undefined || date < this.firstLine) this.firstLine = date;
  }

  add(start: number, end: number, text: string, system: SystemId, role: CodeRole, isExplicit: boolean): void {
    const { count } = this;
    this.starts[count] = start;
    this.ends[count] = end;
    this.texts[count] = text;
    this.systems[count] = system;
    this.roles[count] = role;
    this.explicit[count] = isExplicit;
    this.lines[count] = this.line;
    this.count = count + 1;
  }

  close(end: number): Block {
    const { kind, start, context, loops } = this;
    if (kind === 'remittance') this.addFacility();
    const { claim } = this;
    const date = this.dateOf(claim);
    const references = this.references(claim, date);
    return date === undefined
      ? { kind, start, end, context, loops, references }
      : { kind, start, end, context, loops, date, references };
  }

  private dateOf(claim: ClaimKind | undefined): IsoDate | undefined {
    const { from, firstLine, service, context } = this;
    return this.kind === 'claim'
      ? claimDate(claim, context.transaction.form, this)
      : (from ?? firstLine ?? service ?? context.eventDate);
  }

  private addFacility(): void {
    const { facilityOfRemittance: facility, hasProfessionalLines, hasInstitutionalLines } = this;
    if (facility === undefined) return;
    const isProfessional = hasProfessionalLines && !hasInstitutionalLines && this.context.isSummedUp !== true;
    if (!isProfessional || !mayBePlaceOfService(facility.value)) return;
    // It comes before the codes of the lines.
    this.add(facility.span.start, facility.span.end, facility.value, 'place-of-service', 'place-of-service', false);
    for (const column of [
      this.starts,
      this.ends,
      this.texts,
      this.systems,
      this.roles,
      this.explicit,
      this.lines,
    ] as unknown[][]) {
      column.unshift(...column.splice(this.count - 1, 1));
    }
  }

  private get claim(): ClaimKind | undefined {
    return this.kind === 'claim' ? claimKind(this, this.context.transaction.form) : undefined;
  }

  private references(claim: ClaimKind | undefined, date: IsoDate | undefined): CodeReference[] {
    const isReview = this.kind === 'review';
    let leading: CodeRole = leadingRole(claim, this.context.transaction.form);
    const references = new Array<CodeReference>(this.count);
    for (let index = 0; index < this.count; index += 1) {
      let role = this.roles[index] ?? 'other';
      if (isReview) role = reviewRole(role);
      else if (role === 'principal') {
        role = leading;
        leading = 'other';
      }
      const own = claim === 'inpatient' ? undefined : this.lineDates[this.lines[index] ?? NO_LINE];
      references[index] = this.reference(index, role, own ?? date);
    }
    return references;
  }

  /** Written out, because there are hundreds of thousands of them in a long file. */
  private reference(index: number, role: CodeRole, date: IsoDate | undefined): CodeReference {
    const span = { start: this.starts[index] ?? 0, end: this.ends[index] ?? 0 };
    const text = this.texts[index] ?? '';
    const system = this.systems[index] ?? 'icd10cm';
    const systemIsExplicit = this.explicit[index] ?? false;
    const reference =
      date === undefined
        ? { system, text, role, span, replace: span, systemIsExplicit }
        : { system, text, role, date, span, replace: span, systemIsExplicit };
    return this.kind === 'review' ? { ...reference, use: 'statement' } : reference;
  }
}
