import { expect, test } from 'vitest';
import { TextCache } from '../../../../server/src/formats/syntax/text-cache.js';

test('what is asked for again is remembered, what is not is forgotten', () => {
  const cache = new TextCache<number>(10);
  cache.set('kept', 1);
  cache.set('dropped', 2);
  for (const text of ['one', 'two', 'three', 'four', 'five']) {
    expect(cache.get('kept')).toBe(1);
    cache.set(text, 0);
  }
  expect(cache.get('dropped')).toBeUndefined();
});
