import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { checkScopes, loadGrammar, SYNTAXES } from './tokens.js';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar('hl7v2.tmLanguage.json', 'source.hl7v2');
});

function check(marked: string): void {
  checkScopes(grammar, marked);
}

describe('stand out:', () => {
  test('the header with its delimiters, and the names of segments', () => {
    check(`
MSH|^~\\&|EHR|CLINIC
^^^ keyword.control.header
   ^ punctuation.separator.field
    ^^^^ constant.character.delimiters
        ^ punctuation.separator.field
PID|1||4711
^^^ entity.name.tag.segment
ZPV|own
^^^ entity.name.tag.segment
`);
  });

  test('codes whose system is named, with their text and that name', () => {
    check(`
DG1|1||E11.9^Diabetes^I10C|||F
       ^^^^^ variable.other.constant.code
             ^^^^^^^^ string.unquoted.title
                      ^^^^ entity.name.type.system
FT1|1|||20260114||CG|99213^^C4||||||||||||E11.9^^I10C~I10^^ICD-10-CM
                     ^^^^^ variable.other.constant.code
                            ^^ entity.name.type.system
                                          ^^^^^ variable.other.constant.code
                                                     ^ punctuation.separator.repetition
                                                      ^^^ variable.other.constant.code
                                                           ^^^^^^^^^ entity.name.type.system
DG1|1||44054006^Diabetes^SCT^E11.9^Diabetes^I10C
       ^^^^^^^^ !variable.other.constant.code
                             ^^^^^ variable.other.constant.code
`);
  });

  test('days and points in time, but no other numbers', () => {
    check(`
EVN|A01|20260114083000-0500
        ^^^^^^^^^^^^^^^^^^^ constant.numeric.date
PID|1||20261399||DOE^JANE||19570402|F
       ^^^^^^^^ !constant.numeric.date
                           ^^^^^^^^ constant.numeric.date
`);
  });

  test('escape sequences, and what is expressly nothing', () => {
    check(`
NTE|1||Smith \\T\\ Sons\\.br\\next line|""|
             ^^^ constant.character.escape
                     ^^^^^ constant.character.escape
                                    ^^ constant.language.null
DG1|1||E11.9^Type 2 \\T\\ kidneys^I10C
                    ^^^ constant.character.escape
`);
  });
});

test('a word is a component: a code is selected with its dot', () => {
  const configuration: unknown = JSON.parse(
    readFileSync(path.join(SYNTAXES, 'hl7v2.language-configuration.json'), 'utf8'),
  );
  const { wordPattern } = configuration as { wordPattern: string };
  expect('DG1|1||E11.9^Diabetes^I10C~99213'.match(new RegExp(wordPattern, 'g'))).toEqual([
    'DG1',
    '1',
    'E11.9',
    'Diabetes',
    'I10C',
    '99213',
  ]);
});
