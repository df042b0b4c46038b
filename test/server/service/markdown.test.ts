import { expect, test } from 'vitest';
import { escapeMarkdown, link, paragraphs, plainText, table } from '../../../server/src/service/markdown.js';

test.each([
  'Body mass index [BMI] 40.0-44.9, adult',
  'Weight <500 grams & other_conditions',
  'in situ * of | and `x` #1 ~ \\',
])('escaped text comes back unchanged as plain text: %s', (text) => {
  expect(plainText(escapeMarkdown(text))).toBe(text);
});

test('text cannot smuggle in a link or an image', () => {
  expect(escapeMarkdown('![x](http://a.test)')).not.toMatch(/[^\\]\]\(/);
});

test('plain text keeps the words of links, tables and bold text, and drops the rest', () => {
  const markdown = paragraphs([
    `**E11.22** see ${link('N18.6', 'codes:/icd10cm/N18.6?date=2026-01-14')}`,
    table(['', 'Meaning'], [['A', 'initial']]),
  ]);
  expect(plainText(markdown)).toBe('E11.22 see N18.6\n\n  Meaning\nA  initial');
});

test('absent and empty paragraphs leave no gap', () => {
  expect(paragraphs(['a', undefined, '', 'b'])).toBe('a\n\nb');
});
