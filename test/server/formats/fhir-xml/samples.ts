/** Resources of FHIR in XML, small and invented. */

export const BUNDLE = `<?xml version="1.0" encoding="UTF-8"?>
<Bundle xmlns="http://hl7.org/fhir">
  <!-- a claim, and what it rests upon -->
  <entry><resource><Claim>
    <type><coding><system value="http://terminology.hl7.org/CodeSystem/claim-type"/><code value="professional"/></coding></type>
    <billablePeriod><start value="2023-05-01"/><end value="2023-05-03"/></billablePeriod>
    <diagnosis>
      <sequence value="1"/>
      <diagnosisCodeableConcept><coding>
        <system value="http://hl7.org/fhir/sid/icd-10-cm"/>
        <code value="M17.11"/>
        <display value="Unilateral primary osteoarthritis, right knee"/>
      </coding></diagnosisCodeableConcept>
      <type><coding><code value="principal"/></coding></type>
    </diagnosis>
    <diagnosis>
      <diagnosisCodeableConcept><coding>
        <code value='I10'/><system value='http://hl7.org/fhir/sid/icd-10-cm'/>
      </coding></diagnosisCodeableConcept>
    </diagnosis>
    <item>
      <revenue><coding><system value="https://www.nubc.org/CodeSystem/RevenueCodes"/><code value="0420"/></coding></revenue>
      <productOrService><coding><system value="http://www.ama-assn.org/go/cpt"/><code value="27447"></code></coding></productOrService>
      <modifier><coding><system value="http://www.ama-assn.org/go/cpt"/><code value="RT"/></coding></modifier>
      <servicedDate value="2023-05-02"/>
    </item>
    <item>
      <productOrService><coding>
        <system value="https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"/><code value="J1815"/>
      </coding></productOrService>
      <servicedPeriod><start value="2023-05-03"/></servicedPeriod>
      <locationCodeableConcept><coding>
        <system value="https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"/>
        <code value="22"/>
      </coding></locationCodeableConcept>
    </item>
  </Claim></resource></entry>
  <entry><resource><Condition>
    <code><coding><system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value="E11"/></coding></code>
    <onsetDateTime value="2010-01-01"/>
    <recordedDate value="2022-02-03T10:00:00Z"/>
  </Condition></resource></entry>
  <entry><resource><ServiceRequest>
    <code><coding><system value="http://www.ama-assn.org/go/cpt"/><code value="99213"/></coding></code>
    <authoredOn value="2022-04-05"/>
    <reasonCode><coding><system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value="R05.9"/></coding></reasonCode>
  </ServiceRequest></resource></entry>
</Bundle>
`;

export const VALUE_SET = `<ValueSet xmlns="http://hl7.org/fhir">
  <date value="2020-01-01"/>
  <compose><include>
    <system value="http://hl7.org/fhir/sid/icd-10-cm"/>
    <concept><code value="M17"/><display value="Osteoarthritis of knee"/></concept>
    <concept><code value="M17.11"/></concept>
    <filter><property value="concept"/><op value="is-a"/><value value="M15"/></filter>
    <filter><property value="concept"/><op value="regex"/><value value="M1[5-9].*"/></filter>
  </include></compose>
  <expansion><contains>
    <system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value="M17.12"/>
  </contains></expansion>
</ValueSet>
`;

/** A condition with one coding. */
export function conditionWith(coding: string): string {
  const code = `<code><coding>${coding}</coding></code>`;
  return `<Condition xmlns="http://hl7.org/fhir">${code}<recordedDate value="2022-02-03"/></Condition>`;
}
