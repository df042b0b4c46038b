import { describe, expect, test } from 'vitest';
import type { TextEdit } from '../../../server/src/model/span.js';
import { applyEdits, composeEdits } from '../../../server/src/service/text-edits.js';

const edit = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

test('edits apply in whatever order they are given', () => {
  expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '+')])).toBe('b+cdEf');
});

describe('edits after edits', () => {
  test.each<[string, TextEdit[], TextEdit[]]>([
    ['nothing and nothing', [], []],
    ['one set alone', [edit(1, 2, 'BB')], []],
    ['the other alone', [], [edit(1, 2, 'BB')]],
    ['side by side', [edit(1, 2, 'BB')], [edit(4, 5, '')]],
    ['inside what was written', [edit(1, 2, 'wxyz')], [edit(2, 4, '-')]],
    ['over the border of what was written', [edit(1, 3, 'xy')], [edit(2, 5, '-')]],
    ['over all that was written', [edit(1, 3, 'xy'), edit(5, 6, 'z')], [edit(0, 6, '!')]],
    ['at the place of a deletion', [edit(2, 4, '')], [edit(2, 2, 'new')]],
    ['at both ends', [edit(0, 0, 'a'), edit(6, 6, 'z')], [edit(0, 1, ''), edit(8, 8, '!')]],
  ])('%s come to the same as the composed ones', (_name, first, second) => {
    const text = 'abcdef';
    const expected = applyEdits(applyEdits(text, first), second);
    const composed = composeEdits(text.length, first, second);
    expect(applyEdits(text, composed)).toBe(expected);
    // Editors refuse edits that overlap.
    composed.forEach(({ span }, index) => {
      expect(span.start).toBeGreaterThanOrEqual(composed[index - 1]?.span.end ?? 0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    });
  });

  test('touch only what changed', () => {
    expect(composeEdits(6, [edit(1, 2, 'x')], [edit(4, 5, 'y')])).toEqual([edit(1, 2, 'x'), edit(4, 5, 'y')]);
  });
});
