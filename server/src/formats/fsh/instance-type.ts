/** The resource type of an instance, from the name of the profile that it is an instance of. */

/** Types that a date or a role depends on, and longer ones that begin like them. */
const TYPES = [
  'ExplanationOfBenefit',
  'Claim',
  'ClaimResponse',
  'Condition',
  'ConditionDefinition',
  'Procedure',
  'Encounter',
  'Observation',
  'ObservationDefinition',
  'DiagnosticReport',
  'ChargeItem',
  'ChargeItemDefinition',
  'Immunization',
  'ImmunizationRecommendation',
  'ServiceRequest',
  'DeviceRequest',
  'MedicationRequest',
  'Coverage',
  'CoverageEligibilityRequest',
  'CoverageEligibilityResponse',
  'Bundle',
  'Patient',
  'ActivityDefinition',
  'CodeSystem',
  'ConceptMap',
  'Library',
  'Measure',
  'MeasureReport',
  'NamingSystem',
  'PlanDefinition',
  'Questionnaire',
  'QuestionnaireResponse',
  'SearchParameter',
  'StructureDefinition',
  'StructureMap',
  'ValueSet',
];

/** `C4BBExplanationOfBenefitInpatientInstitutional` and `us-core-condition` name their type; empty where none is named. */
export function typeOf(profile: string): string {
  const name = profile
    .slice(profile.lastIndexOf('/') + 1)
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  let best = { type: '', at: Number.POSITIVE_INFINITY };
  for (const type of TYPES) {
    const at = name.indexOf(type.toLowerCase());
    if (at === -1) continue;
    if (at < best.at || (at === best.at && type.length > best.type.length)) best = { type, at };
  }
  return best.type;
}
