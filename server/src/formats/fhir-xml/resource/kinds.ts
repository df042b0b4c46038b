/** What kinds of resources there are for a reader of codes. */
import { namesOf, type Resource, type ResourcePath } from './resource.js';

const CLAIMS = new Set(['Claim', 'ExplanationOfBenefit']);

/** Resources that speak of no patient: their codes are conditions, value sets and patterns. */
const DEFINITIONS = new Set([
  'ActivityDefinition',
  'ChargeItemDefinition',
  'CodeSystem',
  'ConceptMap',
  'EventDefinition',
  'Library',
  'Measure',
  'NamingSystem',
  'PlanDefinition',
  'Questionnaire',
  'ResearchElementDefinition',
  'SearchParameter',
  'StructureDefinition',
  'StructureMap',
  'ValueSet',
]);

/** Elements that only claims have: they tell one where the type of the resource is not known. */
const OF_CLAIMS =
  /^(?:diagnosis\.diagnosisCodeableConcept|procedure\.procedureCodeableConcept|(?:item|addItem)\..*(?:productOrService|modifier|revenue|locationCodeableConcept))$/;

/** What a claim reports stands in these of its elements; elsewhere in it something is said beside. */
const REPORTS = /^(?:diagnosis|procedure|item|addItem|supportingInfo|information)\b/;

export function isDefinition({ type }: Resource): boolean {
  return DEFINITIONS.has(type);
}

export function isClaim({ type }: Resource, path: ResourcePath): boolean {
  return CLAIMS.has(type) || (type === '' && OF_CLAIMS.test(namesOf(path)));
}

export function isReported(resource: Resource, path: ResourcePath): boolean {
  return REPORTS.test(path) && isClaim(resource, path);
}
