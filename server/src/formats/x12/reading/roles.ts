import type { ClaimKind, CodeRole } from '../../../model/encounter.js';
import type { ClaimForm } from './context.js';

/** What the first diagnosis of a claim is called: principal on a stay, first-listed elsewhere. */
export function leadingRole(
  claim: ClaimKind | undefined,
  form: ClaimForm | undefined,
): 'principal' | 'first-listed' | 'other' {
  if (claim !== undefined) return claim === 'inpatient' ? 'principal' : 'first-listed';
  return form === 'institutional' ? 'principal' : 'first-listed';
}

/** What a request for review says is a reason or a service; nothing is billed by it. */
export function reviewRole(role: CodeRole): CodeRole {
  switch (role) {
    case 'principal':
    case 'other':
    case 'admitting':
    case 'reason-for-visit':
    case 'external-cause':
      return 'reason';
    case 'procedure':
    case 'line':
      return 'service';
    default:
      return role;
  }
}
