import { expect, test } from 'vitest';
import { findingsIn } from '../../support/check-rule.js';
import { institutional } from '../formats/x12/samples.js';

const RULE = 'occurrence-duplicate';

const told = async (...occurrences: readonly string[]) => {
  const text = institutional(
    'CLM*STAY-3*8400***11:A:1**A*Y*Y',
    'DTP*434*RD8*20250929-20251003',
    'CL1*1*2*01',
    'HI*ABK:K3580:::::::Y',
    ...occurrences,
    'LX*1',
    'SV2*0120**8400*DA*4',
  );
  const findings = await findingsIn(text, { fileName: 'claims.837' });
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(({ span, related = [] }) =>
      [span, ...related.map((other) => other.span)].map(({ start }) => text.slice(start - 3, start + 14)),
    );
};

test('a code that stands twice in a group is reported where it stands again', async () => {
  expect(await told('HI*BH:11:D8:20250928*BH:A1:D8:19500402*BH:11:D8:20250929')).toEqual([
    ['BH:11:D8:20250929', 'BH:11:D8:20250928'],
  ]);
});

test('two groups may have the same code', async () => {
  expect(await told('HI*BH:11:D8:20250928', 'HI*BH:11:D8:20250929')).toEqual([]);
});

test('other codes of the group are no occurrences: spans and values', async () => {
  expect(await told('HI*BI:74:RD8:20250930-20250930*BI:74:RD8:20251001-20251002', 'HI*BE:80:::4*BE:80:::4')).toEqual(
    [],
  );
});

test('the day of a beneficiary notice may stand once for each notice', async () => {
  expect(await told('HI*BH:32:D8:20250928*BH:32:D8:20250929')).toEqual([]);
});
