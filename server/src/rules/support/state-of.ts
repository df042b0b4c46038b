import type { CodeReference } from '../../model/encounter.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { ACCEPTED, type CodeState } from './code-state.js';
import { diagnosisState } from './diagnosis-state.js';
import { mayBeHipps } from './hipps.js';
import { lineCodeState } from './line-code-state.js';
import { isPattern } from './outside-claims.js';
import { procedureState } from './procedure-state.js';

/**
 * The state of a diagnosis, procedure or line code on its governing date: the decision that the rules share.
 * Without a date only what the characters alone can tell is judged. Codes of other systems are `accepted`.
 */
export const stateOf = oncePer((reference: CodeReference, context: RuleContext): CodeState => {
  if (reference.text.trim() === '' || isPattern(reference)) return ACCEPTED;
  switch (reference.system) {
    case 'icd10cm':
      return diagnosisState(reference, context);
    case 'icd10pcs':
      return procedureState(reference, context.codes);
    case 'hcpcs':
    case 'cpt':
      return mayBeHipps(reference, context) ? ACCEPTED : lineCodeState(reference, context.codes);
    default:
      return ACCEPTED;
  }
});
