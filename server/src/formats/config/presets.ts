/**
 * Shapes that billing software writes, as mappings in the language of the configuration itself. Paths name every
 * spelling that is known; where a file has none of them, nothing is read.
 */
import type { FixedValue } from '../keyed/table.js';

export interface Preset extends FixedValue {
  /** The keys that it stands for. */
  readonly yaml: string;
}

/** X12 qualifiers of diagnoses (HI, 005010): ICD-10 alone. */
const QUALIFIERS = `{ ABK: principal, ABF: other, ABJ: admitting, APR: reason-for-visit, ABN: external-cause }`;

export const PRESETS: readonly Preset[] = [
  {
    value: 'flat-lists',
    description: 'Lists of bare codes: `icd10_codes`, `cpt_codes` and the like.',
    yaml: `
id: "$['id','claim_id','claimId','encounter_id','encounterId','visit_id']"
from: "$['date_of_service','dateOfService','service_date','serviceDate','dos']"
place: "$['place_of_service','placeOfService','pos']"
diagnoses: "$['icd_codes','icd10_codes','icd10Codes','icdCodes','diagnosis_codes','diagnosisCodes'][*]"
lines: "$['cpt_codes','cptCodes','hcpcs_codes','hcpcsCodes','procedure_codes','procedureCodes'][*]"
`,
  },
  {
    value: 'claim-lines',
    description: 'A claim with `diagnoses` and `service_lines`; pointers count from 1 or are letters.',
    yaml: `
id: "$['claim_id','claimId','id','claim_number','claimNumber']"
from: "$['date_of_service','dateOfService','service_date','serviceDate','dos','from_date','fromDate']"
through: "$['through_date','throughDate','to_date','toDate']"
patient:
  sex: "$['patient','subscriber']['sex','gender']"
  birthDate: "$['patient','subscriber']['birth_date','birthDate','date_of_birth','dateOfBirth','dob']"
place: "$['place_of_service','placeOfService','place_of_service_code','placeOfServiceCode','pos']"
billType: "$['bill_type','billType','type_of_bill','typeOfBill']"
diagnoses:
  each: "$['diagnoses','diagnosis_codes','diagnosisCodes'][*]"
  code: ["$['code','icd10_code','icd10Code','icd_code','diagnosis_code','diagnosisCode']", "$"]
  poa: "$['poa','present_on_admission','presentOnAdmission']"
  title: "$['description','display','title']"
  order: "$['sequence','sequence_number','sequenceNumber','rank']"
lines:
  each: "$['service_lines','serviceLines','line_items','lineItems','lines'][*]"
  code: "$['procedure_code','procedureCode','cpt_code','cptCode','cpt','cpt_hcpcs','hcpcs_code','hcpcs','code']"
  modifiers: ["$.modifiers[*]", "$['modifier_1','modifier_2','modifier_3','modifier_4','modifier1','modifier2','modifier3','modifier4']"]
  pointers: "$['diagnosis_pointers','diagnosisPointers','dx_pointers','dxPointers'][*]"
  units: "$['units','quantity','unit_count']"
  charge: "$['charge','charge_amount','chargeAmount','charges']"
  from: "$['date_of_service','dateOfService','service_date','serviceDate','dos','from_date','fromDate','date']"
  place: "$['place_of_service','placeOfService','place_of_service_code','placeOfServiceCode','pos']"
  revenue: "$['revenue_code','revenueCode']"
total: "$['total_charge','totalCharge','total_charges','total']"
`,
  },
  {
    value: 'institutional',
    description: 'An institutional claim with `principal_diagnosis`, `secondary_diagnoses` and `revenue_lines`.',
    yaml: `
id: "$['claim_id','claimId','id','claim_number','claimNumber']"
claim: "$['claim_type','claimType']"
from: "$['from_date','fromDate','statement_from','statementFrom','admission_date','admissionDate']"
through: "$['through_date','throughDate','to_date','toDate','statement_through','statementThrough','discharge_date','dischargeDate']"
patient:
  sex: "$['patient','subscriber']['sex','gender']"
  birthDate: "$['patient','subscriber']['birth_date','birthDate','date_of_birth','dateOfBirth','dob']"
billType: "$['bill_type','billType','type_of_bill','typeOfBill']"
admission:
  type: "$['admission_type','admissionType']"
  source: "$['admission_source','admissionSource']"
  date: "$['admission_date','admissionDate']"
discharge: { status: "$['discharge_status','dischargeStatus','patient_status','patientStatus']" }
diagnoses:
  - each: "$['principal_diagnosis','principalDiagnosis','principal_dx','primary_diagnosis_icd10']"
    code: ["$['code','icd10_code','icd_code','diagnosis_code']", "$"]
    role: principal
    poa: "$['poa','present_on_admission']"
  - each: "$['secondary_diagnoses','secondaryDiagnoses','other_diagnoses','otherDiagnoses'][*]"
    code: ["$['code','icd10_code','icd_code','diagnosis_code']", "$"]
    role: other
    poa: "$['poa','present_on_admission']"
  - each: "$['admitting_diagnosis','admittingDiagnosis','admit_dx','admitting_dx']"
    code: ["$['code','icd10_code','icd_code','diagnosis_code']", "$"]
    role: admitting
procedures:
  each: "$['procedures','icd10_procedures','procedure_codes'][*]"
  code: ["$['code','icd10_pcs','procedure_code']", "$"]
  date: "$['date','procedure_date']"
lines:
  each: "$['revenue_lines','revenueLines','service_lines','serviceLines','lines'][*]"
  code: "$['hcpcs','hcpcs_code','procedure_code','procedureCode','cpt']"
  modifiers: ["$.modifiers[*]", "$['modifier_1','modifier_2','modifier_3','modifier_4']"]
  revenue: "$['revenue_code','revenueCode','rev_code']"
  units: "$['units','quantity']"
  charge: "$['charge','charge_amount','charges','total_charge']"
  from: "$['date_of_service','service_date','serviceDate','date']"
total: "$['total_charge','total_charges','totalCharge','total']"
`,
  },
  {
    value: 'candid',
    description: 'Encounters of the Candid Health API; pointers count from 0.',
    yaml: `
claim: professional
id: ["$.external_id", "$.encounter_id"]
from: "$.date_of_service"
through: "$.end_date_of_service"
patient: { sex: { path: "$.patient.gender", values: { not_given: unknown } }, birthDate: "$.patient.date_of_birth" }
place: "$.place_of_service_code"
providers: { billing: "$.billing_provider.npi", rendering: "$.rendering_provider.npi", referring: "$.referring_provider.npi" }
diagnoses:
  each: "$.diagnoses[?@.code_type != 'BK' && @.code_type != 'BF']"
  code: "$.code"
  role: { path: "$.code_type", values: ${QUALIFIERS} }
  title: "$.name"
lines:
  each: "$.service_lines[*]"
  code: "$.procedure_code"
  modifiers: "$.modifiers[*]"
  pointers: { path: "$.diagnosis_pointers[*]", base: zero-based }
  units: "$.quantity"
  from: "$.date_of_service"
  through: "$.end_date_of_service"
  place: "$.place_of_service_code"
  ndc: "$.drug_identification.national_drug_code"
`,
  },
  {
    value: 'x12-json-professional',
    description: 'Professional claims as Change Healthcare, Optum and Stedi take them in JSON.',
    yaml: `
claim: professional
id: "$.claimInformation.patientControlNumber"
from: "$.claimInformation.serviceLines[0].serviceDate"
patient: { sex: "$['dependent','subscriber'].gender", birthDate: "$['dependent','subscriber'].dateOfBirth" }
place: "$.claimInformation.placeOfServiceCode"
payer: { path: "$.claimInformation.claimFilingCode", values: { MB: medicare, MC: medicaid, CH: tricare, WC: workers-compensation, "16": medicare-advantage, CI: commercial, "12": commercial, "13": commercial, "14": commercial, BL: commercial, HM: commercial } }
providers: { billing: "$.billing.npi", rendering: "$.rendering.npi", referring: "$.referring.npi" }
diagnoses:
  each: "$.claimInformation.healthCareCodeInformation[?@.diagnosisTypeCode != 'BK' && @.diagnosisTypeCode != 'BF']"
  code: "$.diagnosisCode"
  role: { path: "$.diagnosisTypeCode", values: ${QUALIFIERS} }
lines:
  each: "$.claimInformation.serviceLines[*]"
  code: "$.professionalService.procedureCode"
  modifiers: "$.professionalService.procedureModifiers[*]"
  pointers: "$.professionalService.compositeDiagnosisCodePointers.diagnosisCodePointers[*]"
  units: "$.professionalService.serviceUnitCount"
  charge: "$.professionalService.lineItemChargeAmount"
  from: "$.serviceDate"
  through: "$.serviceDateEnd"
  place: "$.professionalService.placeOfServiceCode"
  ndc: "$.drugIdentification.nationalDrugCode"
total: "$.claimInformation.claimChargeAmount"
`,
  },
  {
    value: 'x12-json-institutional',
    description: 'Institutional claims as Change Healthcare, Optum and Stedi take them in JSON.',
    yaml: `
id: "$.claimInformation.patientControlNumber"
from: "$.claimInformation.claimDateInformation.statementBeginDate"
through: "$.claimInformation.claimDateInformation.statementEndDate"
claim: { path: "$.claimInformation.placeOfServiceCode", values: { "11": inpatient, "18": inpatient, "21": inpatient, "12": outpatient, "13": outpatient, "14": outpatient, "22": outpatient, "23": outpatient, "71": outpatient, "72": outpatient, "73": outpatient, "74": outpatient, "75": outpatient, "76": outpatient, "77": outpatient, "83": outpatient, "85": outpatient } }
patient: { sex: "$['dependent','subscriber'].gender", birthDate: "$['dependent','subscriber'].dateOfBirth" }
payer: { path: "$.claimInformation.claimFilingCode", values: { MA: medicare, MB: medicare, MC: medicaid, CH: tricare, WC: workers-compensation, "16": medicare-advantage, CI: commercial, "12": commercial, "13": commercial, "14": commercial, BL: commercial, HM: commercial } }
admission:
  type: "$.claimInformation.claimCodeInformation.admissionTypeCode"
  source: "$.claimInformation.claimCodeInformation.admissionSourceCode"
  date: "$.claimInformation.claimDateInformation['admissionDate','admissionDateAndHour']"
discharge: { status: "$.claimInformation.claimCodeInformation.patientStatusCode" }
providers: { billing: "$.billing.npi", attending: "$.attending.npi", operating: "$.operating.npi" }
conditions: "$.claimInformation['conditionCodesList','conditionCodes']..conditionCode"
diagnoses:
  - each: "$.claimInformation[?@.principalDiagnosisCode && @.qualifierCode != 'BK']"
    code: "$.principalDiagnosisCode"
    role: principal
    poa: "$.presentOnAdmissionIndicator"
  - each: "$.claimInformation.otherDiagnosisInformationList..[?@.otherDiagnosisCode && @.qualifierCode != 'BF']"
    code: "$.otherDiagnosisCode"
    role: other
    poa: "$.presentOnAdmissionIndicator"
  - each: "$.claimInformation[?@.admittingDiagnosisCode && @.qualifierCode != 'BJ']"
    code: "$.admittingDiagnosisCode"
    role: admitting
  - each: "$.claimInformation.patientReasonForVisits[?@.qualifierCode != 'PR']"
    code: "$.patientReasonForVisitCode"
    role: reason-for-visit
  - each: "$.claimInformation.externalCauseOfInjuries[?@.qualifierCode != 'BN']"
    code: "$.externalCauseOfInjury"
    role: external-cause
    poa: "$.presentOnAdmissionIndicator"
procedures:
  - each: "$.claimInformation[?@.principalProcedureCode && @.qualifierCode != 'BR']"
    code: "$.principalProcedureCode"
    date: "$.principalProcedureDate"
  - each: "$.claimInformation.otherProcedureInformationList..[?@.otherProcedureCode && @.qualifierCode != 'BQ']"
    code: "$.otherProcedureCode"
    date: "$.otherProcedureDate"
lines:
  each: "$.claimInformation.serviceLines[*]"
  code: "$.institutionalService.procedureCode"
  modifiers: "$.institutionalService.procedureModifiers[*]"
  units: "$.institutionalService.serviceUnitCount"
  charge: "$.institutionalService.lineItemChargeAmount"
  revenue: "$.institutionalService.serviceLineRevenueCode"
  from: "$.serviceDate"
  through: "$.serviceDateEnd"
total: "$.claimInformation.claimChargeAmount"
`,
  },
];

export function presetNamed(name: string): Preset | undefined {
  return PRESETS.find(({ value }) => value === name);
}
