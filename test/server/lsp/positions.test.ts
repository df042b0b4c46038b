import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionsIn, positionsOf } from '../../../server/src/lsp/positions.js';

const TEXTS = ['', 'I10', '\n', 'I10\n', '\n\nI10\n\nE11.9 “x”', 'a\n'.repeat(7)];

test.each(TEXTS)('offsets of %j are where the document itself has them', (text) => {
  const document = TextDocument.create('file:///a.json', 'json', 1, text);
  const positionAt = positionsIn(text);
  for (let offset = -1; offset <= text.length + 1; offset++) {
    expect(positionAt(offset)).toEqual(document.positionAt(offset));
  }
});

test.each(['\n', '\r\n', '\r'])('a long document has the same positions before it knows its lines (%j)', (lineEnd) => {
  const text = `  { "code": "E11.9" },${lineEnd}`.repeat(30_000);
  const document = TextDocument.create('file:///a.json', 'json', 1, text);
  const positions = positionsOf(document);
  for (const offset of [0, 1, 21, 22, 23, 300_001, text.length]) {
    expect(positions.positionAt(offset)).toEqual(document.positionAt(offset));
  }
});

test('an edit of a long document is not answered by the positions of before', async () => {
  const text = '{}\n'.repeat(200_000);
  const document = TextDocument.create('file:///a.json', 'json', 1, text);
  positionsOf(document);
  await new Promise(setImmediate);
  const change = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' };
  const edited = TextDocument.update(document, [change], 2);
  expect(positionsOf(edited).positionAt(2)).toEqual({ line: 2, character: 0 });
});
