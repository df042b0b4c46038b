import type { CodeLibrary, Lookup } from '../../../codesets/src/types.js';
import type { CodeReference, Diagnosis, Encounter, Procedure } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { saysTheSame } from './support/title-words.js';

/** Longest title that a message or a menu shows in full. */
const LONGEST_TITLE = 80;

export default defineRule({
  meta: {
    id: 'title-drift',
    summary: 'The title written beside an ICD-10 code is not its official title on the date.',
    why: 'A title of another condition means that the code or the title is wrong; a title of another year misleads who reads the file. Case, punctuation and common abbreviations are free, and inclusion terms of the code are accepted.',
    severity: 'info',
    sources: ['ICD-10-CM and ICD-10-PCS order files (official long titles of each release)'],
    data: ['ICD-10-CM order files', 'ICD-10-PCS order files', 'ICD-10-CM tabular list'],
    fix: 'sometimes',
    examples: [
      {
        bad: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses:
  - { code: E11.9, title: Type 1 diabetes mellitus without complications }
`,
        good: `encounter: clinic-visit
claim: professional
from: 2023-02-14
diagnoses:
  - { code: E11.9, title: type 2 diabetes w/o complications }
`,
      },
    ],
    since: '0.1.0',
  },

  checkEncounter(encounter: Encounter, context) {
    for (const entry of [...encounter.diagnoses, ...encounter.procedures]) checkTitle(entry, context);
  },
});

function checkTitle(entry: Diagnosis | Procedure, context: RuleContext): void {
  const { code, title } = entry;
  if (code?.date === undefined || title === undefined || !/^icd10(cm|pcs)$/.test(code.system)) return;
  const found = context.codes.lookup(code.system, code.text, code.date);
  if ((found.status !== 'valid' && found.status !== 'header') || found.title === undefined) return;
  if (saysTheSame(title.value, found.title) || isOwnTerm(title.value, code, context.codes)) return;
  const message = `“${shortened(title.value)}” is not the title of ${code.text}, which is “${shortened(found.title)}”`;
  const fixes = fixesFor(entry, title.value, found.title, found, context);
  context.report({ span: title.span, message, fixes });
}

function isOwnTerm(title: string, { text, date = '' }: CodeReference, codes: CodeLibrary): boolean {
  const layers = codes.details('icd10cm', text, date)?.notes ?? [];
  const terms = layers
    .filter(({ own, kind }) => own && (kind === 'inclusionTerm' || kind === 'includes'))
    .flatMap(({ notes }) => notes);
  return terms.some((term) => saysTheSame(title, term.text));
}

/** Bringing an old title of the same code up to date keeps the meaning; another title may be right, and the code wrong. */
function fixesFor(
  entry: Diagnosis | Procedure,
  written: string,
  official: string,
  { periods }: Lookup,
  { file }: RuleContext,
): Fix[] {
  const edits = file.edits?.setTitle(entry, official) ?? [];
  if (edits.length === 0) return [];
  const kind = periods.some(({ title }) => saysTheSame(written, title)) ? 'repair' : 'edit';
  return [{ title: `Write “${shortened(official)}”`, kind, edits }];
}

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
