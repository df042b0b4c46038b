import { describe, expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';

const RULE = 'config-invalid';
const CONFIG = { fileName: 'chartwright.config.yaml' };
const SIDECAR = { fileName: 'claims.x12.chartwright.yaml' };

describe('a configuration', () => {
  test('reports keys that nobody reads, at every level', () =>
    checkRule(
      RULE,
      `
mapings: []
^^^^^^^ * mapings is not a key of this place; did you mean mappings?
mappings:
  - files: "claims/*.json"
    diagnosis: "$.dx[*].code"
#   ^^^^^^^^^ * diagnosis is not a key of this place; did you mean diagnoses?
    patient: { gender: "$.gender" }
#              ^^^^^^ gender is not a key of this place
    lines: { each: "$.lines[*]", code: "$.cpt", pointer: "$.dx[*]" }
#                                               ^^^^^^^ * pointer is not a key of this place; did you mean pointers?
`,
      CONFIG,
    ));

  test('points at the place in a path where it goes wrong', () =>
    checkRule(
      RULE,
      `
mappings:
  - files: "claims/*.json"
    id: "$.claim id"
#                ^^ No JSONPath: a dot or [ is missing here
    diagnoses: '$.dx[*'
#                    ^ No JSONPath: the closing ] is missing
    place: pos
#          ^^^ * A JSONPath begins with $
    total: "$.[?match(@.x, '(a+)+')]"
#             ^^^^^^^^^^^^^^^^^^^^^^ No JSONPath: …
`,
      CONFIG,
    ));

  test('knows no functions that run a regular expression', async () => {
    const text = `mappings: [{ files: "*.json", id: "$[?search(@.x, 'a')].x" }]\n`;
    const [finding] = await findingsIn(text, CONFIG);
    expect(finding?.message).toBe('No JSONPath: filters by regular expression are not allowed here');
  });

  test('refuses paths whose work would multiply', async () => {
    const text = 'mappings: [{ files: "*.json", id: "$..a..b..c" }]\n';
    expect((await findingsIn(text, CONFIG)).map(({ message }) => message)).toEqual([
      'A path may search all the way down (..) 2 times and filter (?) 3 times',
    ]);
  });

  test('asks for the files of a mapping', () =>
    checkRule(
      RULE,
      `
mappings:
  - preset: candid
#   ^^^^^^ files is missing: Glob pattern of the files, or a list of them, relative to the folder of this configuration.
`,
      CONFIG,
    ));

  test.each([
    ['"../claims/*.json"', 'A pattern cannot leave the folder of this configuration with ..'],
    ['"/claims/*.json"', 'A pattern is relative to the folder of this configuration'],
    ["'claims\\*.json'", 'A pattern separates folders by /'],
    ['"claims/[*.json"', 'No glob pattern: Missing closing: "]" - use "\\\\]" to match literal characters'],
  ])('refuses the pattern %s', async (files, message) => {
    const text = `mappings:\n  - { files: ${files}, preset: candid }\n`;
    expect((await findingsIn(text, CONFIG)).map((finding) => finding.message)).toEqual([message]);
  });

  test('offers the word that was meant', () =>
    checkRule(
      RULE,
      `
mappings:
  - files: "*.json"
    preset: candit
#           ^^^^^^ * candit is none of flat-lists, claim-lines, institutional, candid, x12-json-professional, x12-json-institutional
    claim: profesional
#          ^^^^^^^^^^^ * profesional is none of professional, outpatient, inpatient
    date: yesterday
#         ^^^^^^^^^ yesterday is neither a JSONPath, which begins with $, nor a date YYYY-MM-DD
    lines: { each: "$.l[*]", pointers: { path: "$.p[*]", base: zero } }
#                                                              ^^^^ zero is none of one-based, zero-based, letters
    codes: [{ path: "$.c[*]", system: icd10 }]
#                                     ^^^^^ * icd10 is none of icd10cm, …
`,
      CONFIG,
    ));

  test('says nothing of a path that may lead nowhere, and of a configuration that is empty', async () => {
    const text = 'mappings:\n  - { files: "*.json", id: "$.nobody.writes.this", diagnoses: "$.dx[*]" }\n';
    expect(await findingsIn(text, CONFIG)).toEqual([]);
    expect(await findingsIn('# nothing yet\n', CONFIG)).toEqual([]);
  });

  test('reports YAML that cannot be read', async () => {
    const findings = await findingsIn('mappings:\n  - { files: "*.json", id: "$.a"\n', CONFIG);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([`${RULE}: The closing } is missing`]);
  });

  test.each(['- a list', 'a word'])('is a mapping, not %s', async (text) => {
    expect((await findingsIn(`${text}\n`, CONFIG)).map(({ rule }) => rule)).toEqual([RULE]);
  });
});

describe('a sidecar', () => {
  test('needs a reason for each suppression, and a rule for each entry', () =>
    checkRule(
      RULE,
      `
ignore:
  - { rule: dx-not-billable, code: E11 }
#     ^^^^ reason is missing: Why the finding is held back. Without a reason nothing is.
  - { rule: charge-balance, reason: "" }
#                                   ^^ A suppression has no effect without a reason
expect:
  - { code: ZZZ }
#     ^^^^ rule is missing: Id of the rule, or a list of ids.
  - { rule: dx-unknown-code, reason: none needed }
#                            ^^^^^^ reason is not a key of this place
`,
      SIDECAR,
    ));

  test('counts lines from 1', async () => {
    const text = 'expect: [{ rule: dx-unknown-code, line: 0 }, { rule: dx-unknown-code, line: last }]\n';
    expect((await findingsIn(text, SIDECAR)).map(({ message }) => message)).toEqual([
      'Lines are counted from 1',
      'last is not a number',
    ]);
  });
});
