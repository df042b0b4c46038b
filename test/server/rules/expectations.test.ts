import { describe, expect, test } from 'vitest';
import { compareWithExpectations } from '../../../server/src/rules/expectations.js';
import { runRules } from '../../../server/src/rules/runner.js';
import { realCodes } from '../../support/codes.js';
import { parseFile } from '../../support/parse.js';

async function compared(text: string) {
  const file = await parseFile(text);
  const findings = runRules(file, realCodes(), { severityOf: () => undefined }, { expectations: 'left' });
  const { asked, unmet, unexpected } = compareWithExpectations(file, findings);
  return { asked, unmet: unmet.map(({ rule }) => rule?.value), unexpected: unexpected.map(({ rule }) => rule) };
}

describe('comparing findings with expectations', () => {
  test('asks for nothing where no comment does: the file is no test', async () =>
    expect(await compared('claim: professional\nfrom: 2023-02-14\ndiagnoses: [E11]\n')).toEqual({
      asked: 0,
      unmet: [],
      unexpected: ['dx-not-billable'],
    }));

  test('tells what is unmet from what is unexpected', async () =>
    expect(
      await compared(`claim: professional
from: 2023-02-14
diagnoses:
  - E11   # expect: dx-not-billable
  - I10   # expect: dx-unknown-code
  - I10.0
`),
    ).toEqual({ asked: 2, unmet: ['dx-unknown-code'], unexpected: ['dx-unknown-code'] }));

  test('counts what is asked for twice once, and a comment without a rule as one that is unmet', async () =>
    expect(
      await compared(`claim: professional
from: 2023-02-14
# expect: dx-not-billable
diagnoses: [E11] # expect: dx-not-billable
place: "11" # expect:
`),
    ).toEqual({ asked: 2, unmet: [undefined], unexpected: [] }));

  test('does not excuse what could not be judged', async () =>
    expect(
      await compared('claim: professional\nfrom: 2031-02-14\ndiagnoses: [E11] # expect: dx-not-billable\n'),
    ).toEqual({ asked: 1, unmet: ['dx-not-billable'], unexpected: ['release-not-loaded'] }));
});
