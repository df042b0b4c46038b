/** Encounters as coders write them. Real codes, invented patients. */

/** A visit for diabetes with kidney disease: block and flow style, comments, both forms of a diagnosis. */
export const OFFICE_VISIT = `encounter: office-visit-0042
claim: professional            # a physician's claim
from: 2026-01-14
patient: { sex: female, birthDate: 1957-04-02 }
payer: medicare
place: "11"
providers: { rendering: "1234567893" }
chart:
  progress-note: |
    Type 2 diabetes with stage 3b CKD, on insulin.

    - BP at goal: 128/76
diagnoses:
  - code: E11.22
    evidence: Type 2 diabetes with stage 3b CKD
  - N18.32                      # the short form
  - icd10cm:Z79.4
lines:
  - { code: "99214", modifiers: ["25"], diagnoses: [1, 2], units: 1, charge: 185.00 }
  - { code: hcpcs:J1815, units: 2, diagnoses: [A], date: 2026-01-15 }
total: 197.5
`;

/** A cut hand in the emergency department, in block style throughout. */
export const EMERGENCY_VISIT = `encounter: emergency-visit-0107
claim: outpatient
from: 2025-11-03
through: 2025-11-04
patient:
  sex: male
  birthDate: 1984-09-17
payer: commercial
billType: '0131'
admission:
  type: "1"
  source: "1"
discharge:
  status: "01"
conditions: [A6]
diagnoses:
  - code: S61.411A
    role: reason-for-visit
  - S61.411A
  - code: W26.0XXA
    role: external-cause
lines:
  - code: "12002"
    revenue: "0450"
    modifiers:
      - RT
      - "59"
    units: 1
    charge: 640
  - revenue: "0250"
    place: "23"
    charge: 32.10
`;

/** Appendicitis: a hospital stay whose codes are judged on the day of discharge. */
export const APPENDECTOMY = `encounter: appendectomy-0311
claim: inpatient
from: 2025-09-29
through: 2025-10-02
patient: { sex: female, birthDate: 1991-06-30 }
payer: medicaid
billType: "0111"
admission: { type: "1", source: "1", date: 2025-09-29 }
discharge: { status: "01" }
diagnoses:
  - { code: K35.80, role: admitting }
  - { code: K35.80, poa: Y }
  - { code: I10, poa: Y, note: on lisinopril }
procedures:
  - { code: 0DTJ4ZZ, date: 2025-09-30, title: "Resection of Appendix, Percutaneous Endoscopic Approach" }
  - icd10pcs:3E03317
lines:
  - { revenue: "0360", units: 1, charge: 8200.00, date: 2025-09-30 }
`;

export const VISIT_JSON = `{
  "encounter": "office-visit-0042",
  "claim": "professional",
  "from": "2026-01-14",
  "patient": { "sex": "female", "birthDate": "1957-04-02" },
  "place": "11",
  "diagnoses": [
    { "code": "E11.22", "evidence": "Type 2 diabetes" },
    "N18.32",
    "icd10cm:Z79.4"
  ],
  "lines": [
    { "code": "99214", "modifiers": ["25"], "diagnoses": [1, 2], "charge": 185.0 },
    { "code": "hcpcs:J1815", "units": 2, "diagnoses": ["A"] }
  ]
}
`;

export const STREAM = [OFFICE_VISIT, EMERGENCY_VISIT, APPENDECTOMY].join('---\n');

export interface Sample {
  readonly name: string;
  readonly text: string;
}

export const YAML_SAMPLES: readonly Sample[] = [
  { name: 'office.encounter.yaml', text: OFFICE_VISIT },
  { name: 'emergency.encounter.yml', text: EMERGENCY_VISIT },
  { name: 'appendectomy.encounter.yaml', text: APPENDECTOMY },
  { name: 'stream.encounter.yaml', text: STREAM },
];

export const SAMPLES: readonly Sample[] = [...YAML_SAMPLES, { name: 'visit.encounter.json', text: VISIT_JSON }];
