import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'revenue-code-shape';

test('reports a code that is not four digits from 0000 to 3999', () =>
  checkRule(
    RULE,
    `
encounter: emergency-visit
claim: outpatient
from: 2020-11-02
diagnoses: [R07.9]
lines:
  - { revenue: "0450", code: G0382 }
  - { revenue: "450", code: G0382 }
#               ^^^ * 450 is not a revenue code: those have four digits, the first 0 to 3
  - { revenue: "4500", code: G0382 }
#               ^^^^ 4500 is not a revenue code: …
  - { revenue: "45", code: G0382 }
#               ^^ 45 is not a revenue code: …
  - { revenue: O450, code: G0382 }
#              ^^^^ * O450 is not a revenue code: …
`,
  ));

test('adds the leading zero', () =>
  checkFix(
    RULE,
    'claim: outpatient\nlines: [{ revenue: 450, units: 1 }]\n',
    'Write 0450',
    'claim: outpatient\nlines: [{ revenue: "0450", units: 1 }]\n',
  ));

test('adds no zero that makes a code CMS does not list', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2020-11-02
lines: [{ revenue: "777", units: 1 }]
#                   ^^^ 777 is not a revenue code: …
`,
  ));

test('does not judge a code of good shape that the Medicare list lacks', () =>
  checkRule(RULE, 'claim: outpatient\nfrom: 2020-11-02\nlines: [{ revenue: "0777", units: 1 }]\n'));

test('needs no date', () =>
  checkRule(
    RULE,
    `
claim: outpatient
lines:
  - revenue: "450"
#             ^^^ * 450 is not a revenue code: …
`,
  ));
