/** Who a claim speaks of: the patient, the payer, the providers. */
import type { Encounter } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import type { JsonNode, JsonObject } from '../json/node.js';
import { codingsAt, memberValue, objectsAt, type Tree } from '../json/tree.js';
import type { Claim } from './claim.js';
import { dayAt } from './dates.js';

const SEXES: ReadonlySet<string> = new Set(['male', 'female', 'other', 'unknown']);

/** Of the patient's own resource in the same file. */
export function patientOf({ resource, links, reading }: Claim): {
  sex: Encounter['sex'];
  birthDate: Encounter['birthDate'];
} {
  const patient = links.follow(resource, resource.node, 'patient');
  if (patient?.type !== 'Patient') return { sex: undefined, birthDate: undefined };
  const gender = patient.tree.placedAt(patient.node, 'gender');
  return {
    sex: gender && SEXES.has(gender.value) ? gender : undefined,
    birthDate: dayAt(patient.tree, patient.node, 'birthDate', reading),
  };
}

/**
 * The payer as the file calls it. A payer's answer leaves Medicare out: its lines are what was paid, and rules that bind
 * those who bill Medicare would judge the payer.
 */
export function payerOf({ resource: { tree, node }, isAnswer }: Claim): Placed<string> | undefined {
  const name = tree.placedAt(memberValue(node, 'insurer'), 'display');
  if (name === undefined) return undefined;
  const value = name.value.toLowerCase();
  const isMedicare = value === 'medicare' || value === 'centers for medicare & medicaid services';
  if (isMedicare) return isAnswer ? undefined : { value: 'medicare', span: name.span };
  return { value, span: name.span };
}

/** National Provider Identifiers that stand in the claim itself. */
export function providersOf({ resource: { tree, node }, isAnswer }: Claim): Encounter['providers'] {
  if (isAnswer) return [];
  const billing = npiIn(tree, memberValue(node, 'provider'));
  const own = billing ? [{ role: { value: 'billing', span: billing.span }, npi: billing }] : [];
  const team = objectsAt(node, 'careTeam').flatMap((part) => {
    const npi = npiIn(tree, memberValue(part, 'provider'));
    if (npi === undefined) return [];
    const [coding] = codingsAt(part, 'role');
    return [{ role: tree.placedAt(coding, 'code') ?? { value: 'provider', span: npi.span }, npi }];
  });
  return [...own, ...team];
}

const NPI_SYSTEM = 'http://hl7.org/fhir/sid/us-npi';

function npiIn(tree: Tree, provider: JsonNode | undefined): Placed<string> | undefined {
  const identifier = objectsAt(provider, 'identifier').find((each) => isNpi(tree, each));
  return identifier && tree.placedAt(identifier, 'value');
}

function isNpi(tree: Tree, identifier: JsonObject): boolean {
  if (tree.stringAt(identifier, 'system') === NPI_SYSTEM) return true;
  return codingsAt(identifier, 'type').some((type) => (tree.stringAt(type, 'code') ?? '').toLowerCase() === 'npi');
}
