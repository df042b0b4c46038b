/**
 * Long files of the formats that claims and records travel in, as programs write them: on one line where the format lets
 * them. Each takes the number of claims, messages or entries; codes and ids vary from one to the next.
 */

const DIAGNOSES = ['E11.22', 'N18.32', 'I10', 'J45.909', 'M54.50', 'K21.9', 'F41.1', 'E78.5', 'Z79.4', 'R05.9'];
const SERVICES = ['99213', '99214', 'J1815', 'G0008', '80053', '93000'];

function diagnosis(number: number): string {
  return DIAGNOSES[number % DIAGNOSES.length] ?? 'I10';
}

function service(number: number): string {
  return SERVICES[number % SERVICES.length] ?? '99213';
}

function undotted(code: string): string {
  return code.replace('.', '');
}

function date(number: number): string {
  return `2025-11-${String((number % 28) + 1).padStart(2, '0')}`;
}

function repeated(count: number, one: (number: number) => string, between = ''): string {
  return Array.from({ length: count }, (_, number) => one(number)).join(between);
}

/** An ExplanationOfBenefit of a professional claim, as a FHIR server of a payer answers it. */
export function explanationOfBenefit(number: number): object {
  const coding = (system: string, code: string) => ({ coding: [{ system, code }] });
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `claim-${number}`,
    status: 'active',
    type: coding('http://terminology.hl7.org/CodeSystem/claim-type', 'professional'),
    use: 'claim',
    patient: { reference: `Patient/${number % 100}` },
    billablePeriod: { start: date(number), end: date(number) },
    created: date(number),
    insurer: { display: 'Medicare' },
    diagnosis: [0, 3, 7].map((step, index) => ({
      sequence: index + 1,
      diagnosisCodeableConcept: coding('http://hl7.org/fhir/sid/icd-10-cm', diagnosis(number + step)),
    })),
    item: [0, 1].map((step) => ({
      sequence: step + 1,
      diagnosisSequence: [1],
      productOrService: coding('https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', service(number + step)),
      servicedDate: date(number),
      locationCodeableConcept: coding(
        'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
        '11',
      ),
      quantity: { value: 1 },
      net: { value: 120, currency: 'USD' },
    })),
    total: [
      {
        category: coding('http://terminology.hl7.org/CodeSystem/adjudication', 'submitted'),
        amount: { value: 240, currency: 'USD' },
      },
    ],
  };
}

/** @param indent spaces per level; none writes one line */
export function fhirBundle(claims: number, indent?: number): string {
  const entry = Array.from({ length: claims }, (_, number) => ({
    fullUrl: `urn:x:${number}`,
    resource: explanationOfBenefit(number),
  }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, undefined, indent);
}

export function fhirLines(claims: number): string {
  return repeated(claims, (number) => `${JSON.stringify(explanationOfBenefit(number))}\n`);
}

/** A professional transaction on one line. */
export function x12Claims(claims: number): string {
  const claim = (number: number): string => {
    const [first, second] = [diagnosis(number), diagnosis(number + 3)].map(undotted);
    return [
      `HL*${number + 2}*1*22*0~SBR*P*18*******MB~NM1*IL*1*DOE*JANE****MI*1EG4TE5MK${number % 100}~`,
      `DMG*D8*19610930*F~NM1*PR*2*MEDICARE*****PI*00882~CLM*VISIT${number}*240***11:B:1*Y*A*Y*Y~`,
      `HI*ABK:${first}*ABF:${second}~LX*1~SV1*HC:${service(number)}:25*120*UN*1***1:2~`,
      `DTP*472*D8*${date(number).replaceAll('-', '')}~LX*2~SV1*HC:${service(number + 1)}*120*UN*1***1~`,
      `DTP*472*D8*${date(number).replaceAll('-', '')}~`,
    ].join('');
  };
  return [
    'ISA*00*          *00*          *ZZ*CLINIC         *ZZ*CLEARINGHOUSE  *251130*1200*^*00501*000000001*0*T*:~',
    'GS*HC*CLINIC*CLEARINGHOUSE*20251130*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~',
    'BHT*0019*00*1*20251130*1200*CH~HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~',
    repeated(claims, claim),
    'SE*1*0001~GE*1*1~IEA*1*000000001~',
  ].join('');
}

/** A charge message whose diagnoses are the repetitions of one field: a single segment, a single line. */
export function hl7Charges(charges: number): string {
  const codes = repeated(charges, (number) => `${diagnosis(number)}^condition ${number}^I10C`, '~');
  return `MSH|^~\\&|EHR|CLINIC|BILLING|CLINIC|20251130120000||DFT^P03|1|P|2.5.1\rPID|1||100||DOE^JANE\rFT1|1|||20251114||CG|99213^^C4||||||||||||${codes}\r`;
}

/** Messages one after the other, each of a few segments. */
export function hl7Messages(messages: number): string {
  const message = (number: number): string =>
    `MSH|^~\\&|EHR|CLINIC|BILLING|CLINIC|20251130120000||ADT^A01|${number}|P|2.5.1\rPID|1||${number}||DOE^JANE\rDG1|1||${diagnosis(number)}^condition^I10C|||F\rDG1|2||${diagnosis(number + 3)}^condition^I10C|||F\r`;
  return repeated(messages, message);
}

/** A problem list on one line. */
export function ccdaProblems(problems: number): string {
  const problem = (number: number): string =>
    `<entry><act classCode="ACT" moodCode="EVN"><statusCode code="active"/><entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.4"/><effectiveTime><low value="${date(number).replaceAll('-', '')}"/></effectiveTime><value xsi:type="CD" code="64572001" codeSystem="2.16.840.1.113883.6.96"><translation code="${diagnosis(number)}" codeSystem="2.16.840.1.113883.6.90" displayName="condition ${number}"/></value></observation></entryRelationship></act></entry>`;
  return `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><effectiveTime value="20251130"/><component><structuredBody><component><section><code code="11450-4" codeSystem="2.16.840.1.113883.6.1"/>${repeated(problems, problem)}</section></component></structuredBody></component></ClinicalDocument>`;
}

/** A FHIR bundle in XML, on one line. */
export function fhirXmlBundle(claims: number): string {
  const claim = (number: number): string =>
    `<entry><resource><Condition><subject><reference value="Patient/${number}"/></subject><code><coding><system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value="${diagnosis(number)}"/></coding></code></Condition></resource></entry>`;
  return `<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>${repeated(claims, claim)}</Bundle>`;
}

const TABLE_COLUMNS = 'claim_id,claim_line_number,claim_type,claim_start_date,claim_end_date,place_of_service_code';
const TABLE_CODES = 'hcpcs_code,hcpcs_modifier_1,diagnosis_code_type,diagnosis_code_1,diagnosis_code_2';

/** A warehouse's table of claim lines. */
export function claimTable(lines: number): string {
  const line = (number: number): string =>
    `${number},1,professional,${date(number)},${date(number)},11,${service(number)},25,icd-10-cm,${undotted(diagnosis(number))},${undotted(diagnosis(number + 3))}\n`;
  return `${TABLE_COLUMNS},${TABLE_CODES}\n${repeated(lines, line)}`;
}

/** A table whose header never ends: one line, as a file is that lost its line ends. */
export function claimTableOnOneLine(lines: number): string {
  return claimTable(lines).replaceAll('\n', ',');
}
