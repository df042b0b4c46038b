/** Encounters that try what an edit must keep: comments, notations, layouts. Invented patients. */
import { SAMPLES, type Sample } from '../samples.js';

const COMMENTED = `encounter: clinic-visit-0077
claim: professional
from: 2026-01-14
diagnoses:
# reviewed by the second coder
- I10
- code: E11.22 # with kidney disease
  # stage by eGFR
  evidence: |
    Type 2 diabetes
    with CKD

# chartwright-ignore dx-duplicate: listed twice by the registry
- N18.32

-   code: "Z79.4"
    poa: Y
# the lines of the day
lines:
- code: "99214"
  diagnoses:
  - C # kidney
  - a
  - 4
- "36415"
- code: J1815
  diagnoses: ['D', 9, 'B']
  modifiers: []
total: 10.00 # dollars`;

const FLOW = `claim: professional
from: 2026-01-14
diagnoses: [I10, {code: E11.22, evidence: "CKD, stage 3b"}, N18.32,]
lines: [{code: "99214", diagnoses: [3, 1], units: 1}, {code: "36415", diagnoses: [
    2,
    3
  ]}]
`;

const SPREAD_JSON = `{
  "claim": "professional",
  "from": "2026-01-14",
  "diagnoses": [
    {
      "code": "E11.22",
      "evidence": "Type 2 diabetes"
    },
    {
      "code": "N18.32"
    },
    "I10"
  ],
  "lines": [
    {
      "code": "99214",
      "diagnoses": [
        "C",
        "A"
      ]
    }
  ]
}
`;

const LIST = `- claim: inpatient
  from: 2026-01-14
  through: 2026-01-16
  diagnoses: [{ code: I10, role: principal }, E11.9, J45.909]
- claim: professional
  from: 2026-01-14
  diagnoses:
    - I10
  lines:
    - { code: "99213", diagnoses: [A] }`;

const OWN: readonly Sample[] = [
  { name: 'commented.encounter.yaml', text: COMMENTED },
  { name: 'flow.encounter.yaml', text: FLOW },
  { name: 'spread.encounter.json', text: SPREAD_JSON },
  { name: 'list.encounter.yaml', text: LIST },
];

function withWindowsLineEnds({ name, text }: Sample): Sample {
  return { name: `crlf-${name}`, text: text.replaceAll('\n', '\r\n') };
}

const ALL = [...SAMPLES, ...OWN];

export const EDIT_SAMPLES: readonly Sample[] = [...ALL, ...ALL.map(withWindowsLineEnds)];
