import { expect, test } from 'vitest';
import { previousCodes } from '../../../../codesets/compile/readers/previous-codes.js';

// Every wording that the FY2025 and FY2026 tables use.
test.each([
  ['None', { previous: [] }],
  ['A04.7', { previous: ['A047'] }],
  ['C50.919, C50.929', { previous: ['C50919', 'C50929'] }],
  ['S20.211A; S20.212A; S20.219A', { previous: ['S20211A', 'S20212A', 'S20219A'] }],
  ['C56.1 and C56.2', { previous: ['C561', 'C562'], together: true }],
  ['I63.011 AND I63.012', { previous: ['I63011', 'I63012'], together: true }],
  ['M93.001 & M93.002', { previous: ['M93001', 'M93002'], together: true }],
  ['H02.201, H02.202, H02.204 and H02.205', { previous: ['H02201', 'H02202', 'H02204', 'H02205'], together: true }],
  ['H35.20-H35.23', { previous: [], previousRanges: [{ first: 'H3520', last: 'H3523' }] }],
  ['H02.101-H02.106; H02.109', { previous: ['H02109'], previousRanges: [{ first: 'H02101', last: 'H02106' }] }],
  [
    'H44.20-H44.23 and H35.30',
    { previous: ['H3530'], previousRanges: [{ first: 'H4420', last: 'H4423' }], together: true },
  ],
  ['I63.- and P91.88', { previous: ['P9188'], previousRanges: [{ first: 'I63', last: 'I63' }], together: true }],
  ['Codes in Categories T15-T19', { previous: [], previousRanges: [{ first: 'T15', last: 'T19' }] }],
  [
    'K59.09 AND Code from categories T36-T50',
    { previous: ['K5909'], previousRanges: [{ first: 'T36', last: 'T50' }], together: true },
  ],
  [
    'K31.89 and a code from R11-',
    { previous: ['K3189'], previousRanges: [{ first: 'R11', last: 'R11' }], together: true },
  ],
])('%s is read', (text, expected) => {
  expect(previousCodes(text)).toEqual(expected);
});

test.each(['', 'none', 'A04.7 A04.8', 'A04.7,', 'see A04.7', 'T15 to T19', 'A04.7 or A04.8'])(
  '%j is not guessed at',
  (text) => {
    expect(previousCodes(text)).toBeUndefined();
  },
);
