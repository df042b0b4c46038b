import { describe, expect, test } from 'vitest';
import { fsh as entry } from '../../../../server/src/formats/fsh/entry.js';
import { leastGrowth } from '../../../support/growth.js';
import { fsh } from './reading.js';
import { CLAIM, VALUE_SET } from './samples.js';

test('a file that is cut off anywhere gives the codes of the lines before', () => {
  for (let end = 0; end <= VALUE_SET.length; end += 1) {
    const lines = VALUE_SET.slice(0, end).split('\n').slice(0, -1);
    const complete = lines.flatMap((line) => /#(M[\d.]+)/.exec(line)?.[1] ?? []);
    const found = fsh.parse(VALUE_SET.slice(0, end)).references.map(({ text }) => text);
    expect(found.slice(0, complete.length)).toEqual(complete);
  }
});

test('a quote too few hurts no other rule', () => {
  const all = fsh.parse(CLAIM).references;
  for (const { index } of CLAIM.matchAll(/"/g)) {
    const found = fsh.parse(CLAIM.slice(0, index) + CLAIM.slice(index + 1)).references.map(({ text }) => text);
    const lineStart = CLAIM.lastIndexOf('\n', index);
    const lineEnd = CLAIM.indexOf('\n', index);
    for (const { text, span } of all) {
      if (span.end < lineStart || span.start > lineEnd) expect(found, `without ${index}`).toContain(text);
    }
  }
});

test('any character at any place is survived', () => {
  for (const char of ['"', '"""', '#', '[', ']', '*', '//', '/*', '\n', '\\', '=', '\u0000', '.']) {
    for (let at = 0; at <= CLAIM.length; at += 11) {
      expect(() => fsh.parse(CLAIM.slice(0, at) + char + CLAIM.slice(at))).not.toThrow();
    }
  }
});

test('Windows line ends and a byte order mark change no code', () => {
  expect(fsh.codes(`\ufeff${CLAIM.replaceAll('\n', '\r\n')}`)).toEqual(fsh.codes(CLAIM));
});

describe('reading takes time in proportion to the text', () => {
  test.each([
    ['rules', '* item[+].productOrService = $HCPCS#J1815 "Insulin"\n', 1500],
    ['open quotes', '* item[+].productOrService = $HCPCS#"J1815\n', 1500],
    ['open strings', '* title = "x\n', 1500],
    ['open threefold quotes', '* title = """\n', 10_000],
    ['open comments', '* title /*\n', 10_000],
    ['brackets', '* a[[[[[[[[\n', 1500],
    ['steps of one path', 'a.', 1500],
  ])('%s', (_, piece, times) => {
    const text = (n: number) => `Instance: X\nInstanceOf: Claim\n* ${piece.repeat(n)}`;
    const [once, twice] = [text(times), text(times * 2)];
    expect(
      leastGrowth(
        () => fsh.parse(once),
        () => fsh.parse(twice),
      ),
    ).toBeLessThan(3);
  });
});

describe('a file of Shorthand is known', () => {
  test.each([CLAIM, VALUE_SET, '// Licence\n\nProfile: X\nParent: Y\n', '\ufeffAlias: $x = http://y\n'])(
    '%#',
    (text) => {
      expect(entry.detects({ fileName: 'x.fsh', text })).toBe(true);
      expect(entry.mayBe('x.txt')).toBe(false);
    },
  );

  test.each([
    ['a shader', '#version 330\nuniform sampler2D Texture;\nvoid main() { gl_FragColor = texture2D(Texture, uv); }\n'],
    ['a shader with labels', 'struct Instance {\n  vec4 Resource;\n};\n// Instance of a profile\n'],
    ['nothing', ''],
  ])('and %s is none', (_, text) => {
    expect(entry.detects({ fileName: 'x.fsh', text })).toBe(false);
  });
});
