import { compact } from '../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate, Lookup, SearchHit } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { Fix } from '../model/problem.js';
import { defineRule, type RuleContext } from './rule.js';
import { contradictsSide, saysItUnspecified, saysTheSame, sharesAWord, spelledOut } from './support/title-words.js';

/** Longest title that a message or a menu shows in full. */
const LONGEST_TITLE = 80;

/** Codes that words outside of a claim may name. */
const WORDINGS = 20;

export default defineRule({
  meta: {
    id: 'title-drift',
    summary: 'The title written beside an ICD-10 code is not its official title on the date.',
    why: 'A title of another condition means that the code or the title is wrong; a title of another year misleads who reads the file. Case, accents, punctuation and common abbreviations are free; “unspecified” may be left out, or be written as NOS. Inclusion terms of the code are accepted, and words by which the Alphabetic Index and the titles find this very code; outside of claims, where people write as they speak, also words that name it among others, and those of its category; what then still shares a word with the title is a hint.',
    severity: 'info',
    sources: [
      'ICD-10-CM and ICD-10-PCS order files (official long titles of each release)',
      'ICD-10-CM Official Guidelines, Section I.A.6.b (NOS)',
    ],
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

  when: { systems: ['icd10cm', 'icd10pcs'] },

  checkReference(reference, context) {
    const { system, text, title } = reference;
    if (title === undefined || !/^icd10(cm|pcs)$/.test(system)) return;
    const found = lookupOf(reference, context);
    if (found?.title === undefined || saysTheSame(title.value, found.title)) return;
    if (saysItUnspecified(title.value, found.title)) return;
    if (isOwnTerm(title.value, reference, found.date, context.codes)) return;
    const hadTitle = found.periods.some((period) => saysTheSame(title.value, period.title));
    const naming = namingOf(title.value, reference, found, context.codes);
    // Without a date, any title that the code ever had will do; with one, a title of another year is worth a word.
    if (hadTitle ? reference.date === undefined : naming === 'own') return;
    const message = `“${shortened(title.value)}” is not the title of ${text}, which is “${shortened(found.title)}”`;
    const fixes = fixesFor(reference, title.value, found.title, found, context);
    // A person who says it loosely has not said it wrong.
    const isLoose = reference.use !== undefined && naming !== 'other';
    context.report({ span: title.span, message, fixes, ...(isLoose && { severity: 'hint' as const }) });
  },
});

/** The code on its date, or outside of claims today where the file gives no date; undefined where that day does not have it. */
function lookupOf({ system, text, date, use }: CodeReference, { codes, today }: RuleContext): Lookup | undefined {
  const day = date ?? (use === undefined || today === undefined ? undefined : codes.nearestCovered(system, today));
  const found = day === undefined ? undefined : codes.lookup(system, text, day);
  return found?.status === 'valid' || found?.status === 'header' ? found : undefined;
}

function isOwnTerm(title: string, { text }: CodeReference, date: IsoDate, codes: CodeLibrary): boolean {
  const layers = codes.details('icd10cm', text, date)?.notes ?? [];
  const terms = layers
    .filter(({ own, kind }) => own && (kind === 'inclusionTerm' || kind === 'includes'))
    .flatMap(({ notes }) => notes);
  return terms.some((term) => saysTheSame(title, term.text));
}

/** What words say: the code itself, something like it, or something else. */
type Naming = 'own' | 'loose' | 'other';

/**
 * On a claim the words must name the code before any other code of the Alphabetic Index and the titles. A person who
 * writes a problem list also uses words of the category, and words that name several codes; the very title of another
 * code, and another side, are something else there too.
 */
function namingOf(title: string, { system, text, use }: CodeReference, found: Lookup, codes: CodeLibrary): Naming {
  const { date, title: official = '' } = found;
  const isClaim = use === undefined;
  if (!isClaim && codes.pathTo(system, text, date).some((node) => saysTheSame(title, node.title))) return 'own';
  if (!isClaim && contradictsSide(title, official)) return 'other';
  const isOwn = (hit: SearchHit) => compact(hit.code) === compact(text);
  const search = (query: string) =>
    codes.search({ query, systems: [system], date, limit: isClaim ? 1 : WORDINGS }).hits;
  const hits = search(title);
  const [first] = hits;
  if (first !== undefined && !isOwn(first) && saysTheSame(title, first.title)) return 'other';
  if (hits.some(isOwn)) return 'own';
  const words = spelledOut(title);
  if (words !== undefined && search(words).some(isOwn)) return 'own';
  return !isClaim && sharesAWord(title, official) ? 'loose' : 'other';
}

/** Bringing an old title of the same code up to date keeps the meaning; another title may be right, and the code wrong. */
function fixesFor(
  reference: CodeReference,
  written: string,
  official: string,
  { periods }: Lookup,
  { file }: RuleContext,
): Fix[] {
  const edit = file.replaceTitle?.(reference, official);
  if (edit === undefined) return [];
  const kind = periods.some(({ title }) => saysTheSame(written, title)) ? 'repair' : 'edit';
  return [{ title: `Write “${shortened(official)}”`, kind, edits: [edit] }];
}

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
