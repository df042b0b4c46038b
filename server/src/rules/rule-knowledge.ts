import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { lineIndex } from './line-index.js';
import type { Rule } from './rule.js';
import type { RuleKnowledge } from './useless-suppressions.js';

/** A rule answered for a line when it ran to its end and every code of the line could be looked up. */
export function knowledgeOf(
  rules: readonly Rule[],
  completed: ReadonlySet<string>,
  file: ParsedFile,
  codes: CodeLibrary,
): RuleKnowledge {
  let doubtful: ReadonlySet<number> | undefined;
  return {
    exists: (id) => rules.some((rule) => rule.meta.id === id),
    answeredFor(id, line) {
      doubtful ??= doubtfulLines(file, codes);
      return completed.has(id) && !doubtful.has(line);
    },
  };
}

/** Lines with a code that no date or no loaded release allows to judge. CPT, which is never judged, does not count. */
function doubtfulLines(file: ParsedFile, codes: CodeLibrary): Set<number> {
  const lineOf = lineIndex(file.text);
  const doubtful = file.references.filter(
    ({ system, text, date }) =>
      system !== 'cpt' && (date === undefined || codes.lookup(system, text, date).status === 'unknown'),
  );
  return new Set(doubtful.map(({ span }) => lineOf(span.start)));
}
