import type { CodeReference, Diagnosis, DiagnosisRole } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { JsonObject } from '../json/node.js';
import { codingsOf, memberValue, objectsAt, type Tree } from '../json/tree.js';
import type { Claim } from './claim.js';
import { asDiagnosis } from './scope.js';
import { walk } from './walk.js';

export interface NumberedDiagnosis {
  readonly diagnosis: Diagnosis;
  readonly node: JsonObject;
  /** By which lines point to it; its position where the file gives none. */
  readonly sequence: number;
}

/** Codes of `diagnosis.type`, of FHIR, CARIN Blue Button and X12. What says nothing of a role (`clinical`) is left out. */
const ROLES: ReadonlyMap<string, DiagnosisRole | 'leading'> = new Map([
  ['principal', 'leading'],
  ['abk', 'leading'],
  ['admitting', 'admitting'],
  ['abj', 'admitting'],
  ['patientreasonforvisit', 'reason-for-visit'],
  ['apr', 'reason-for-visit'],
  ['externalcauseofinjury', 'external-cause'],
  ['externalcause', 'external-cause'],
  ['external', 'external-cause'],
  ['first-external', 'external-cause'],
  ['external-first', 'external-cause'],
  ['abn', 'external-cause'],
  ['other', 'other'],
  ['secondary', 'other'],
  ['abf', 'other'],
]);

/** In the order of their sequence numbers, where those are an order. */
export function diagnosesOf(claim: Claim): NumberedDiagnosis[] {
  const { tree, node } = claim.resource;
  const entries = inSequence(tree, objectsAt(node, 'diagnosis'));
  const explicit = entries.map((entry) => explicitRole(tree, entry.node));
  const roles = rolesOf(explicit, claim);
  return entries.map(({ node: entry, sequence }, index) => {
    return { node: entry, sequence, diagnosis: diagnosisOf(entry, roles[index] ?? 'other', claim) };
  });
}

function inSequence(tree: Tree, nodes: readonly JsonObject[]): { node: JsonObject; sequence: number }[] {
  const written = nodes.map((node) => tree.numberAt(node, 'sequence')?.value);
  const isOrder = new Set(written).size === written.length && written.every((number) => number !== undefined);
  const entries = nodes.map((node, index) => ({ node, sequence: written[index] ?? index + 1 }));
  return isOrder ? entries.sort((a, b) => a.sequence - b.sequence) : entries;
}

/** The weightiest of several: what is principal may be the admitting diagnosis, too. */
export function explicitRole(tree: Tree, node: JsonObject): DiagnosisRole | 'leading' | undefined {
  const roles = objectsAt(node, 'type')
    .flatMap(codingsOf)
    .map((type) => ROLES.get((tree.stringAt(type, 'code') ?? '').toLowerCase()));
  return roles.includes('leading') ? 'leading' : roles.find((role) => role !== undefined);
}

/** The first one whose role is not told leads, unless another one is said to. A request is about its first one. */
function rolesOf(explicit: readonly (DiagnosisRole | 'leading' | undefined)[], claim: Claim): DiagnosisRole[] {
  const leading = claim.kind?.value === 'inpatient' ? 'principal' : 'first-listed';
  const untold = explicit.indexOf(undefined);
  const first = explicit.includes('leading') ? -1 : untold < 0 && claim.isRequest ? 0 : untold;
  return explicit.map((role, index) => {
    if (role === 'leading' || index === first) return leading;
    return role ?? 'other';
  });
}

function diagnosisOf(node: JsonObject, role: DiagnosisRole, claim: Claim): Diagnosis {
  const { tree } = claim.resource;
  const code = codeOf(node, role, claim);
  return present({ code, role, poa: presentOnAdmission(tree, node), title: code?.title, span: tree.span(node) });
}

/** One diagnosis, also where its code is written under several addresses. */
function codeOf(node: JsonObject, role: DiagnosisRole, claim: Claim): CodeReference | undefined {
  const { resource, links, reading, scope } = claim;
  const own = asDiagnosis(scope, role);
  const concept = memberValue(node, 'diagnosisCodeableConcept');
  const codes = codingsOf(concept).map((coding) => reading.coding(resource.tree, coding, own));
  const pointed = links.follow(resource, node, 'diagnosisReference');
  const condition = pointed?.type === 'Condition' ? pointed : undefined;
  const there = codingsOf(memberValue(condition?.node, 'code')).map(
    (coding) => condition && reading.coding(condition.tree, coding, own),
  );
  walk(resource.tree, node, { ...scope, isDiagnosis: true }, reading, CONCEPT);
  return [...codes, ...there].find((code) => code?.system === 'icd10cm');
}

const CONCEPT: ReadonlySet<string> = new Set(['diagnosisCodeableConcept', 'type', 'onAdmission']);

/** Of the FHIR element, or of the extension that Blue Button used before. */
function presentOnAdmission(tree: Tree, node: JsonObject): Placed<string> | undefined {
  const element = codingsOf(memberValue(node, 'onAdmission'));
  const extensions = objectsAt(node, 'extension').flatMap((extension) => {
    const coding = memberValue(extension, 'valueCoding');
    const system = tree.stringAt(coding, 'system') ?? '';
    return coding?.kind === 'object' && /poa[_-]ind/.test(system) ? [coding] : [];
  });
  const code = [...element, ...extensions].map((coding) => tree.placedAt(coding, 'code')).find((each) => each);
  // FHIR's own example codes are in lower case.
  return code && { value: code.value.toUpperCase(), span: code.span };
}
