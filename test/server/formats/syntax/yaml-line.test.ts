import { expect, test } from 'vitest';
import { readIsland } from '../../../../server/src/formats/syntax/yaml-island.js';
import { readLine } from '../../../../server/src/formats/syntax/yaml-line.js';

test.each([
  'encounter: visit-42\n',
  'encounter: Office visit (new), 14.01.2026 a/b\n',
  'evidence: no fever (see note)\n',
  'from: 2026-01-14\n',
  'from: 2026-01-14\r\n',
  'code: E11.22',
  'code: 0DTJ4ZZ\n',
  'units: 1\n',
  'charge: 185.00\n',
  'claim: yes\n',
  'a: nullable\n',
  'A1: 0x1F\n',
])('a simple line is read as the yaml package reads it: %j', (text) => {
  for (const at of [0, 812]) {
    const line = readLine(text, at);
    expect(line).toBeDefined();
    expect(line).toEqual(readIsland(text, at));
  }
});

test.each([
  'encounter: visit  42\n',
  'encounter: visit 42 \n',
  'encounter: "visit-42"\n',
  'encounter: visit-42 # seen twice\n',
  'encounter: visit-42\n\n',
  'encounter: visit-42\n  of two lines\n',
  'encounter:visit-42\n',
  'encounter:  visit-42\n',
  'encounter: visit-42:\n',
  '- code: E11.22\n',
  ' code: E11.22\n',
  'code: &same E11.22\n',
  'code: *same\n',
  'code: !!str 1\n',
  'payer: null\n',
  'payer: ~\n',
  'diagnoses:\n',
  'diagnoses: [E11.22]\n',
  'diagnosis-code: E11.22\n',
  '---\n',
  '',
])('any other text is left to the package: %j', (text) => expect(readLine(text, 0)).toBeUndefined());

test('a line of random characters is read as the yaml package reads it, or left to it', () => {
  const characters = [
    'a',
    'Z',
    '0',
    '9',
    '.',
    '-',
    '_',
    ':',
    ' ',
    '#',
    '\n',
    '"',
    "'",
    '[',
    '{',
    '~',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '\t',
  ];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  let read = 0;
  for (let round = 0; round < 20_000; round++) {
    const length = 1 + next(6);
    const value = Array.from({ length }, () => characters[next(next(2) === 0 ? 12 : characters.length)]).join('');
    const text = `code: ${value}${next(2) === 0 ? '\n' : ''}`;
    const line = readLine(text, 5);
    if (line === undefined) continue;
    read++;
    expect(line, JSON.stringify(text)).toEqual(readIsland(text, 5));
  }
  expect(read).toBeGreaterThan(1000);
});
