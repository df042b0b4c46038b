import { test } from 'vitest';
import { checkRule } from '../../support/check-rule.js';

const RULE = 'encounter-syntax';

test('reports what the YAML reader cannot follow', () =>
  checkRule(
    RULE,
    `
encounter: unclosed-list
claim: professional
from: 2023-02-14
diagnoses: [I10, E11.9
#                    ^ The closing ] is missing
`,
  ));

test('reports what the JSON reader cannot follow', () =>
  checkRule(
    RULE,
    `
{ "claim": "professional", "from": "2023-02-14", "diagnoses": ["I10" "E11.9"] }
//                                                                   ^^^^^^^ …
`,
    { fileName: 'visit.encounter.json' },
  ));

test('accepts flow and block style, comments, several documents and an empty file', async () => {
  await checkRule(
    RULE,
    'claim: professional # visit\nfrom: 2023-02-14\ndiagnoses:\n  - I10\n---\n{ claim: professional }\n',
  );
  await checkRule(RULE, '');
});

test('can be turned off', () =>
  checkRule(RULE, 'claim: professional\ndiagnoses: [I10\n', { severities: { [RULE]: 'off' } }));
