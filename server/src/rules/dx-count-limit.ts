import type { ClaimKind, Diagnosis, DiagnosisRole, Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { isExternalCause } from './support/code-ranges.js';

/** A field of the claim, the diagnoses that go there, and how many it takes. */
interface Field {
  readonly holds: (diagnosis: Diagnosis) => boolean;
  readonly most: number;
  /** What one more is called: `diagnosis 13`. */
  readonly one: string;
}

const ADDED: ReadonlySet<DiagnosisRole> = new Set(['principal', 'first-listed', 'other']);

const ofRole =
  (wanted: DiagnosisRole) =>
  ({ role }: Diagnosis) =>
    role === wanted;

const INSTITUTIONAL: readonly Field[] = [
  // External causes may move to a field of their own, also where the file does not say so.
  {
    holds: ({ role, code }) => ADDED.has(role) && !(code !== undefined && isExternalCause(code.text)),
    most: 25,
    one: 'diagnosis',
  },
  { holds: ofRole('reason-for-visit'), most: 3, one: 'reason for visit' },
  { holds: ofRole('external-cause'), most: 12, one: 'external cause' },
];

const FIELDS: Readonly<Record<ClaimKind, readonly Field[]>> = {
  professional: [{ holds: () => true, most: 12, one: 'diagnosis' }],
  outpatient: INSTITUTIONAL,
  inpatient: INSTITUTIONAL,
};

const CLAIM_NAMES: Readonly<Record<ClaimKind, string>> = {
  professional: 'a professional claim',
  outpatient: 'an outpatient claim',
  inpatient: 'an inpatient claim',
};

export default defineRule({
  meta: {
    id: 'dx-count-limit',
    summary:
      'A professional claim has more than twelve diagnoses, or an institutional claim more than a field of it takes.',
    why: 'A professional claim has room for twelve. An institutional claim takes the principal and 24 other diagnoses, three reasons for the visit and twelve external causes; external causes among the other diagnoses are not counted, as they can move. A claim with more is refused or loses the rest.',
    severity: 'error',
    claims: ['professional', 'outpatient', 'inpatient'],
    sources: [
      'ASC X12N 837 professional (005010X222), HI (health care diagnosis code, HI01 to HI12)',
      'ASC X12N 837 institutional (005010X223), loop 2300, HI (principal diagnosis; reason for visit; external cause; other diagnoses, two segments of twelve)',
      'Medicare Claims Processing Manual, chapter 26, section 10.4 (CMS-1500 item 21)',
      'CMS, FY 2011 IPPS final rule (75 FR 50127; 25 diagnosis codes from 2011-01-01)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: yearly-review
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9, E78.5, J45.909, K21.9, M54.50, F41.1, N40.0, L40.0, G43.909, H40.9, E03.9, D50.9]
`,
        good: `encounter: yearly-review
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9, E78.5, J45.909, K21.9, M54.50, F41.1, N40.0, L40.0, G43.909, H40.9, E03.9]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, { report }) {
    const kind = encounter.claim?.value;
    if (kind === undefined) return;
    for (const field of FIELDS[kind]) {
      const { excess, count } = overflow(encounter, field);
      if (excess === undefined) continue;
      const written = excess.code?.text ?? 'This';
      const message = `${written} is ${field.one} ${field.most + 1} of ${count}: ${CLAIM_NAMES[kind]} has room for ${field.most}`;
      report({ span: excess.code?.span ?? excess.span, message });
    }
  },
});

/** The first diagnosis that the field has no room for. */
function overflow({ diagnoses }: Encounter, { holds, most }: Field): { excess: Diagnosis | undefined; count: number } {
  const held = diagnoses.filter(holds);
  return { excess: held[most], count: held.length };
}
