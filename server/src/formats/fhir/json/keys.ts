/** Keys of FHIR that lead to codes or say something of them. Other keys are read, and their names forgotten. */
const KEYS: readonly string[] = `
  abstract actualPeriod addItem adjudication assertedDate authoredOn benefitBalance billablePeriod birthDate careTeam category class
  code coding compose concept contained contains context coverage created currency date dateAsserted detail diagnosis
  diagnosisCodeableConcept diagnosisLinkId diagnosisReference diagnosisSequence display div effectiveDateTime
  effectivePeriod encounter end enteredDate entry event exclude expansion extension filter fullUrl gender id identifier
  include indication information insurance insurer issued item locationCodeableConcept meta modifier net
  occurrenceDateTime occurrencePeriod onAdmission onsetDateTime onsetPeriod op patient performedDateTime performedPeriod
  period prefetch procedure procedureCodeableConcept procedureReference productOrService productOrServiceEnd profile
  property provider quantity reason reasonCode recordedDate reference relevantHistory resource resourceType revenue role
  sent sequence service servicedDate servicedPeriod start status subDetail subType subject supplements supportingInfo
  system tag text timingDate timingPeriod total type url use value valueCode valueCodeableConcept valueCoding valueString
`
  .trim()
  .split(/\s+/);

const KNOWN: ReadonlyMap<string, string> = new Map(KEYS.map((key) => [key, key]));
const LONGEST = Math.max(...KEYS.map(({ length }) => length));

/** The key as a string of its own: a slice of the text would keep the whole file in memory. */
export function knownKey(text: string, start: number, end: number): string {
  return end - start > LONGEST ? '' : (KNOWN.get(text.slice(start, end)) ?? '');
}

/**
 * Values in which no code stands: what a payer worked out (amounts, balances, reasons of adjustment), and the narrative.
 * They are most of an ExplanationOfBenefit.
 */
export const WITHOUT_CODES: ReadonlySet<string> = new Set(['adjudication', 'benefitBalance', 'div', 'text']);

/** Values of all sorts: read where something in them is of interest. The empty key stands for all that are not known. */
export const MIXED: ReadonlySet<string> = new Set([
  '',
  'careTeam',
  'contained',
  'extension',
  'information',
  'supportingInfo',
]);

/** What makes a mixed value worth reading: addresses of code systems, an NPI, a date of admission, a patient. */
const OF_INTEREST =
  /[Ii][Cc][Dd]-?10|edicare\/[Cc]oding|113883\.6\.|ama-assn|hcpcs|HCPCS|cpt"|CPT"|nubc|NUBC|lace_?[Oo]f|rev_cntr|REV-CNTR|STUS-CD|ADMSN|RLT-COND|dschrg|admsn|[Pp][Oo][Aa][_-]|HospitalAcq|npi"|admissionperiod|"Patient"/;

/** Whether a mixed value is worth reading, by how it is written. */
export function isOfInterest(written: string): boolean {
  return OF_INTEREST.test(written);
}
