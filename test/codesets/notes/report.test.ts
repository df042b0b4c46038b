import { expect, test } from 'vitest';
import { codeOrder } from '../../../codesets/compile/notes/code-order.js';
import { referenceReport, type TabularRelease } from '../../../codesets/compile/notes/report.js';

const release: TabularRelease = {
  name: 'FY2099',
  derived: true,
  order: codeOrder(['A18', 'A183', 'A1832', 'J65']),
  entries: [
    {
      id: 'CH 1',
      kind: 'chapter',
      title: 'Certain infectious and parasitic diseases (A00-B99)',
      notes: [{ kind: 'useAdditionalCode', text: 'code to identify resistance | if known (Z16.-)' }],
    },
    {
      id: 'A183',
      kind: 'code',
      title: 'Tuberculosis of intestines, peritoneum and mesenteric glands',
      notes: [
        { kind: 'excludes1', text: 'pneumoconiosis (of):' },
        { kind: 'excludes1', text: 'with tuberculosis, any type in A18 (J65)' },
        { kind: 'excludes1', text: 'enteritis (A18.32, A04.7-)' },
      ],
    },
  ],
};

test('counts lines and references of each kind', () => {
  expect(referenceReport([release])).toContain('| excludes1 | 3 | 1 | 2 | 0 | 1 | 3 | 1 | 3 | 1 |');
});

test('names every unresolved reference, with the code as it is printed', () => {
  const report = referenceReport([release]);
  expect(report).toContain(
    '| A18.3 | excludes1 | enteritis (A18.32, A04.7-) | A04.7- | target | A04.7 is not in the release |',
  );
  expect(report).toContain('| CH 1 | useAdditionalCode | code to identify resistance \\| if known (Z16.-) | Z16.- |');
});

test('says which list is not the publisher’s own', () => {
  expect(referenceReport([release])).toContain('## FY2099 (derived, not the publisher’s own file)');
});

test('is the same text every time', () => {
  expect(referenceReport([release, release])).toBe(referenceReport([release, release]));
});
