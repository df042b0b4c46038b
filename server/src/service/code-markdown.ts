/** Everything about one code on one date, as Markdown: the hover, the tree's tooltip, the completion's documentation. */
import { systemHeading } from '../../../codesets/src/system-names.js';
import type { CodeDetails, CodeFact, CodeFlag, CodeLibrary, Release } from '../../../codesets/src/types.js';
import type { CodeAddress } from './code-address.js';
import { type CodeLinker, codeLinker, type MarkdownOptions } from './code-link.js';
import { needsSeventh, statusMarkdown } from './code-status.js';
import { coveredDate } from './governing-date.js';
import { escapeMarkdown, paragraphs, table } from './markdown.js';
import { containerMarkdown, notesMarkdown } from './note-markdown.js';
import { unknownCodeMarkdown } from './unknown-code-markdown.js';

/** Markdown for a code; for a code that no release has, what can be said of it. Undefined for empty text. */
export function codeMarkdown(codes: CodeLibrary, address: CodeAddress, options: MarkdownOptions): string | undefined {
  if (address.code.trim() === '') return undefined;
  const date = coveredDate(codes, address.system, address.date, address.date);
  const details = codes.details(address.system, address.code, date);
  const linkTo = codeLinker(address.system, date, options);
  if (details === undefined) return unknownCodeMarkdown(codes, address, linkTo);
  const children = childrenOf(codes, details);
  const seventh = seventhMarkdown(details, linkTo);
  // The table comes first where it is what the reader has to choose from.
  const notes = [notesMarkdown(details.code, details.notes, linkTo), seventh];
  return paragraphs([
    heading(details),
    date === address.date ? undefined : `No loaded release covers ${address.date}: shown as of ${date}.`,
    statusMarkdown(details, { children, oldestDay: codes.coverage(details.system)?.from }, linkTo),
    details.path.map((node) => containerMarkdown(node, linkTo)).join(' › '),
    flagsMarkdown(details.flags),
    factsMarkdown(details),
    ...(needsSeventh(details, children) ? notes.reverse() : notes),
    provenance(details),
  ]);
}

function heading({ code, title, system }: CodeDetails): string {
  return `**${escapeMarkdown(code)}** ${escapeMarkdown(title ?? '')} · ${systemHeading(system)}`;
}

function childrenOf(codes: CodeLibrary, details: CodeDetails): string[] {
  if (details.status !== 'header') return [];
  return codes.children(details.system, details.code, details.date).map((node) => node.id);
}

function flagsMarkdown(flags: readonly CodeFlag[]): string {
  return flags
    .map(
      ({ label, detail }) => `**${escapeMarkdown(label)}**${detail === undefined ? '' : ` ${escapeMarkdown(detail)}`}`,
    )
    .join(' · ');
}

/** The axes of an ICD-10-PCS code belong side by side; a HCPCS code's facts read as a list. */
function factsMarkdown({ system, facts }: CodeDetails): string {
  if (facts.length === 0) return '';
  if (system === 'icd10pcs')
    return table(
      ['Axis', 'Value'],
      facts.map(({ label, value }) => [label, value]),
    );
  return facts.map(factLine).join('\n');
}

function factLine({ label, value }: CodeFact): string {
  return `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`;
}

function seventhMarkdown({ code, seventhCharacters }: CodeDetails, linkTo: CodeLinker): string {
  if (seventhCharacters === undefined) return '';
  const { from, characters } = seventhCharacters;
  const origin = from === code ? '' : ` · from ${linkTo(from, from)}`;
  const rows = characters.map(({ character, meaning }) => [character, meaning]);
  return `**7th character**${origin}\n\n${table(['', 'Meaning'], rows)}`;
}

/** Which release answers, and whether the data is the publisher's own. */
function provenance(details: CodeDetails): string {
  const { release, notesFrom } = details;
  const lines = release === undefined ? [] : [releaseLine(release)];
  if (notesFrom !== undefined && details.notes.length > 0) lines.push(notesLine(notesFrom));
  const sources = [...new Set([...details.flags, ...details.facts].map(({ source }) => source))];
  if (sources.length > 0) lines.push(`Flags and facts: ${sources.map(escapeMarkdown).join(', ')}.`);
  return lines.length === 0 ? '' : `---\n\n${lines.join(' ')}`;
}

function releaseLine(release: Release): string {
  return `${describeRelease(release)}, in force ${release.from} to ${release.through}.`;
}

function notesLine({ release, inForce }: NonNullable<CodeDetails['notesFrom']>): string {
  const which = inForce ? '' : ', older than the tabular in force on this date';
  return `Notes: ${describeRelease(release)}${which}.`;
}

function describeRelease({ name, publisher, derived }: Release): string {
  const origin = derived ? `reconstructed from ${publisher} data, not the publisher's own file` : publisher;
  return escapeMarkdown(`${name} (${origin})`);
}
