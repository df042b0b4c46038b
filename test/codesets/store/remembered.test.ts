import { expect, test } from 'vitest';
import { Remembered } from '../../../codesets/src/store/remembered.js';

test('works an answer out once', () => {
  const remembered = new Remembered<number>(10);
  let asked = 0;
  const answers = ['E11.9', 'I10', 'E11.9'].map((question) => remembered.get(question, () => ++asked));
  expect(answers).toEqual([1, 2, 1]);
});

test('starts anew when it is full', () => {
  const remembered = new Remembered<number>(2);
  let asked = 0;
  const answers = ['a', 'b', 'c', 'a'].map((question) => remembered.get(question, () => ++asked));
  expect(answers).toEqual([1, 2, 3, 4]);
});
