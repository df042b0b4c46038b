import { describe, expect, test } from 'vitest';
import { cutDocument } from '../../../../server/src/formats/syntax/yaml-cut.js';
import { readYamlDocument } from '../../../../server/src/formats/syntax/yaml-document.js';
import { readIsland } from '../../../../server/src/formats/syntax/yaml-island.js';
import { APPENDECTOMY, EMERGENCY_VISIT, OFFICE_VISIT } from '../encounter/samples.js';

/** Documents whose layout could mislead a reader that looks at lines. */
const TRICKY = [
  'a: 1\nb:\n- x\n- y: 1\n  z: 2\nc: 3\n',
  'a:\n  - x\n\n  # note\n  - y\n\nb: 1\n',
  'a:\n    - x\n    - - y\n      - z\nb: [1,\n  2,\n  3]\n',
  'a: |\n  b: 1\n  - c\n\n  # no comment\nd: >-\n  e\n   f\n\n\ng: 2\n',
  'a: "one\n  b: two"\nc: \'x\n\n  y\'\n',
  'a:\n  "one\n  b: two"\nc: 1\n',
  'a: plain text\n  goes on\nb: x # comment\n',
  '  a: 1\n  b:\n    c: 2\n    d:\n      - e\n      - f\n',
  'a: { b: 1,\n  c: [x, y],\n  d: { e: 2 } }\nf: 3\n',
  '- a: 1\n  b: 2\n- c\n-\n- [d]\n',
  '{ a: 1, b: [x] }\n',
  '{\n"a": 1,\nb: 2\n}\n',
  '? a\n: b\nc: d\n',
  'a: &x 1\nb: !!str 2\n',
  'a:\n  b:\n    c:\n      d:\n        e: 1\n      f: 2\n    g: 3\n  h: 4\ni: 5\n',
  'a:\r\n  - x\r\n  - y\r\nb: |\r\n  text\r\nc: 1\r\n',
  '"a b": 1\nc d: 2\n\'e\': 3\n',
  'a:\n\n\n  - x\n',
  '# only\n\n# comments\n',
  'a:\nb:\n',
];

describe('cutting a document changes nothing of what it says', () => {
  test.each([OFFICE_VISIT, EMERGENCY_VISIT, APPENDECTOMY, ...TRICKY])('%j', (text) => {
    const whole = readIsland(text, 0);
    const document = { span: { start: 0, end: text.length }, onMarkerLine: false };
    const pieces = readYamlDocument(text, document, readIsland);
    expect(whole.troubles).toEqual([]);
    expect(pieces.troubles).toEqual([]);
    expect(pieces.root).toEqual(whole.root);
    expect(pieces.comments.map(({ span }) => span)).toEqual(whole.comments.map(({ span }) => span));
  });
});

test('the entries of lists are cut, two levels down', () => {
  const text = 'claim: x\ndiagnoses:\n  - E11.9\n  - I10\nlines:\n- J1815\n';
  expect(pieces(text)).toEqual(['claim: x\n', 'diagnoses:\n', '  - E11.9\n', '  - I10\n', 'lines:\n', '- J1815\n']);
});

test('text that only looks like an entry is not cut off', () => {
  const text = 'chart:\n  note: |\n    Plan:\n    - rest\n  labs: "a\n    b: c"\n';
  expect(pieces(text)).toEqual(['chart:\n', '  note: |\n    Plan:\n    - rest\n', '  labs: "a\n    b: c"\n']);
});

test.each(['{ a: 1 }\n', '[a]\n', 'just text\n', '? a\n: b\n', ''])('%j is left whole', (text) => {
  expect(cutDocument(text)).toBeUndefined();
});

function pieces(text: string): string[] {
  const found: string[] = [];
  readYamlDocument(text, { span: { start: 0, end: text.length }, onMarkerLine: false }, (piece, at) => {
    found.push(piece);
    return readIsland(piece, at);
  });
  return found;
}
