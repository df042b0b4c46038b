import { describe, expect, test } from 'vitest';
import { checkRule, findingsIn } from '../../support/check-rule.js';
import { institutional, professional } from '../formats/x12/samples.js';

const RULE = 'claim-syntax';
const CLAIMS = { fileName: 'claims.x12' };

/** A sound interchange with a marker below one of its segments. */
const marked = (segment: string, wrong: string, marker: string) =>
  professional().replace(`${segment}\n`, `${wrong}\n${marker}\n`);

describe('reports in an X12 file', () => {
  test('a count of segments that is wrong', () =>
    checkRule(
      RULE,
      marked('SE*20*0001~', 'SE*22*0001~', '   ^^ * SE01 says 22: the transaction set has 20 segments'),
      CLAIMS,
    ));

  test('a control number that differs from its opener', () =>
    checkRule(RULE, marked('GE*1*7~', 'GE*1*9~', '     ^ * GE02 is 9, and GS06 is 7: …'), CLAIMS));

  test('a header whose elements have other lengths', () =>
    checkRule(
      RULE,
      professional()
        .replace('RIVERSIDE      *', 'RIVERSIDE *')
        .replace('\n', `\n${' '.repeat(35)}^^^^^^^^^^ * ISA06 has 10 characters: it must have 15\n`),
      CLAIMS,
    ));

  test('a segment whose name cannot be one', () =>
    checkRule(RULE, marked('LX*2~', 'LX12*2~', '^^^^ LX12 cannot be the name of a segment: …'), CLAIMS));

  test('a terminator that is missing', () =>
    checkRule(RULE, marked('LX*2~', 'LX*2', '   ^ * The segment terminator ~ is missing here'), CLAIMS));

  test('an envelope that does not end', () =>
    checkRule(
      RULE,
      marked('ST*837*0001*005010X222A1~', 'ST*837*0001*005010X222A1~', '^^ ST begins …').replace(/SE\*.*\n/, ''),
      CLAIMS,
    ));

  test('qualifier and code that are cut like elements', () =>
    checkRule(
      RULE,
      marked(
        'HI*ABK:E1122*ABF:N1832*ABF:Z794~',
        'HI*ABK:E1122*ABF*N1832*ABF:Z794~',
        '             ^^^^^^^^^ * ABF and N1832 are two elements here: …',
      ),
      CLAIMS,
    ));
});

test('the rest of a broken file is still checked', async () => {
  const text = professional().replace('SE*20', 'SE*22').replace('ABF:N1832', 'ABF:N18');
  const rules = (await findingsIn(text, CLAIMS)).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining([RULE, 'dx-not-billable']));
});

test('says nothing of sound files', async () => {
  await checkRule(RULE, professional(), CLAIMS);
  await checkRule(RULE, institutional(), CLAIMS);
  await checkRule(RULE, professional() + institutional(), CLAIMS);
});

test('says nothing of a piece of a file', () => checkRule(RULE, 'CLM*1*80***11:B:1~\nHI*ABK:E1122~\n', CLAIMS));

test('can be turned off', () =>
  checkRule(RULE, professional().replace('SE*20', 'SE*22'), { ...CLAIMS, severities: { [RULE]: 'off' } }));
