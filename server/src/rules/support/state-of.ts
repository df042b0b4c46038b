import { ACCEPTED, type CodeState } from './code-state.js';
import { diagnosisState } from './diagnosis-state.js';
import { mayBeHipps } from './hipps.js';
import { lineCodeState } from './line-code-state.js';
import { isPattern } from './outside-claims.js';
import { perReference } from './per-reference.js';
import { procedureState } from './procedure-state.js';

/**
 * The state of a diagnosis, procedure or line code on its governing date: the decision that the rules share.
 * Without a date only what the characters alone can tell is judged. Codes of other systems are `accepted`.
 */
export const stateOf = perReference((reference, { codes, file }): CodeState => {
  if (reference.text.trim() === '' || isPattern(reference)) return ACCEPTED;
  switch (reference.system) {
    case 'icd10cm':
      return diagnosisState(reference, codes);
    case 'icd10pcs':
      return procedureState(reference, codes);
    case 'hcpcs':
    case 'cpt':
      return mayBeHipps(reference, file) ? ACCEPTED : lineCodeState(reference, codes);
    default:
      return ACCEPTED;
  }
});
