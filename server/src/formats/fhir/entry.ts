import type { FormatEntry } from '../format.js';

const NAME = /(?<!\.encounter)\.(?:json|ndjson|jsonl|snap)$/i;
const OWN_NAME = /\.fhir\.json$/i;

/** Resources that hold codes, or others. Names that other systems use for their own resources are left out. */
const RESOURCE =
  /"resourceType"\s*:\s*"(?:Bundle|Claim(?:Response)?|ExplanationOfBenefit|Encounter|Condition|Procedure(?:Request)?|ChargeItem(?:Definition)?|ServiceRequest|DeviceRequest|Medication(?:Request|Administration|Dispense|Statement)|ValueSet|CodeSystem|ConceptMap|Coverage(?:Eligibility\w+)?|Patient|Practitioner(?:Role)?|Observation|DiagnosticReport|Parameters|Composition|DocumentReference|CarePlan|Immunization|AllergyIntolerance|EpisodeOfCare|Questionnaire(?:Response)?|Measure(?:Report)?|PlanDefinition|ActivityDefinition|Communication(?:Request)?|FamilyMemberHistory|ClinicalImpression|AdverseEvent|DetectedIssue|ImagingStudy|DeviceUseStatement|RiskAssessment|ReferralRequest|Eligibility(?:Request|Response)|ImmunizationRecommendation|SupplyRequest|NutritionOrder|VisionPrescription|List)"/;

/** Parts of a claim, for large ones that name their resource at the end. */
const CLAIM_PART = /"(?:diagnosisCodeableConcept|productOrService)"\s*:\s*\{/;

/** Descriptions of interfaces may show resources as examples. */
const DESCRIPTION = /"(?:openapi|swagger)"\s*:\s*"\d|"\$schema"\s*:\s*"https?:\/\/json-schema\.org/;

const HEAD = 1 << 16;

function isFhir(head: string): boolean {
  return (RESOURCE.test(head) || CLAIM_PART.test(head)) && !DESCRIPTION.test(head);
}

/** FHIR in JSON, known by the resources in it. */
export const fhir: FormatEntry = {
  id: 'fhir',
  globs: ['**/*.fhir.json'],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName, text }) => OWN_NAME.test(fileName) || isFhir(text.slice(0, HEAD)),
  load: async () => (await import('./index.js')).fhirFormat,
};
