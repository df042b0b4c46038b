import { describe, expect, test } from 'vitest';
import { readXml } from '../../../../../server/src/formats/syntax/xml/reader.js';
import type { XmlTag } from '../../../../../server/src/formats/syntax/xml/tag.js';
import { leastGrowth } from '../../../../support/growth.js';
import { at } from './reading.js';

/** The elements of a text as an outline, with the value of `code`: `a > b=E11.9`. */
function outline(text: string): string[] {
  const open: string[] = [];
  const lines: string[] = [];
  readXml(text, {
    open(name: string, tag: XmlTag) {
      open.push(name);
      const code = tag.attribute('code');
      lines.push(open.join(' > ') + (code === undefined ? '' : `=${code.value}`));
    },
    close: () => open.pop(),
  });
  expect(open).toEqual([]);
  return lines;
}

function problems(text: string): string[] {
  const found = readXml(text, { open: () => {}, close: () => {} }).problems;
  return found.map(({ span, message }) => `${at(text, span)}: ${message}`);
}

describe('elements and attributes are read', () => {
  test.each([
    [
      'in any order and either quotes',
      `<a><b x="1" code='E11.9'/><b code="I10" x='2'></b></a>`,
      ['a', 'a > b=E11.9', 'a > b=I10'],
    ],
    ['with blanks around their parts', `<a\n  code = "E11.9"\n/ ><b\t/>`, ['a=E11.9', 'a > b']],
    ['with prefixes', `<n:a xmlns:n="u"><n:b n:code="x" code="I10"/></n:a>`, ['a', 'a > b=I10']],
    ['with > in a value', `<a><b text="BMI > 25" code="Z68.25"/></a>`, ['a', 'a > b=Z68.25']],
    ['with entities resolved', `<a code="&lt;&#65;&#x42;&amp;&quot;&apos;&gt;&nbsp;"/>`, [`a=<AB&"'>&nbsp;`]],
    ['beyond the first 128 characters', `<größe code="é"/>`, ['größe=é']],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test('with the places of their values as written', () => {
    const text = `<a code="&lt;1" display='x'/>`;
    const places: string[] = [];
    readXml(text, {
      open: (_, tag) => {
        for (const name of ['code', 'display'])
          places.push(at(text, tag.attribute(name)?.span ?? { start: 0, end: 0 }));
      },
      close: () => {},
    });
    expect(places).toEqual(['&lt;1', 'x']);
  });
});

describe('what is no element is passed over', () => {
  test.each([
    ['declarations and instructions', `<?xml version="1.0"?><?pi <b code="x"/>?><a/>`],
    ['document types', `<!DOCTYPE a [<!ENTITY x "<b/>"> <!ELEMENT a ANY>]><a/>`],
    ['comments', `<!-- <b code="x"/> --><a/>`],
    ['CDATA', `<a><![CDATA[<b code="x"/> </a>]]></a>`],
    ['a byte order mark', '\ufeff<a/>'],
  ])('%s', (_, text) => {
    expect(outline(text)).toEqual(['a']);
    expect(problems(text)).toEqual([]);
  });

  test('comments are kept with their place', () => {
    const text = '<a><!-- one --><b/><!--two--></a>';
    const { comments } = readXml(text, { open: () => {}, close: () => {} });
    expect(comments.map(({ value, span }) => [value, at(text, span)])).toEqual([
      ['one', '<!-- one -->'],
      ['two', '<!--two-->'],
    ]);
  });
});

describe('broken XML is told once, and the rest is read', () => {
  test.each([
    [
      'a missing quote before the next tag',
      `<a><b code="E11.9/><b code="I10"/></a>`,
      ['a', 'a > b=E11.9', 'a > b=I10'],
      'code="E11.9: the value of code has no quote at its end',
    ],
    [
      'a missing quote before the next attribute',
      `<a><b code="E11.9 x="1"/><b code="I10"/></a>`,
      ['a', 'a > b=E11.9', 'a > b=I10'],
      'code="E11.9: the value of code has no quote at its end',
    ],
    [
      'a tag that does not end',
      `<a><b code="E11.9"\n<b code="I10"/></b></a>`,
      ['a', 'a > b=E11.9', 'a > b > b=I10'],
      '<b: the tag <b has no > at its end',
    ],
    [
      'an element that is not closed',
      `<a><b><c code="E11.9"/></a>`,
      ['a', 'a > b', 'a > b > c=E11.9'],
      '<b: <b> is not closed before </a>',
    ],
    [
      'an end tag too many',
      `<a></b><c code="E11.9"/></a>`,
      ['a', 'a > c=E11.9'],
      '</b>: </b> closes nothing that is open',
    ],
    ['a text that is cut off', `<a><b code="E11.9"/><c>`, ['a', 'a > b=E11.9', 'a > c'], '<c: <c> is not closed'],
    [
      'a < in a text',
      `<a>BMI < 25<b code="Z68.24"/></a>`,
      ['a', 'a > b=Z68.24'],
      '<: a < that begins no tag is written &lt;',
    ],
    [
      'a < in a value',
      `<a><b text="BMI <25" code="Z68.24"/></a>`,
      ['a', 'a > b=Z68.24'],
      'text="BMI <25: the value of text has a < that is not written &lt;',
    ],
    [
      'a value without quotes',
      `<a><b code=E11.9/></a>`,
      ['a', 'a > b=E11.9'],
      'code=E11.9: the value of code has no quotes',
    ],
    ['a value that is not there', `<a><b code= x="1"/></a>`, ['a', 'a > b='], 'code=: the value of code is missing'],
    [
      'an attribute without value',
      `<a><b x code="E11.9"/></a>`,
      ['a', 'a > b=E11.9'],
      'x: the attribute x has no value',
    ],
    [
      'a comment without end',
      `<a><!-- note\n<b code="E11.9"/></a>`,
      ['a', 'a > b=E11.9'],
      '<!: a comment has no --> at its end',
    ],
    [
      'an end tag without >',
      `<a><b></b<b code="E11.9"/></a>`,
      ['a', 'a > b', 'a > b=E11.9'],
      '</b: the tag </b has no > at its end',
    ],
  ])('%s', (_, text, elements, problem) => {
    expect(outline(text)).toEqual(elements);
    expect(problems(text)).toEqual([problem]);
  });
});

test('an element that opens also closes, wherever the text is cut off', () => {
  const text = `<?xml version="1.0"?><!-- c --><a x='1'><b code="E&amp;1"><![CDATA[<]]></b><c/></a>`;
  for (let end = 0; end <= text.length; end += 1) expect(() => outline(text.slice(0, end))).not.toThrow();
});

describe('reading takes time in proportion to the text', () => {
  test.each([
    ['open tags', '<a '],
    ['open comments', '<!--\n'],
    ['open CDATA', '<![CDATA[\n'],
    ['open instructions', '<?\n'],
    ['open end tags', '</'],
    ['open declarations', '<!\n'],
    ['open quotes', '<a b="'],
    ['quotes of two kinds', `<a b="<c d='`],
    ['elements in elements', '<a><b c="d">'],
    ['end tags of nothing', '<a></b>'],
    ['stray brackets', '< '],
  ])('%s', (_, piece) => {
    expect(growth((n) => piece.repeat(n), 20_000)).toBeLessThan(3);
  });

  test('attributes of one tag', () => {
    expect(growth((n) => `<a ${'b="c" '.repeat(n)}/>`, 20_000)).toBeLessThan(3);
  });
});

/** How many times the work of a text that of twice the text is. */
function growth(text: (pieces: number) => string, pieces: number): number {
  const [once, twice] = [text(pieces), text(pieces * 2)];
  return leastGrowth(
    () => read(once),
    () => read(twice),
  );
}

function read(text: string): void {
  readXml(text, { open: (_, tag) => void tag.valueOf('code'), close: () => {} });
}
