/** Which directives speak of a finding: those of its line, and those of the places that a sidecar names. */
import type { Comment } from '../model/problem.js';
import type { Placed, Span } from '../model/span.js';
import type { Finding } from './rule.js';

/** A comment that speaks of the rules on its list. */
export interface Directive {
  readonly comment: Comment;
  readonly rules: readonly Placed<string>[];
}

interface AtPlaces {
  readonly rule: Placed<string>;
  readonly places: PlaceSet;
}

export class DirectiveIndex {
  private readonly byLine = new Map<string, Placed<string>[]>();
  private readonly byPlace = new Map<string, AtPlaces[]>();

  constructor(
    directives: readonly Directive[],
    private readonly lineOf: (offset: number) => number,
  ) {
    for (const { comment, rules } of directives) {
      const places = comment.places && new PlaceSet(comment.places);
      for (const rule of rules) {
        if (places) push(this.byPlace, rule.value, { rule, places });
        else push(this.byLine, lineKey(comment.appliesToLine, rule.value), rule);
      }
    }
  }

  /** The words of the comments that name the rule of the finding and speak of its place. */
  speakingOf({ span, rule }: Finding): Placed<string>[] {
    const onLine = this.byLine.get(lineKey(this.lineOf(span.start), rule)) ?? [];
    const atPlaces = this.byPlace.get(rule);
    if (atPlaces === undefined) return onLine;
    return [...onLine, ...atPlaces.filter(({ places }) => places.hold(span)).map((named) => named.rule)];
  }
}

/** Stretches of the text; a question costs a binary search where they are apart, as codes are. */
export class PlaceSet {
  private readonly spans: readonly Span[];
  private readonly areApart: boolean;

  constructor(spans: readonly Span[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
    this.areApart = this.spans.every(({ end }, index) => end <= (this.spans[index + 1]?.start ?? end));
  }

  /** True when the span lies inside one of them. */
  hold(span: Span): boolean {
    const within = (place: Span | undefined) =>
      place !== undefined && span.start >= place.start && span.end <= place.end;
    return this.areApart ? within(this.lastFrom(span.start)) : this.spans.some(within);
  }

  /** The last one that starts at the offset or before it. */
  private lastFrom(offset: number): Span | undefined {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.spans[low - 1];
  }
}

function lineKey(line: number, rule: string): string {
  return `${line} ${rule}`;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
