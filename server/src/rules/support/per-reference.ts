import type { CodeLibrary } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';

type Decision<T> = (reference: CodeReference, context: Pick<RuleContext, 'codes' | 'file'>) => T;

/**
 * Remembers a decision per code library and reference. Several rules ask the same question of each reference;
 * both keys are held weakly, so what is remembered goes away with the parsed file.
 */
export function perReference<T>(decide: Decision<T>): Decision<T> {
  const libraries = new WeakMap<CodeLibrary, WeakMap<CodeReference, { readonly value: T }>>();
  return (reference, context) => {
    let decided = libraries.get(context.codes);
    if (decided === undefined) {
      decided = new WeakMap();
      libraries.set(context.codes, decided);
    }
    let decision = decided.get(reference);
    if (decision === undefined) {
      decision = { value: decide(reference, context) };
      decided.set(reference, decision);
    }
    return decision.value;
  };
}
