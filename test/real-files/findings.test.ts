/**
 * What the rules say of the real files, against what somebody has looked at and upheld. A finding that is not in the list
 * fails, and so does one that is gone. After a change that is meant:
 *
 *     CHARTWRIGHT_UPDATE=1 npx vitest run test/real-files/findings.test.ts
 *
 * writes the list anew and marks what nobody has looked at as `new`; the test passes when every row is `upheld`.
 */
import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/rules/rule.js';
import {
  allFindings,
  findingsNow,
  findingsOf,
  findingsWithoutTriggers,
  readFindings,
  UPHELD,
  writeFindings,
} from './findings.js';
import { describeRealFiles, names, realFile } from './fixtures.js';

const updates = process.env['CHARTWRIGHT_UPDATE'] === '1' && process.env['CI'] === undefined;
if (updates) writeFindings(await findingsNow(), readFindings());

const reviewed = readFindings();

describeRealFiles('the findings of real files are those that were upheld', () => {
  test.each(names)('%s', async (name) => {
    const found = await findingsOf(await realFile(name));
    const expected = reviewed.filter(({ file }) => file === name);
    expect(found.map(asLine)).toEqual(expected.map(asLine));
  });
});

describeRealFiles('a trigger spares work and decides nothing', () => {
  test.each(names)('%s', async (name) => {
    const file = await realFile(name);
    const asTold = ({ rule, span, message, severity }: Finding) => ({ rule, span, message, severity });
    expect(allFindings(file).map(asTold)).toEqual(findingsWithoutTriggers(file).map(asTold));
  });
});

test('every finding of the list was upheld by somebody', () => {
  expect(reviewed.filter(({ verdict }) => verdict !== UPHELD).map(asLine)).toEqual([]);
});

function asLine({ place, rule, text, severity, count }: (typeof reviewed)[number]): string {
  return [place, rule, text, severity, `× ${count}`].join(' ');
}
