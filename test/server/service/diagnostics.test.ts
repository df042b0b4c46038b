import { expect, test } from 'vitest';
import type { Finding } from '../../../server/src/rules/rule.js';
import { rulePage, toDiagnostic } from '../../../server/src/service/diagnostics.js';

const finding: Finding = {
  rule: 'dx-not-billable',
  severity: 'error',
  sources: ['ICD-10-CM Official Guidelines, Section I.B.2'],
  span: { start: 3, end: 8 },
  message: 'N18.3 is a category',
  fixes: [{ title: 'Use N18.30', kind: 'edit', edits: [{ span: { start: 3, end: 8 }, text: 'N18.30' }] }],
};

test('a diagnostic names its rule, its page, its sources and what can be done', () => {
  expect(toDiagnostic(finding)).toEqual({
    span: { start: 3, end: 8 },
    severity: 'error',
    code: 'dx-not-billable',
    href: 'https://github.com/chartwright/chartwright/blob/main/docs/rules/dx-not-billable.md',
    message: 'N18.3 is a category',
    related: [],
    data: {
      sources: ['ICD-10-CM Official Guidelines, Section I.B.2'],
      fixes: [{ title: 'Use N18.30', kind: 'edit' }],
    },
  });
});

test('every rule has its own page', () => {
  expect(rulePage('pcs-shape')).not.toBe(rulePage('tob-invalid'));
});
