/** What a code means by where it stands. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference, CodeRole } from '../../../model/encounter.js';
import type { Surroundings } from '../systems.js';

export interface Scope extends Surroundings {
  /** Role of a diagnosis, of an ICD-10-PCS procedure, and of a CPT or HCPCS code. */
  readonly diagnosis: CodeRole;
  readonly procedure: CodeRole;
  readonly service: CodeRole;
  readonly use: CodeReference['use'];
  readonly date: IsoDate | undefined;
  /** Administrative codes may have another form than the official one, and are left alone then: a payer's own lists. */
  readonly isLoose: boolean;
  /** Systems of a code to which the file has given none yet; none where nobody can say. */
  readonly expected: readonly SystemId[];
}

/** Said of a patient outside of any claim. */
export function statement(date: IsoDate | undefined): Scope {
  return {
    isModifier: false,
    isProcedure: false,
    isDiagnosis: false,
    expected: [],
    diagnosis: 'problem',
    procedure: 'service',
    service: 'service',
    use: 'statement',
    date,
    isLoose: false,
  };
}

/** Member of a set of codes, on no date. */
export const DEFINITION: Scope = {
  ...statement(undefined),
  diagnosis: 'member',
  procedure: 'member',
  service: 'member',
  use: 'definition',
};

export function asDiagnosis(scope: Scope, role: CodeRole): Scope {
  return { ...expecting(scope, 'icd10cm'), diagnosis: role, isDiagnosis: true };
}

export function asProcedure(scope: Scope): Scope {
  return { ...expecting(scope, 'icd10pcs'), procedure: 'procedure', isProcedure: true };
}

export function asLine(scope: Scope): Scope {
  return { ...expecting(scope, 'hcpcs', 'cpt'), service: 'line' };
}

export function asModifier(scope: Scope): Scope {
  return { ...expecting(scope, 'modifier'), isModifier: true };
}

export function expecting(scope: Scope, ...expected: SystemId[]): Scope {
  // Each by its name: a second object spread into the first costs many times more, and there is a scope for each coding.
  return { ...scope, isModifier: false, isProcedure: false, isDiagnosis: false, expected };
}

/** The same place for any of our resources: told by the key alone. */
export function scopeBelow(scope: Scope, key: string): Scope {
  switch (key) {
    case 'modifier':
      return asModifier(scope);
    case 'reason':
    case 'reasonCode':
    case 'indication':
      return scope.use === 'definition'
        ? scope
        : { ...scope, diagnosis: 'reason', procedure: 'reason', service: 'reason' };
    case 'procedure':
    case 'procedureCodeableConcept':
      return { ...scope, isProcedure: true, isDiagnosis: false };
    case 'diagnosis':
    case 'diagnosisCodeableConcept':
      return { ...scope, isProcedure: false, isDiagnosis: true };
    default:
      return scope;
  }
}

export function roleOf(system: SystemId, { diagnosis, procedure, service, use }: Scope): CodeRole {
  if (use === 'definition') return 'member';
  switch (system) {
    case 'icd10cm':
      return diagnosis;
    case 'icd10pcs':
      return procedure;
    case 'cpt':
    case 'hcpcs':
      return service;
    case 'condition-code':
      return 'condition';
    default:
      return system;
  }
}
