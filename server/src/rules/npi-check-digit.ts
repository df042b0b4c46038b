import { defineRule } from './rule.js';

/** The Luhn sum of the prefix 80840, which stands before every NPI as a card issuer identifier. */
const PREFIX_SUM = 24;

export default defineRule({
  meta: {
    id: 'npi-check-digit',
    summary:
      'A National Provider Identifier does not have ten digits that begin with 1 or 2, or its check digit is wrong.',
    why: 'A wrong check digit is a digit mistyped or two swapped: the claim names another provider or none. Which digit is wrong cannot be told, so look the number up in NPPES.',
    severity: 'error',
    sources: [
      'CMS, Requirements for National Provider Identifier (NPI) and NPI check digit',
      '69 FR 3434 (standard unique health identifier for health care providers)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
providers: { rendering: "1234567890" }
diagnoses: [I10]
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
providers: { rendering: "1234567893" }
diagnoses: [I10]
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter({ providers, references }, { report }) {
    // Without a code nothing is billed: such files carry placeholders for their providers.
    if (references.length === 0) return;
    for (const { npi } of providers) {
      const written = npi.value.trim();
      const trouble = troubleWith(written);
      if (trouble !== undefined) report({ span: npi.span, message: `${written} ${trouble}` });
    }
  },
});

function troubleWith(npi: string): string | undefined {
  if (!/^[12]\d{9}$/.test(npi)) return 'is not an NPI: those have ten digits, the first 1 or 2';
  const expected = checkDigit(npi.slice(0, 9));
  if (npi.endsWith(expected)) return undefined;
  return `has the check digit ${npi.slice(9)}; its first nine digits ask for ${expected}`;
}

/** Luhn, modulus 10: every second digit from the right counts double, and the digits of the products are summed. */
function checkDigit(nineDigits: string): string {
  const sum = [...nineDigits].reduce((total, character, index) => {
    const value = Number(character) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, PREFIX_SUM);
  return String((10 - (sum % 10)) % 10);
}
