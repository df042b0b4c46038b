import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { CodeReference, CodeRole, DiagnosisRole } from '../../../model/encounter.js';
import { SegmentReader } from '../syntax/segment-reader.js';
import type { Block, BlockKind } from './block.js';
import { BlockFacts } from './block-facts.js';
import { claimKind } from './claim-kind.js';
import { codeKind } from './code-kinds.js';
import { type Loops, NO_LOOPS } from './context.js';
import { Days } from './days.js';
import type { Found } from './found.js';
import { claimDate } from './governing-date.js';
import { loopsOf, OpenLevels } from './levels.js';
import type { LineDays } from './line-days.js';
import { leadingRole, reviewRole } from './roles.js';
import { kindSeen, linesSeen } from './seen.js';
import { Texts } from './texts.js';

/** Makes the objects of the model from the columns: blocks with their references, each once, when it is asked for. */
export class BlockMaker {
  private readonly days = new Days();
  private readonly texts = new Texts();
  private readonly levels = new OpenLevels();
  private lastLoops: Loops = NO_LOOPS;

  constructor(
    private readonly text: string,
    private readonly found: Found,
  ) {}

  /** The block with the index, which must be below the number of blocks. */
  block(index: number): Block {
    let block = this.found.made[index];
    if (block === undefined) {
      block = this.make(index);
      this.found.made[index] = block;
    }
    return block;
  }

  /** All blocks. */
  blocks(): Block[] {
    const all: Block[] = [];
    for (let index = 0; index < this.found.blocks.length; index += 1) all.push(this.block(index));
    return all;
  }

  private make(index: number): Block {
    const { text } = this;
    const { blocks, contexts } = this.found;
    const seen = blocks.seenIn(index);
    const [kind, start, end] = [kindSeen(seen), blocks.startOf(index), blocks.endOf(index)];
    const context = contexts[blocks.contextOf(index)];
    if (context === undefined) throw new RangeError(`no block has the index ${index}`);
    const { form } = context.transaction;
    const facts = new BlockFacts(text, new SegmentReader(text, start, context.delimiters, end), kind, this.days);
    const { facility, qualifier, from, firstLine, service } = facts;
    const claim = kind === 'claim' ? claimKind({ facility, qualifier, ...linesSeen(seen) }, form) : undefined;
    const date = kind === 'claim' ? claimDate(claim, form, facts) : (from ?? firstLine ?? service ?? context.eventDate);
    const loops = this.loopsAround(index);
    const references = this.references(
      index,
      kind,
      leadingRole(claim, form),
      claim === 'inpatient' ? undefined : facts.lines,
      date,
    );
    return date === undefined
      ? { kind, start, end, context, loops, references }
      : { kind, start, end, context, loops, date, references };
  }

  private loopsAround(index: number): Loops {
    this.found.blocks.levelsOf(index, this.levels);
    this.lastLoops = loopsOf(this.levels, this.lastLoops);
    return this.lastLoops;
  }

  private references(
    index: number,
    kind: BlockKind,
    principal: DiagnosisRole,
    days: LineDays | undefined,
    date: IsoDate | undefined,
  ): CodeReference[] {
    const { places } = this.found;
    const first = this.found.firstPlaceOf(index);
    const last = this.found.firstPlaceOf(index + 1);
    const isReview = kind === 'review';
    let leading = principal;
    const references = new Array<CodeReference>(last - first);
    for (let place = first; place < last; place += 1) {
      let { role } = codeKind(places.kindOf(place));
      if (isReview) role = reviewRole(role);
      else if (role === 'principal') {
        role = leading;
        leading = 'other';
      }
      const reference = this.reference(place, role, days?.at(places.startOf(place)) ?? date);
      references[place - first] = isReview ? { ...reference, use: 'statement' } : reference;
    }
    return references;
  }

  /** Written out, because there are hundreds of thousands of them in a long file. */
  private reference(place: number, role: CodeRole, date: IsoDate | undefined): CodeReference {
    const { places } = this.found;
    const span = { start: places.startOf(place), end: places.endOf(place) };
    const text = this.texts.cut(this.text, span.start, span.end);
    const { system, systemIsExplicit } = codeKind(places.kindOf(place));
    return date === undefined
      ? { system, text, role, span, replace: span, systemIsExplicit }
      : { system, text, role, date, span, replace: span, systemIsExplicit };
  }
}
