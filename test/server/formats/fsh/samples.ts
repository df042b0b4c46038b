/** FHIR Shorthand as authors of implementation guides write it, small and invented. */

export const CLAIM = `Alias: $dx = http://hl7.org/fhir/sid/icd-10-cm|2024
Alias: $rev = https://www.nubc.org/CodeSystem/RevenueCodes // of the AHA
Alias: $sct = http://snomed.info/sct

// A claim of two lines
Instance: KneeVisit
InstanceOf: C4BBExplanationOfBenefitOutpatientInstitutional
Title: "A visit # 1"
Usage: #example
* status = #active
* subType = $C4BBInstitutionalClaimSubType#outpatient
* billablePeriod.start = "2023-05-01"
* billablePeriod.end = "2023-05-03"
* supportingInfo[admissionperiod][+].sequence = 1
* diagnosis[0].sequence = 1
* diagnosis[=].diagnosisCodeableConcept = $dx#M17.11 "Unilateral primary osteoarthritis, right knee"
* diagnosis[=].type = $ex-diagnosistype#principal
* diagnosis[+].diagnosisCodeableConcept = http://hl7.org/fhir/sid/icd-10-cm#I10
* procedure[0].procedureCodeableConcept = $sct#609588000
* item[+]
  * sequence = 1
  * revenue = $rev#0420
  * productOrService = $HCPCS#"J1815" "Insulin"
  * modifier[0] = $HCPCS#JW
  * servicedDate = 2023-05-02
* item[+].productOrService = $CPT#27447
* item[=].locationCodeableConcept = $CMSPlaceofServiceCodes#22
* item[=].servicedPeriod.start = "2023-05-03"
`;

export const VALUE_SET = `Alias: $dx = http://hl7.org/fhir/sid/icd-10-cm
ValueSet: KneeArthritis
Title: "Arthritis of the knee"
* $dx#M17.11 "Unilateral primary osteoarthritis, right knee"
* include $dx#M17 // with all below it
* include codes from system http://hl7.org/fhir/sid/icd-10-cm where concept is-a #M15 "Polyosteoarthritis"
* exclude $dx#M17.9
* include codes from valueset OtherArthritis
* ^status = #draft
`;
