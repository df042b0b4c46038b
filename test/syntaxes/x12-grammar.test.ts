import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { HI_QUALIFIERS } from '../../server/src/formats/x12/codes/hi-qualifiers.js';
import language from '../../syntaxes/x12.language-configuration.json' with { type: 'json' };
import { checkScopes, loadGrammar } from './tokens.js';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar('x12.tmLanguage.json', 'source.x12');
});

function check(marked: string): void {
  checkScopes(grammar, marked);
}

describe('stand out:', () => {
  test('envelopes, loops and claims', () => {
    check(`
ST*837*0001*005010X222A1~
^^ keyword.control.envelope
  ^ punctuation.separator.element
                        ^ punctuation.terminator.segment
HL*1**20*1~
^^ entity.name.section.loop
CLM*VISIT-7*120.50***11:B:1*Y*A*Y*Y~
^^^ entity.name.function.claim
    ^^^^^^^ string.unquoted.claim
            ^^^^^^ constant.numeric
                     ^^ variable.other.constant.code
                        ^ keyword.other.qualifier
                          ^ constant.numeric.frequency
`);
  });

  test('the qualifier and the code of each composite', () => {
    check(`
HI*ABK:E1122*ABF:N1832~
^^ entity.name.tag.codes
   ^^^ keyword.other.qualifier
      ^ punctuation.separator.component
       ^^^^^ variable.other.constant.code
             ^^^ keyword.other.qualifier
                 ^^^^^ variable.other.constant.code
HI*BBR:0SRD0JZ:D8:20260210~
   ^^^ keyword.other.qualifier
       ^^^^^^^ variable.other.constant.code
                  ^^^^^^^^ constant.numeric.date
`);
  });

  test('the code of a line, its modifiers and its numbers', () => {
    check(`
SV1*HC:99214:25:95*185.5*UN*1*11**1:2~
^^^ entity.name.tag.line
    ^^ keyword.other.qualifier
       ^^^^^ variable.other.constant.code
             ^^ variable.other.constant.code.modifier
                ^^ variable.other.constant.code.modifier
                   ^^^^^ constant.numeric
SV2*0360*HC>27447*29000*UN*1~
         ^^ keyword.other.qualifier
            ^^^^^ variable.other.constant.code
`);
  });

  test('dates with what they are of', () => {
    check(`
DTP*434*RD8*20260210-20260214~
    ^^^ keyword.other.qualifier
        ^^^ storage.type.format
            ^^^^^^^^^^^^^^^^^ constant.numeric.date
`);
  });

  test('segments that share a line', () => {
    check(`
LX*1~SV1*HC:G0108*62.5*UN*1***1~DTP*472*D8*20230214~
^^ entity.name.section.loop
     ^^^ entity.name.tag.line
            ^^^^^ variable.other.constant.code
                                ^^^ entity.name.tag
                                           ^^^^^^^^ constant.numeric.date
`);
  });
});

test('names and addresses are no codes', () => {
  check(`
NM1*85*2*E11 CLINIC*****XX*1234567893~
         ^^^^^^^^^^ !variable.other.constant.code
`);
});

test('every qualifier of HI is known to the grammar', () => {
  for (const { qualifier } of HI_QUALIFIERS) {
    const tokens = grammar.tokenizeLine(`HI*${qualifier}:X12~`, null).tokens;
    const at = tokens.find(({ startIndex }) => startIndex === 3);
    expect(at?.scopes.at(-1), qualifier).toBe('keyword.other.qualifier.x12');
  }
});

test.each(['E1122', 'M25.562', '0DTJ4ZZ', 'J1815', '99214'])('one double click takes all of %s', (code) => {
  expect(`HI*ABK:${code}~`.match(new RegExp(language.wordPattern, 'g'))).toContain(code);
});

test('a claim has no comments', () => {
  expect(language).not.toHaveProperty('comments');
});
