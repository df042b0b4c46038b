/**
 * What a client may know of a document before it has a server: whether it is worth starting one. A cheap look that lets
 * through more than the formats accept, and never less.
 */

/** Characters of a document that are looked at. */
export const FIRST_LOOK = 65_536;

/** Marks of the formats: an X12 or HL7 v2 header, FHIR, C-CDA, FHIR Shorthand, or the columns of a claim table. */
const MARKS = [
  /^\s*(?:ISA|ST|GS|CLM)[^\w\s]/,
  /(?:^|\s)(?:MSH|FHS|BHS)[^\w\s]/,
  /"resourceType"|"hookInstance"/,
  /<ClinicalDocument[\s>]|http:\/\/hl7\.org\/fhir["']/,
  /^(?:Instance|Profile|Extension|Alias|ValueSet|CodeSystem|RuleSet|Invariant|Logical|Resource)\s*:/m,
  /^(?:\uFEFF?sep=.[\r\n]+)?[^\r\n]*(?:DGNS|PRCDR|HCPCS|REV_CNTR|ICD|CPT|diag|proc|dx)[^\r\n]*/i,
];

/** True for a document that may hold codes, by its name or by how it begins (`head`: at least its first lines). */
export function mayHoldCodes(fileName: string, head: string): boolean {
  if (/\.(?:encounter|chartwright|fhir)\.(?:ya?ml|json)$|^chartwright\.config\.ya?ml$/i.test(fileName)) return true;
  if (/\.(?:x12|edi|837[pid]?|835|278|hl7|hl7v2|fsh)$/i.test(fileName)) return true;
  return MARKS.some((mark) => mark.test(head));
}
