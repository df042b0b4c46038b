import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { ENCOUNTER_KEYS, type KeyTable } from '../../server/src/formats/encounter/keys.js';
import { checkScopes, loadGrammar } from './tokens.js';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar('encounter.tmLanguage.json', 'source.encounter');
});

function check(marked: string): void {
  checkScopes(grammar, marked);
}

describe('stand out:', () => {
  test('keys, fixed values and dates', () => {
    check(`
claim: inpatient
^^^^^ entity.name.tag
     ^ punctuation.separator.key-value
       ^^^^^^^^^ constant.language.claim
from: 2026-01-14   # admission
      ^^^^^^^^^^ constant.numeric.date
                   ^^^^^^^^^^^ comment.line.number-sign
patient: { sex: female, birthDate: 1957-04-02 }
           ^^^ entity.name.tag
                ^^^^^^ constant.language.sex
                        ^^^^^^^^^ entity.name.tag
                                   ^^^^^^^^^^ constant.numeric.date
payer: medicare
       ^^^^^^^^ constant.language.payer
misspelt: x
^^^^^^^^ entity.name.tag.other
`);
  });

  test('codes of every shape, bare and in quotes', () => {
    check(`
diagnoses:
  - E11.22
    ^^^^^^ variable.other.constant.code
  - e1122
    ^^^^^ variable.other.constant.code
  - "S61.411A"
    ^^^^^^^^^^ string.quoted.code
     ^^^^^^^^ variable.other.constant.code
  - code: C4A.0
          ^^^^^ !string.unquoted
procedures: [0DTJ4ZZ, 3E03317]
             ^^^^^^^ variable.other.constant.code
                      ^^^^^^^ variable.other.constant.code
lines:
  - { code: "99214", modifiers: ["25", RT], revenue: 0450, units: 2, charge: 185.00 }
             ^^^^^ variable.other.constant.code
                                  ^^ variable.other.constant.code
                                       ^^ variable.other.constant.code
                                                     ^^^^ variable.other.constant.code
                                                                  ^ constant.numeric
                                                                             ^^^^^^ constant.numeric
place: '11'
        ^^ variable.other.constant.code
`);
  });

  test('the system before a code', () => {
    check(`
lines:
  - hcpcs:J1815
    ^^^^^ entity.name.type.system
         ^ punctuation.separator.system
          ^^^^^ variable.other.constant.code
  - { code: "icd10pcs:0DTJ4ZZ" }
             ^^^^^^^^ entity.name.type.system
                      ^^^^^^^ variable.other.constant.code
`);
  });

  test('roles and indicators of a diagnosis', () => {
    check(`
diagnoses:
  - code: K35.80
    role: admitting
          ^^^^^^^^^ constant.language.role
    poa: Y
         ^ constant.language.poa
`);
  });

  test('directives in comments', () => {
    check(`
  - I10.0  # expect: dx-unknown-code
           ^ punctuation.definition.comment
             ^^^^^^^ keyword.control.directive
                     ^^^^^^^^^^^^^^^ entity.name.function.rule
# chartwright-ignore dx-duplicate, dx-unspecified-review: two visits on one day
  ^^^^^^^^^^^^^^^^^^ keyword.control.directive
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.function.rule
                                                        ^^^^^^^^^^^^^^^^^^^^^^^ comment.line.number-sign
`);
  });

  test('documents, anchors and aliases', () => {
    check(`
---
^^^ entity.other.document.begin
place: &office "11"
       ^^^^^^^ storage.type.node-property
lines: [{ place: *office }]
                 ^^^^^^^ storage.type.node-property
...
^^^ entity.other.document.end
`);
  });
});

describe('read as prose:', () => {
  test('the documents of the chart, whatever they contain', () => {
    check(`
chart:
  note: |
    Assessment: E11.22 # room 4
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.block.prose

    - claim: professional
^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.block.prose
  summary: >- # folded
           ^ keyword.control.flow.block-scalar
              ^^^^^^^^ comment.line
    went home with I10
^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.block.prose
diagnoses: [I10]
^^^^^^^^^ entity.name.tag
            ^^^ variable.other.constant.code
`);
  });

  test('free text of a diagnosis or a line', () => {
    check(`
encounter: E11.22 follow-up
           ^^^^^^^^^^^^^^^^ string.unquoted.plain
diagnoses:
  - code: I10
    evidence: BP 128/76, see I10   # really
              ^^^^^^^^^^^^^^^^^^ string.unquoted.plain
                                   ^^^^^^^^ comment.line
lines:
  - { code: J1815, note: given by RN, units: 2 }
                         ^^^^^^^^^^^ string.unquoted.plain
                                      ^^^^^ entity.name.tag
                                             ^ constant.numeric
    title: "Injection, insulin \\u00e0 5 units"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.double
                               ^^^^^^ constant.character.escape
`);
  });
});

test('every key of the format is known to the grammar', () => {
  for (const name of namesOf(ENCOUNTER_KEYS)) {
    const [token] = grammar.tokenizeLine(`${name}: x`, null).tokens;
    expect(token?.scopes, name).toEqual(['source.encounter', 'entity.name.tag.encounter']);
  }
});

test('every fixed value of the format is known to the grammar', () => {
  for (const { name, value } of specsOf(ENCOUNTER_KEYS)) {
    if (value.kind !== 'choice') continue;
    for (const choice of value.values) {
      const line = `${name}: ${choice.value}`;
      const token = grammar.tokenizeLine(line, null).tokens.find(({ startIndex }) => startIndex === name.length + 2);
      expect(token?.scopes.at(-1), line).toBe(`constant.language.${name}.encounter`);
    }
  }
});

function namesOf(table: KeyTable): string[] {
  return specsOf(table).map(({ name }) => name);
}

function specsOf(table: KeyTable): KeyTable[number][] {
  return table.flatMap((spec) => {
    const inner = spec.value.kind === 'mapping' || spec.value.kind === 'list' ? specsOf(spec.value.keys) : [];
    return [spec, ...inner];
  });
}
