import { describe, expect, test } from 'vitest';
import { codeOrder } from '../../../codesets/compile/notes/code-order.js';
import { resolveReference } from '../../../codesets/compile/notes/resolve.js';
import { parseReferences } from '../../../codesets/src/notes/reference-grammar.js';

/** Chapter order, not spelling, decides: C4A stands between C43 and C44, and Q99 is followed by QA0. */
const order = codeOrder([
  ...['C43', 'C430', 'C439', 'C4A', 'C4A0', 'C4A9', 'C44', 'C440', 'C4400', 'C4401', 'C45', 'C450'],
  ...['Q99', 'Q998', 'QA0', 'QA00', 'QA0010', 'R00', 'R000'],
  ...['T43', 'T436', 'T4365', 'T43651', 'T43651A', 'T43655', 'T43655A', 'T44'],
  ...['W00', 'W000', 'W000XXA', 'W000XXD', 'W001', 'W001XXA'],
]);

function resolved(printed: string): readonly string[] | string {
  const [reference] = parseReferences(`a condition (${printed})`, 'excludes1');
  if (reference === undefined) return 'no reference';
  const resolution = resolveReference(reference, order);
  if (resolution.kind === 'unresolved') return resolution.reason;
  return resolution.intervals.map(({ first, last }) => `${order.codes[first]}..${order.codes[last]}`);
}

describe('a resolved reference', () => {
  test.each([
    ['C44.00', ['C4400..C4400']],
    ['C44.0', ['C440..C4401']],
    ['C44.0-', ['C440..C4401']],
    ['C44', ['C44..C4401']],
    ['C44.00-', ['C4400..C4400']],
  ])('%s is the code itself and what is below it', (printed, expected) => expect(resolved(printed)).toEqual(expected));

  test.each([
    ['C43-C44', ['C43..C4401']],
    ['C43.9-C44.0', ['C439..C4401']],
    ['Q99-QA0', ['Q99..QA0010']],
  ])('the range %s runs by order number and takes in all below its last code', (printed, expected) => {
    expect(resolved(printed)).toEqual(expected);
  });

  test('may be a code that only has codes below it', () => {
    expect(resolved('W00.0X-')).toEqual(['W000XXA..W000XXD']);
  });

  test('keeps the whole interval when a qualifier narrows it', () => {
    expect(resolved('T43.- with sixth character 5')).toEqual(['T43..T43655A']);
  });
});

describe('an unresolved reference says why', () => {
  test.each([
    ['V94.X', 'V94.X is not in the release'],
    ['C44-D01', 'D01 is not in the release'],
    ['C44.09', 'C44.09 is not in the release'],
    ['C44-C43', 'C43 stands before C44'],
    ['T43.- with sixth character 9', 'no code of the reference meets its qualifier'],
  ])('%s', (printed, reason) => expect(resolved(printed)).toBe(reason));
});
