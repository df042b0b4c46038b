/** Claims and records as people who bill would recognise them, written for these tests. */
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm';
export const ICD10PCS = 'http://www.cms.gov/Medicare/Coding/ICD10';
export const CPT = 'http://www.ama-assn.org/go/cpt';
export const HCPCS = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
export const POS = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
export const NUBC = 'https://www.nubc.org/CodeSystem/';
export const WORLD = 'http://hl7.org/fhir/sid/icd-10';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export function concept(system: string, code: string, display?: string): Json {
  return { coding: [{ system, code, ...(display !== undefined && { display }) }] };
}

function typed(code: string): Json {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/ex-diagnosistype', code }] };
}

export function diagnosis(sequence: number, code: string, type?: string): { readonly [key: string]: Json } {
  return {
    sequence,
    diagnosisCodeableConcept: concept(ICD10CM, code),
    ...(type !== undefined && { type: [typed(type)] }),
  };
}

export const OFFICE_VISIT = {
  resourceType: 'Claim',
  id: 'office-visit',
  status: 'active',
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
  use: 'claim',
  patient: { reference: 'Patient/p1' },
  billablePeriod: { start: '2023-02-14', end: '2023-02-14' },
  provider: { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' } },
  diagnosis: [diagnosis(1, 'E11.9'), diagnosis(2, 'I10'), diagnosis(3, 'E78.5')],
  item: [
    {
      sequence: 1,
      diagnosisSequence: [1, 3],
      productOrService: concept(CPT, '99214'),
      modifier: [concept(CPT, '25')],
      servicedDate: '2023-02-14',
      locationCodeableConcept: concept(POS, '11'),
      quantity: { value: 1 },
      net: { value: 185, currency: 'USD' },
    },
    {
      sequence: 2,
      diagnosisSequence: [2],
      productOrService: concept(HCPCS, 'J1815'),
      servicedPeriod: { start: '2023-02-15', end: '2023-02-16' },
      quantity: { value: 2 },
      net: { value: 4.5, currency: 'USD' },
    },
  ],
  total: { value: 189.5, currency: 'USD' },
} satisfies Json;

export const PATIENT = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1957-04-02' } satisfies Json;

export const STAY = {
  resourceType: 'Claim',
  id: 'pneumonia-stay',
  type: { coding: [{ code: 'institutional' }] },
  subType: { coding: [{ code: 'inpatient' }] },
  billablePeriod: { start: '2025-09-28', end: '2025-10-03' },
  supportingInfo: [
    { sequence: 1, category: { coding: [{ code: 'typeofbill' }] }, code: concept(`${NUBC}TypeOfBill`, '0111') },
    { sequence: 2, category: { coding: [{ code: 'discharge' }] }, code: concept(`${NUBC}PatDischargeStatus`, '01') },
    {
      sequence: 3,
      category: { coding: [{ code: 'admtype' }] },
      code: concept(`${NUBC}PriorityTypeOfAdmitOrVisit`, '1'),
    },
    { sequence: 4, category: { coding: [{ code: 'pointoforigin' }] }, code: concept(`${NUBC}PointOfOrigin`, '7') },
    { sequence: 5, category: { coding: [{ code: 'admissionperiod' }] }, timingPeriod: { start: '2025-09-28' } },
    { sequence: 6, category: { coding: [{ code: 'info' }] }, code: concept(`${NUBC}ConditionCodes`, '09') },
  ],
  diagnosis: [
    { ...diagnosis(1, 'R06.02', 'admitting') },
    { ...diagnosis(2, 'J18.9', 'principal'), onAdmission: { coding: [{ code: 'y' }] } },
    { ...diagnosis(3, 'N17.9', 'other'), onAdmission: { coding: [{ code: 'N' }] } },
    { ...diagnosis(4, 'W19.XXXA', 'externalcauseofinjury') },
  ],
  procedure: [{ sequence: 1, date: '2025-09-30', procedureCodeableConcept: concept(ICD10PCS, '0BH17EZ') }],
  item: [{ sequence: 1, revenue: concept(`${NUBC}RevenueCodes`, '0121'), servicedDate: '2025-09-28' }],
} satisfies Json;

export function bundle(...resources: readonly Json[]): Json {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource, index) => ({ fullUrl: `urn:uuid:${index}`, resource })),
  };
}

export function pretty(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

export function minified(value: Json): string {
  return JSON.stringify(value);
}
