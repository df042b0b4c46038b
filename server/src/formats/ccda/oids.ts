/** The object identifiers by which clinical documents name code systems. */
import { hasShape } from '../../../../codesets/src/shapes.js';
import type { SystemId } from '../../../../codesets/src/types.js';
import { systemByShape } from '../support/system-by-shape.js';

/** All identifiers below are of this branch of HL7. */
const BRANCH = '2.16.840.1.113883.';

interface NamedSystem {
  /** As HL7's registry calls it. */
  readonly name: string;
  /** Our systems that are written under the identifier; none where the codes are left alone. */
  readonly systems: readonly SystemId[];
}

const SYSTEMS: ReadonlyMap<string, NamedSystem> = new Map([
  ['6.90', { name: 'ICD-10-CM', systems: ['icd10cm'] }],
  ['6.4', { name: 'ICD-10-PCS', systems: ['icd10pcs'] }],
  ['6.12', { name: 'CPT', systems: ['cpt'] }],
  ['6.285', { name: 'HCPCS Level II', systems: ['hcpcs', 'cpt'] }],
  // The older identifier, of HCPCS as a whole: level I is CPT.
  ['6.14', { name: 'HCPCS', systems: ['hcpcs', 'cpt'] }],
  ['6.50', { name: 'CMS place of service', systems: ['place-of-service'] }],
  ['6.301.3', { name: 'NUBC revenue codes', systems: ['revenue'] }],
  ['6.301.4', { name: 'NUBC point of origin', systems: ['admission-source'] }],
  ['6.301.5', { name: 'NUBC patient discharge status', systems: ['discharge-status'] }],
  ['6.1', { name: 'LOINC', systems: [] }],
  ['6.13', { name: 'CDT (dental)', systems: [] }],
  ['6.69', { name: 'NDC', systems: [] }],
  ['6.88', { name: 'RxNorm', systems: [] }],
  ['6.96', { name: 'SNOMED CT', systems: [] }],
  ['6.101', { name: 'NUCC provider taxonomy', systems: [] }],
  ['6.103', { name: 'ICD-9-CM diagnoses', systems: [] }],
  ['6.104', { name: 'ICD-9-CM procedures', systems: [] }],
  ['6.3', { name: 'ICD-10 (WHO)', systems: [] }],
  ['12.292', { name: 'CVX (vaccines)', systems: [] }],
] satisfies [string, NamedSystem][]);

export function systemOfOid(oid: string): NamedSystem | undefined {
  const plain = oid.trim().replace(/^urn:oid:/, '');
  return plain.startsWith(BRANCH) ? SYSTEMS.get(plain.slice(BRANCH.length)) : undefined;
}

/** The identifiers whose codes Chartwright reads, with their names, in the order of the table. */
export const OWN_OIDS = [...SYSTEMS]
  .filter(([, { systems }]) => systems.length > 0)
  .map(([oid, { name }]) => ({ value: BRANCH + oid, description: name }));

/**
 * The systems of a code under an identifier, its own first. A qualifier of a CPT or HCPCS code is a modifier; where both
 * are written under one identifier the shape of the code decides.
 */
export function systemsOf(systems: readonly SystemId[], code: string, isQualifier: boolean): readonly SystemId[] {
  const isProcedure = systems.includes('cpt');
  if (isQualifier && isProcedure && (code === '' || hasShape('modifier', code))) return ['modifier'];
  if (systems.length < 2) return systems;
  const own = systemByShape(code, systems);
  return [own, ...systems.filter((system) => system !== own)];
}
