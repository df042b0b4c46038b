import type { CodeReference } from '../../model/encounter.js';
import type { Fix, Problem } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import type { Notation } from '../syntax/index.js';

/** What the conversion of a document collects on its way. */
export class Conversion {
  readonly problems: Problem[] = [];
  readonly references: CodeReference[] = [];

  /** `rule`: the one that reports whatever is wrong; absent: the rule of each mistake. */
  constructor(
    readonly notation: Notation,
    private readonly rule?: string,
  ) {}

  wrongType(span: Span, message: string, ...fixes: Fix[]): void {
    this.problem('encounter-wrong-type', span, message, ...fixes);
  }

  problem(rule: string, span: Span, message: string, ...fixes: Fix[]): void {
    this.problems.push({ rule: this.rule ?? rule, span, message, ...(fixes.length > 0 && { fixes }) });
  }
}

/** The object without its undefined members: an optional member is absent, never undefined. */
export function present<T extends object>(members: T): Present<T> {
  const result: Partial<T> = {};
  for (const key of Object.keys(members) as (keyof T)[]) {
    if (members[key] !== undefined) result[key] = members[key];
  }
  return result as Present<T>;
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

export type Present<T> = Omit<T, OptionalKeys<T>> & { [K in OptionalKeys<T>]?: Exclude<T[K], undefined> };
