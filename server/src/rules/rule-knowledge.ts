import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Span } from '../model/span.js';
import { PlaceSet } from './directive-index.js';
import { lineIndex } from './line-index.js';
import type { Rule } from './rule.js';
import type { RuleKnowledge } from './useless-suppressions.js';

export interface Knowledge extends RuleKnowledge {
  /** True when the rule ran to its end. */
  completed(id: string): boolean;
}

/**
 * A rule answered for a line, or for places, when it ran to its end and every code there could be looked up.
 *
 * @param isIdle tells of the rules that are off, and of those that failed
 */
export function knowledgeOf(
  rules: readonly Rule[],
  isIdle: (id: string) => boolean,
  file: ParsedFile,
  codes: CodeLibrary,
): Knowledge {
  const exists = (id: string) => rules.some((rule) => rule.meta.id === id);
  const completed = (id: string) => exists(id) && !isIdle(id);
  let doubtful: Doubtful | undefined;
  return {
    exists,
    completed,
    answeredFor(id, { appliesToLine, places }) {
      doubtful ??= doubtfulIn(file, codes);
      if (!completed(id)) return false;
      if (places === undefined) return !doubtful.lines.has(appliesToLine);
      const spoken = new PlaceSet(places);
      return !doubtful.spans.some((span) => spoken.hold(span));
    },
  };
}

interface Doubtful {
  readonly spans: readonly Span[];
  readonly lines: ReadonlySet<number>;
}

/** Codes that no date or no loaded release allows to judge. CPT, which is never judged, does not count. */
function doubtfulIn(file: ParsedFile, codes: CodeLibrary): Doubtful {
  const lineOf = lineIndex(file.text);
  const doubtful = file.references.filter(
    ({ system, text, date }) =>
      system !== 'cpt' && (date === undefined || codes.lookup(system, text, date).status === 'unknown'),
  );
  const spans = doubtful.map(({ span }) => span);
  return { spans, lines: new Set(spans.map(({ start }) => lineOf(start))) };
}
