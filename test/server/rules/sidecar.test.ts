/** Suppressions and expectations that stand beside the file. */
import { describe, expect, test } from 'vitest';
import { compareWithExpectations } from '../../../server/src/rules/expectations.js';
import type { Finding } from '../../../server/src/rules/rule.js';
import { runRules } from '../../../server/src/rules/runner.js';
import { readSource } from '../../../server/src/service/read-source.js';
import { realCodes } from '../../support/codes.js';

/** Two encounters in a format whose comments do not matter here, and what is found in both: E11 is no billable code. */
const CLAIMS = `{"encounter": "CLAIM-1", "claim": "professional", "from": "2026-01-14", "diagnoses": ["E11", "I10"]}
`;
const TWO = `[
{"encounter": "CLAIM-1", "claim": "professional", "from": "2026-01-14", "diagnoses": ["E11", "I10"]},
{"encounter": "CLAIM-2", "claim": "professional", "from": "2026-01-14", "diagnoses": ["E11", "J18"]}
]
`;

async function judged(text: string, sidecar: string) {
  const read = await readSource({ fileName: 'claims.encounter.json', text, sidecar });
  if (!read) throw new Error('no format');
  return read.judged;
}

async function findings(text: string, sidecar: string): Promise<readonly Finding[]> {
  return runRules(await judged(text, sidecar), realCodes(), { severityOf: () => undefined });
}

async function shown(text: string, sidecar: string): Promise<string[]> {
  return (await findings(text, sidecar))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const ignore = (...entries: string[]) =>
  `ignore:\n${entries.map((entry) => `  - { ${entry}, reason: test data }\n`).join('')}`;
const expects = (...entries: string[]) => `expect:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;

describe('a suppression holds back', () => {
  test.each([
    ['the findings about a code, at all its places', 'rule: dx-not-billable, code: E11', ['dx-not-billable J18']],
    ['the same code in another spelling', 'rule: dx-not-billable, code: "e11."', ['dx-not-billable J18']],
    ['those of an encounter', 'rule: dx-not-billable, encounter: CLAIM-2', ['dx-not-billable E11']],
    [
      'those of a code in an encounter',
      'rule: dx-not-billable, encounter: CLAIM-2, code: E11',
      ['dx-not-billable E11', 'dx-not-billable J18'],
    ],
    ['those of a line', 'rule: dx-not-billable, line: 3', ['dx-not-billable E11']],
    [
      'those of a code on a line',
      'rule: dx-not-billable, line: 3, code: J18',
      ['dx-not-billable E11', 'dx-not-billable E11'],
    ],
    ['those of the whole file', 'rule: dx-not-billable', []],
    ['those of several rules', 'rule: [dx-unknown-code, dx-not-billable]', ['suppression-unused [']],
  ])('%s', async (_, entry, left) => expect(await shown(TWO, ignore(entry))).toEqual(left));

  test('nothing without a reason', async () => {
    expect(await shown(CLAIMS, 'ignore: [{ rule: dx-not-billable }, { rule: dx-not-billable, reason: "" }]')).toEqual([
      'dx-not-billable E11',
    ]);
  });

  test('nothing where one of its keys cannot be read: it must not come to speak of more than was meant', async () => {
    expect(await shown(CLAIMS, ignore('rule: dx-not-billable, line: two'))).toEqual(['dx-not-billable E11']);
    expect(await shown(CLAIMS, ignore('rule: dx-not-billable, code: [E11]'))).toEqual(['dx-not-billable E11']);
  });
});

describe('a suppression that holds nothing back is reported in the file', () => {
  test.each([
    ['at the code that it speaks of', 'rule: dx-unknown-code, code: I10', 'I10'],
    ['at the line that it speaks of', 'rule: dx-unknown-code, line: 3', TWO.split('\n')[2]?.slice(0, 120)],
    ['on the first line, where there is no such code', 'rule: dx-unknown-code, code: Z99', '['],
    ['on the first line, where there is no such encounter', 'rule: dx-unknown-code, encounter: CLAIM-9', '['],
    ['on the first line, where there is no such line', 'rule: dx-unknown-code, line: 99', '['],
  ])('%s', async (_, entry, place) => {
    const unused = (await findings(TWO, ignore(entry))).filter(({ rule }) => rule === 'suppression-unused');
    expect(unused.map(({ span }) => TWO.slice(span.start, span.end))).toEqual([place]);
    expect(unused[0]?.message).toBe('dx-unknown-code reports nothing here, although the sidecar file suppresses it');
    expect(unused[0]?.fixes).toBeUndefined();
  });

  test('when it names no rule that there is', async () => {
    const [unused] = (await findings(CLAIMS, ignore('rule: dx-not-bilable, code: I10'))).filter(
      ({ rule }) => rule === 'suppression-unused',
    );
    expect(unused?.message).toBe('dx-not-bilable, which the sidecar file suppresses, is not the id of a rule');
  });

  test('but not where a code there could not be judged', async () => {
    const before = CLAIMS.replace('2026-01-14', '1999-01-14');
    expect(await shown(before, ignore('rule: dx-unknown-code, code: E11'))).not.toContain('suppression-unused E11');
  });
});

describe('an expectation', () => {
  test('asks for a finding, which is then quiet', async () => {
    expect(await shown(CLAIMS, expects('rule: dx-not-billable, code: E11'))).toEqual([]);
  });

  test('is met by one of the places of its code', async () => {
    const file = await judged(TWO, expects('rule: dx-not-billable, code: E11', 'rule: dx-not-billable, line: 3'));
    const found = runRules(file, realCodes(), { severityOf: () => undefined }, { expectations: 'left' });
    const { asked, unmet, unexpected } = compareWithExpectations(file, found);
    expect([asked, unmet, unexpected.filter(({ severity }) => severity !== 'hint')]).toEqual([2, [], []]);
  });

  test('that is not met is reported in the file, without a fix', async () => {
    const [unmet] = (await findings(CLAIMS, expects('rule: dx-unknown-code, code: I10'))).filter(
      ({ rule }) => rule === 'expectation-unmet',
    );
    expect(unmet?.message).toBe('dx-unknown-code is expected here by the sidecar file, but reports nothing');
    expect(unmet && CLAIMS.slice(unmet.span.start, unmet.span.end)).toBe('I10');
    expect(unmet?.fixes).toBeUndefined();
  });
});

test('comments of the file keep working beside it', async () => {
  const yaml = `encounter: CLAIM-1
claim: professional
from: 2026-01-14
diagnoses:
  - E11 # chartwright-ignore dx-not-billable: test data
  - J18
`;
  const read = await readSource({
    fileName: 'a.encounter.yaml',
    text: yaml,
    sidecar: ignore('rule: dx-not-billable, code: J18'),
  });
  const found = read && runRules(read.judged, realCodes(), { severityOf: () => undefined });
  expect(found?.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});
