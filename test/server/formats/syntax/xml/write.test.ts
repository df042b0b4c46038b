import { expect, test } from 'vitest';
import { decoded, escaped } from '../../../../../server/src/formats/syntax/xml/entities.js';
import { tagAt } from '../../../../../server/src/formats/syntax/xml/tag-at.js';

test.each([`a "b" & 'c' <d>`, 'plain', '&amp;', 'two\nlines\tand\ra tab', ''])(
  '%j is read back from what is written',
  (value) => {
    expect(escaped(value)).not.toMatch(/["'<>\n\r\t]/);
    expect(decoded(escaped(value))).toBe(value);
  },
);

test('a number that is no character stays as written', () => {
  expect(decoded('&#0;&#x110000;&#99999999;&unknown;&')).toBe('&#0;&#x110000;&#99999999;&unknown;&');
});

test.each([
  ['in a value', '<a code="E1<|>1" x="1"/>', 'code'],
  ['at the start of an empty value', '<a code="<|>"/>', 'code'],
  ['in a value whose quote is missing', '<a code="E1<|>\n<b/>', 'code'],
  ['in a name', '<a co<|>de="E11"/>', undefined],
  ['behind the tag', '<a code="E11"/><|>', undefined],
  ['in an end tag', '</a<|>>', undefined],
  ['in a text', '<a code="E11">te<|>xt</a>', undefined],
  ['at the very start', '<|><a code="E11"/>', undefined],
])('the attribute around the caret: %s', (_, marked, name) => {
  const offset = marked.indexOf('<|>');
  expect(tagAt(marked.replace('<|>', ''), offset)?.attributeAround(offset)?.name).toBe(name);
});
