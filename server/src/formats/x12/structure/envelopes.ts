import type { Problem } from '../../../model/problem.js';
import type { Span } from '../../../model/span.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { ID, idName, isUsedSegment } from '../syntax/segment-ids.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { type EnvelopeKind, INTERCHANGE, KINDS, OPENERS, TRAILERS, TRANSACTION } from './envelope-kinds.js';
import { rewriting, syntaxProblem } from './problem.js';

/** How many segments a transaction has, ST and SE included, and where SE says so. */
export interface TransactionCount {
  readonly count: number;
  readonly written?: Span;
}

interface Open {
  readonly kind: EnvelopeKind;
  readonly name: Span;
  readonly control: string;
  /** How many claims there were before it. */
  readonly claimsBefore: number;
  count: number;
}

/** Segments without which there is no claim, payment or review to lose. */
const CLAIMS: ReadonlySet<number> = new Set([ID.CLM, ID.CLP, ID.UM, ID.HI, ID.SV1, ID.SV2, ID.SV3, ID.SVC]);

/** Follows the envelopes through the text. */
export class Envelopes {
  readonly transactions = new Map<number, TransactionCount>();
  private readonly open: Open[] = [];
  /** Depth of the envelope that the first segment belongs to: a snippet may begin inside of one. */
  private firstDepth: number | undefined;
  private hasClosedInterchange = false;
  private claims = 0;

  constructor(
    private readonly text: string,
    private readonly problems: Problem[],
  ) {}

  /** False between two interchanges and behind the last one, where anything may stand that looks like no segment. */
  holds(reader: SegmentReader): boolean {
    if (this.open.length > 0 || !this.hasClosedInterchange) return true;
    const id = idName(reader.id);
    if (isUsedSegment(id) && !TRAILERS.has(reader.id) && reader.isTerminated) {
      this.hasClosedInterchange = false;
      const span = { start: reader.start, end: reader.start + id.length };
      this.problems.push(syntaxProblem(span, `${id} stands behind the end of the interchange`));
    }
    return false;
  }

  read(reader: SegmentReader): void {
    const opener = OPENERS.get(reader.id);
    const trailer = TRAILERS.get(reader.id);
    this.firstDepth ??= opener?.depth ?? KINDS.length;
    const inner = this.open.at(-1);
    if (CLAIMS.has(reader.id)) this.claims += 1;
    if (opener !== undefined) this.begin(opener, reader);
    else if (trailer !== undefined) this.end(trailer, reader);
    else if (inner?.kind === TRANSACTION) inner.count += 1;
  }

  finish(): void {
    this.abandon(0);
  }

  private begin(kind: EnvelopeKind, reader: SegmentReader): void {
    this.abandon(kind.depth);
    const outer = this.open.at(-1);
    if (outer !== undefined && outer.kind.depth === kind.depth - 1) outer.count += 1;
    const { start } = reader;
    const control = this.elementText(reader, kind.control);
    const name = { start, end: start + kind.opener.length };
    this.open.push({ kind, name, control, claimsBefore: this.claims, count: kind === TRANSACTION ? 1 : 0 });
  }

  private end(kind: EnvelopeKind, reader: SegmentReader): void {
    this.abandon(kind.depth + 1);
    const opened = this.open.at(-1);
    if (kind === INTERCHANGE) this.hasClosedInterchange = true;
    if (opened?.kind !== kind) {
      this.stray(kind, reader);
      return;
    }
    this.open.pop();
    if (kind === TRANSACTION) opened.count += 1;
    const [, count, control] = piecesOf(this.text, reader, reader.delimiters.element);
    if (kind === TRANSACTION) this.transactions.set(opened.name.start, { count: opened.count, ...written(count) });
    this.checkCount(opened, count, reader);
    this.checkControl(opened, control, reader);
  }

  private checkCount({ kind, count }: Open, element: Span | undefined, reader: SegmentReader): void {
    const value = textOf(this.text, element).trim();
    if (Number(value) === count && /^\d+$/.test(value)) return;
    const has = `the ${kind.name} has ${count} ${kind.counted}${count === 1 ? '' : 's'}`;
    const place = filled(element) ?? nameOf(kind, reader);
    const message = value === '' ? `${kind.trailer}01 is missing: ${has}` : `${kind.trailer}01 says ${value}: ${has}`;
    const fixes = element === undefined ? [] : [rewriting(element, String(count), 'repair')];
    this.problems.push(syntaxProblem(place, message, ...fixes));
  }

  private checkControl({ kind, control }: Open, element: Span | undefined, reader: SegmentReader): void {
    const value = textOf(this.text, element).trim();
    if (isSame(value, control, kind.isNumeric)) return;
    const opened = `${kind.opener}${String(kind.control).padStart(2, '0')}`;
    const place = filled(element) ?? nameOf(kind, reader);
    const said = value === '' ? `${kind.trailer}02 is missing` : `${kind.trailer}02 is ${value}`;
    const fixes = element === undefined || control === '' ? [] : [rewriting(element, control, 'edit')];
    this.problems.push(
      syntaxProblem(place, `${said}, and ${opened} is ${control || 'empty'}: they must be the same`, ...fixes),
    );
  }

  private stray(kind: EnvelopeKind, reader: SegmentReader): void {
    // What a snippet leaves out before its first segment is no mistake of what it shows.
    if ((this.firstDepth ?? 0) >= KINDS.length && !this.transactions.size) return;
    const message = `${kind.trailer} ends ${withArticle(kind.name)}, and no ${kind.opener} begins one`;
    this.problems.push(syntaxProblem(nameOf(kind, reader), message));
  }

  /** Envelopes of the depth and deeper ones that something else ends. One without a claim has only been begun. */
  private abandon(depth: number): void {
    while ((this.open.at(-1)?.kind.depth ?? -1) >= depth) {
      const opened = this.open.pop();
      if (opened === undefined) return;
      const { kind, name, count, claimsBefore } = opened;
      if (kind === TRANSACTION) this.transactions.set(name.start, { count });
      if (claimsBefore === this.claims) continue;
      const message = `${kind.opener} begins ${withArticle(kind.name)} that no ${kind.trailer} ends`;
      this.problems.push(syntaxProblem(name, message));
    }
  }

  private elementText(reader: SegmentReader, element: number): string {
    return textOf(this.text, piecesOf(this.text, reader, reader.delimiters.element)[element]).trim();
  }
}

function written(span: Span | undefined): { readonly written?: Span } {
  return span === undefined ? {} : { written: span };
}

function filled(span: Span | undefined): Span | undefined {
  return span !== undefined && span.end > span.start ? span : undefined;
}

function nameOf({ trailer }: EnvelopeKind, { start }: SegmentReader): Span {
  return { start, end: start + trailer.length };
}

function isSame(a: string, b: string, isNumeric: boolean): boolean {
  const areNumbers = isNumeric && /^\d+$/.test(a) && /^\d+$/.test(b);
  return areNumbers ? a.replace(/^0+/, '') === b.replace(/^0+/, '') : a === b;
}

function withArticle(name: string): string {
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
