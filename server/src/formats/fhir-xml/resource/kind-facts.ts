/** Codes that say of what kind a claim or one of its diagnoses is. */
import { namesOf, type Resource, type ResourcePath } from './resource.js';

const ELEMENTS = /^(?:class|type|subType|diagnosis\.type)$/;

const KINDS = new Set([
  'institutional',
  'inpatient',
  'outpatient',
  'principal',
  'admitting',
  'patientreasonforvisit',
  'externalcauseofinjury',
  'externalcause',
  'external',
  'IMP',
  'ACUTE',
  'NONAC',
]);

/** Remembers the code if it is one that a role or a date depends on. */
export function noteKind({ facts }: Resource, element: ResourcePath, code: string): void {
  if (KINDS.has(code) && ELEMENTS.test(namesOf(element))) facts.set(element, code);
}
