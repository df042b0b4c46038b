import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../server/src/service/line-index.js';

test.each(['', 'one line', 'a\nb\n', 'a\r\nb\r\n\r\nc', 'a\rb\r\rc', 'x\n\n\n😀y\r\nz'])(
  'agrees with the LSP library on every offset of %j',
  (text) => {
    const lines = new LineIndex(text);
    const document = TextDocument.create('file:///a', 'x', 1, text);
    for (let offset = 0; offset <= text.length; offset++) {
      // The library moves an offset between \r and \n to before the \r; no span of ours ends there.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      expect(lines.position(offset)).toEqual(document.positionAt(offset));
    }
  },
);
