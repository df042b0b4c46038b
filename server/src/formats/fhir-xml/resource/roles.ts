/** What a code does at its place in a resource. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference, CodeRole } from '../../../model/encounter.js';
import { isDefinition, isReported } from './kinds.js';
import { entryOf, factAt, namesOf, type Resource, type ResourcePath } from './resource.js';

export function roleAt(
  resource: Resource,
  path: ResourcePath,
  system: SystemId,
): Pick<CodeReference, 'role'> & { readonly use?: CodeReference['use'] } {
  if (isDefinition(resource)) return { role: 'member', use: 'definition' };
  const names = namesOf(path);
  if (isReported(resource, path)) return { role: claimRole(resource, path, names, system) };
  return { role: contextRole(names, system), use: 'statement' };
}

function claimRole(resource: Resource, path: ResourcePath, names: string, system: SystemId): CodeRole {
  if (names.startsWith('diagnosis.')) return diagnosisRole(resource, path);
  if (system === 'icd10cm') return 'other';
  if (system === 'icd10pcs') return 'procedure';
  return isService(system) ? 'line' : administrativeRole(system);
}

/** Types of diagnoses as HL7's example code system and CARIN's own name them. */
function diagnosisRole(resource: Resource, path: ResourcePath): CodeRole {
  switch (factAt(resource, 'type', entryOf(path))) {
    case 'principal':
      return factAt(resource, 'subType') === 'inpatient' ? 'principal' : 'first-listed';
    case 'admitting':
      return 'admitting';
    case 'patientreasonforvisit':
      return 'reason-for-visit';
    case 'externalcauseofinjury':
    case 'externalcause':
    case 'external':
      return 'external-cause';
    default:
      return 'other';
  }
}

function contextRole(names: string, system: SystemId): CodeRole {
  const isReason = /(?:^|\.)(?:reason|reasonCode|reasonCodeableConcept|indication)(?:\.|$)/.test(names);
  if (isReason && (system === 'icd10cm' || isService(system))) return 'reason';
  if (system === 'icd10cm') return 'problem';
  return system === 'icd10pcs' || isService(system) ? 'service' : administrativeRole(system);
}

function isService(system: SystemId): system is 'cpt' | 'hcpcs' {
  return system === 'cpt' || system === 'hcpcs';
}

/** The role of a code that names its own place: a modifier, a place of service, a revenue code … */
function administrativeRole(system: SystemId): CodeRole {
  switch (system) {
    case 'condition-code':
      return 'condition';
    case 'icd10cm':
    case 'icd10pcs':
    case 'hcpcs':
    case 'cpt':
      return 'service';
    default:
      return system;
  }
}
