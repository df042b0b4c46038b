/** What stands in the supporting information of a claim: type of bill, admission, discharge, conditions. */
import type { CodeReference, Encounter } from '../../../model/encounter.js';
import { codingsAt, memberValue, objectsAt } from '../json/tree.js';
import type { Claim } from './claim.js';
import { dayAt } from './dates.js';
import { walk } from './walk.js';

type Support = Pick<Encounter, 'conditions'> & {
  readonly [Key in 'billType' | 'admissionType' | 'admissionSource' | 'admissionDate' | 'dischargeStatus']:
    | Encounter[Key]
    | undefined;
};

export function supportOf(claim: Claim): Support {
  const { resource, reading, scope } = claim;
  const { tree, node } = resource;
  const parts = [...objectsAt(node, 'supportingInfo'), ...objectsAt(node, 'information')];
  const codes = parts.flatMap((part) => {
    const before = reading.references.length;
    walk(tree, part, scope, reading);
    return reading.references.slice(before);
  });
  const first = (system: CodeReference['system']) => codes.find((code) => code.system === system);
  const admission = parts.find((part) =>
    codingsAt(part, 'category').some((category) => tree.stringAt(category, 'code') === 'admissionperiod'),
  );
  return {
    billType: first('bill-type'),
    admissionType: first('admission-type'),
    admissionSource: first('admission-source'),
    admissionDate: dayAt(tree, memberValue(admission, 'timingPeriod'), 'start', reading),
    dischargeStatus: first('discharge-status'),
    conditions: codes.filter(({ system }) => system === 'condition-code'),
  };
}
