import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { CodeReference, ServiceLine } from '../model/encounter.js';
import { defineRule } from './rule.js';
import { addModifier, modifierAmong, SAYS_NOT_COVERED } from './support/line-modifiers.js';
import { isMedicare } from './support/payer.js';

/** Measures of quality are reported for a cent or for nothing, and are not meant to be paid. */
const NOMINAL_CHARGE = 0.01;

/** Coverage codes of the HCPCS record that mean no payment by Medicare. */
const NOT_COVERED = /^([IMS]): (.+)$/;

export default defineRule({
  meta: {
    id: 'hcpcs-not-covered',
    summary: 'A Medicare claim has a HCPCS Level II code that CMS lists as not payable or not covered by Medicare.',
    why: 'The line is denied unless it is reported for the denial. Where the patient owes it, GY says so (excluded by statute or no benefit); another code or payer may fit better.',
    severity: 'info',
    claims: ['professional', 'outpatient'],
    sources: [
      'HCPCS Level II contractor record layout (coverage code I, M or S)',
      'Medicare Claims Processing Manual (Pub. 100-04), chapter 23 (modifiers GA, GY and GZ)',
    ],
    data: ['HCPCS Level II coverage codes (October 2025; other quarters carry none)'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: bath-chair
claim: professional
from: 2025-11-03
payer: medicare
diagnoses: [M17.12]
lines:
  - { code: E0240, diagnoses: [1], units: 1 }
`,
        good: `encounter: bath-chair
claim: professional
from: 2025-11-03
payer: medicare
diagnoses: [M17.12]
lines:
  - { code: E0240, modifiers: [GY], diagnoses: [1], units: 1 }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter, context) {
    if (!isMedicare(encounter)) return;
    for (const line of encounter.lines) {
      const { code } = line;
      if (code?.system !== 'hcpcs' || isReportedForDenial(line)) continue;
      const coverage = coverageOf(code, context.codes);
      if (coverage === undefined) continue;
      const message = `${code.text}: ${coverage.meaning} (coverage code ${coverage.code} of ${coverage.source})`;
      context.report({ span: code.span, message, fixes: addModifier(line, 'GY', context) });
    }
  },
});

function isReportedForDenial(line: ServiceLine): boolean {
  if (modifierAmong(line, SAYS_NOT_COVERED) !== undefined) return true;
  return line.charge !== undefined && line.charge.value <= NOMINAL_CHARGE;
}

/** The coverage code, when it is one of those and the release in force on the date says it. */
function coverageOf({ text, date }: CodeReference, codes: CodeLibrary) {
  const release = date === undefined ? undefined : codes.releaseOn('hcpcs', date);
  if (date === undefined || release === undefined) return undefined;
  const details = codes.details('hcpcs', text, date);
  const fact = details?.facts.find(({ label }) => label === 'Coverage');
  if (details?.status !== 'valid' || fact === undefined || !fact.source.includes(release.name)) return undefined;
  const [, code, meaning] = NOT_COVERED.exec(fact.value) ?? [];
  return code === undefined || meaning === undefined ? undefined : { code, meaning, source: fact.source };
}
