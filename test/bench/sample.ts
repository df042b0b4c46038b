/** Encounters to measure with: what an outpatient coder has open on a usual day. */

const NOTE = [
  'Patient returns for follow-up of type 2 diabetes with stage 3b chronic kidney disease, on basal insulin.',
  'Home glucose 110 to 160 fasting. No hypoglycemia. Blood pressure at goal on lisinopril. Denies chest pain.',
  'Exam: lungs clear, regular rhythm, no edema. Monofilament sensation intact. Foot pulses palpable.',
  'Plan: continue insulin glargine, repeat albumin/creatinine ratio and A1c in three months, eye exam due.',
];

/** About 5 KB: one office visit with its note. The completion is typed on the line of `E11.22`. */
export function officeVisit(): string {
  const note = Array.from(
    { length: 11 },
    (_, day) => `${NOTE.map((line) => `    ${line}\n`).join('')}    (addendum ${day + 1})\n`,
  );
  return `encounter: office-visit-0042
claim: professional
from: 2026-01-14
patient: { sex: female, birthDate: 1957-04-02 }
payer: medicare
place: "11"
diagnoses:
  - code: E11.22
    evidence: type 2 diabetes with stage 3b chronic kidney disease
  - N18.32
  - Z79.4
  - I10
lines:
  - { code: "99214", modifiers: ["25"], diagnoses: [1, 2], units: 1, charge: 185.00 }
  - { code: J1815, units: 2, diagnoses: [1] }
chart:
  progress-note: |
${note.join('')}`;
}

/** Where the code of the first diagnosis begins in `officeVisit`. */
export const FIRST_CODE = { line: 7, character: 10 };

/** A few hundred bytes: an encounter as test fixtures have them. Codes vary with the number. */
export function smallEncounter(number: number): string {
  const diagnoses = ['E11.22', 'N18.32', 'I10', 'J45.909', 'M54.50', 'K21.9', 'F41.1', 'E78.5', 'Z79.4', 'R05.9'];
  const code = (step: number): string => diagnoses[(number + step) % diagnoses.length] ?? 'I10';
  return `encounter: visit-${number}
claim: professional
from: 2026-01-${String((number % 28) + 1).padStart(2, '0')}
patient: { sex: male, birthDate: 1961-09-30 }
place: "11"
diagnoses: [${code(0)}, ${code(1)}, ${code(2)}]
lines:
  - { code: "99213", diagnoses: [1, 2], units: 1, charge: 120.00 }
  - { code: J1815, units: 2, diagnoses: [1] }
`;
}

/** A hospital stay: more diagnoses, present on admission, procedures. Codes vary with the number. */
export function inpatientStay(number: number): string {
  const others = ['I50.33', 'N18.30', 'E11.22', 'J96.01', 'I48.91', 'D62', 'E66.01', 'F41.1', 'K21.9', 'M54.50'];
  const listed = Array.from({ length: 6 }, (_, step) => others[(number + step) % others.length] ?? 'I10');
  return `encounter: stay-${number}
claim: inpatient
from: 2025-11-${String((number % 20) + 1).padStart(2, '0')}
through: 2025-11-${String((number % 20) + 6).padStart(2, '0')}
patient: { sex: female, birthDate: 1948-05-30 }
payer: medicare
billType: "0111"
discharge: { status: "01" }
diagnoses:
  - { code: I13.0, poa: Y }
${listed.map((code) => `  - { code: ${code}, poa: Y }`).join('\n')}
procedures:
  - { code: 5A09357, date: 2025-11-${String((number % 20) + 2).padStart(2, '0')} }
`;
}
