import type { Diagnosis, Encounter } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { reportedDiagnoses } from './support/reported-diagnoses.js';

/** The words of the guidelines and what is said in their place, at the beginning of what the record says. */
const UNCERTAIN = new RegExp(
  `^(?:\\s*(\\?)\\s*\\w|\\W*(${[
    'probabl[ey]',
    'suspect(?:ed)?',
    'suspicious for',
    'questionable',
    'possibl[ey]',
    'likely',
    'presum(?:ed|ptive)',
    'concern(?:ing)? for',
    'rule[ -]out',
    'r/o',
    '(?:still )?to be ruled out',
    'cannot (?:exclude|rule out)',
    'compatible with',
    'consistent with',
    'working diagnosis',
  ].join('|')})\\b)`,
  'i',
);

/** Titles that are made for a suspicion: contact with and (suspected) exposure, suspected abuse, fetal problems. */
const TITLE_OF_SUSPICION = /\bsuspected\b|\bruled out\b|\bquestionable\b/i;

/** Symptoms, and reasons for a visit: what is coded in the place of a suspicion. */
const IN_ITS_PLACE = /^(?:[RZ]|H40\.0)/;

/** Where a professional sees inpatients, whose uncertain diagnoses the hospital does code. */
const INPATIENT_PLACES = new Set(['21', '51', '61']);

export default defineRule({
  meta: {
    id: 'uncertain-dx-outpatient',
    summary:
      'A diagnosis of an outpatient is coded, and what the record says of it begins with suspected, rule out or the like.',
    why: 'Outside of inpatient stays a diagnosis that is probable, possible, likely, suspected or to be ruled out is not coded as if it were there: the symptom or the reason for the visit is. The quoted evidence is judged by its first words only.',
    severity: 'info',
    claims: ['professional', 'outpatient'],
    sources: [
      'ICD-10-CM Official Guidelines, Section IV.H (uncertain diagnosis)',
      'ICD-10-CM Official Guidelines, Section II.H (for the words “likely”, “possible” and “still to be ruled out”)',
    ],
    data: ['ICD-10-CM order files'],
    fix: 'never',
    examples: [
      {
        bad: `encounter: chest-pain
claim: outpatient
from: 2023-02-14
diagnoses:
  - code: I26.99
    evidence: r/o pulmonary embolism
`,
        good: `encounter: chest-pain
claim: outpatient
from: 2023-02-14
diagnoses:
  - code: R07.9
    evidence: chest pain, r/o pulmonary embolism
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (isAmongInpatients(encounter)) return;
    for (const { diagnosis, reference, code, title } of reportedDiagnoses(encounter, context)) {
      const word = uncertaintyOf(diagnosis);
      if (word === undefined || IN_ITS_PLACE.test(code) || TITLE_OF_SUSPICION.test(title)) continue;
      const message = `${reference.text} is coded as if it were certain, and the record says “${word}”`;
      const related = diagnosis.evidence && [{ span: diagnosis.evidence.span, message: 'What the record says' }];
      context.report({ span: reference.span, message, ...(related && { related }) });
    }
  },
});

function uncertaintyOf({ evidence }: Diagnosis): string | undefined {
  const [, mark, words] = UNCERTAIN.exec(evidence?.value ?? '') ?? [];
  return mark ?? words;
}

function isAmongInpatients({ place, lines }: Encounter): boolean {
  return [place, ...lines.map((line) => line.place)].some((each) => INPATIENT_PLACES.has(each?.text.trim() ?? ''));
}
