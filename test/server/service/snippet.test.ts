// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are snippets, in LSP's own syntax
import { expect, test } from 'vitest';
import { escapeSnippet, snippetToText } from '../../../server/src/service/snippet.js';

test.each([
  ['diagnoses:\n  - code: $1\n$0', 'diagnoses:\n  - code: \n'],
  ['claim: ${1|professional,outpatient,inpatient|}', 'claim: professional'],
  ['place: "${1:11}"', 'place: "11"'],
  ['patient: { sex: ${1}, birthDate: $2 }', 'patient: { sex: , birthDate:  }'],
  ['charge: \\$5', 'charge: $5'],
])('%s as plain text', (snippet, text) => {
  expect(snippetToText(snippet)).toBe(text);
});

test('escaped text is a snippet that inserts exactly itself', () => {
  const text = 'a $1 ${b} \\ }';
  expect(snippetToText(escapeSnippet(text))).toBe(text);
});
