import { expect, test } from 'vitest';
import { sidecarFormat } from '../../../../server/src/formats/sidecar/index.js';
import { readAtCaret } from '../../../support/caret.js';

const FILE = 'claims.x12.chartwright.yaml';

test.each([
  ['<|>', ['ignore', 'expect']],
  ['ignore:\n  - { <|> }\n', ['rule', 'reason', 'code', 'encounter', 'line']],
  ['expect:\n  - rule: dx-unknown-code\n    <|>\n', ['code', 'encounter', 'line']],
])('the keys at %j are offered', async (marked, keys) => {
  const { slot } = await readAtCaret(marked, FILE);
  expect(slot?.kind === 'key' && slot.keys.map(({ key }) => key)).toEqual(keys);
});

test('a key is explained', () => {
  const text = 'ignore:\n  - { rule: a, reason: b }\n';
  const described = sidecarFormat.describeAt?.(sidecarFormat.parse({ fileName: FILE, text }), text.indexOf('reason'));
  expect(described?.value).toMatch(/^\*\*reason\*\* — Why the finding is held back/);
});

test.each(['', 'ignore', 'ignore: [', 'ignore: [[]]', 'a', '- b', 'ignore: { rule: [a, [b]] }', '\u0000'])(
  '%j makes nothing throw',
  (text) => {
    expect(() => sidecarFormat.parse({ fileName: FILE, text })).not.toThrow();
  },
);
