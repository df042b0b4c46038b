/** What can be said of a code that no loaded release has: why, and what its number or its neighbours tell. */

import { compact, display } from '../../../codesets/src/shapes.js';
import { systemHeading } from '../../../codesets/src/system-names.js';
import type { CodeLibrary, Lookup } from '../../../codesets/src/types.js';
import type { CodeAddress } from './code-address.js';
import type { CodeLinker } from './code-link.js';
import { cptSection } from './cpt-section.js';
import { escapeMarkdown, paragraphs } from './markdown.js';

/** Codes in force that are named beside one that does not exist. */
const NEAREST = 3;

export function unknownCodeMarkdown(codes: CodeLibrary, address: CodeAddress, linkTo: CodeLinker): string {
  const { system, code, date } = address;
  const lookup = codes.lookup(system, code, date);
  return paragraphs([
    `**${escapeMarkdown(display(system, compact(code)))}** · ${systemHeading(system)}`,
    system === 'cpt' ? sectionLine(code) : undefined,
    lookup.status === 'absent' ? absentLine(codes, lookup, linkTo) : unknownLine(lookup),
  ]);
}

function sectionLine(code: string): string {
  const section = cptSection(code);
  if (section === undefined) return 'The number lies outside the published CPT sections.';
  return `${section.name} (${section.range}), by its number.`;
}

function absentLine(codes: CodeLibrary, { system, code, date, release }: Lookup, linkTo: CodeLinker): string {
  const where = release === undefined ? systemHeading(system) : `${systemHeading(system)} ${release.name}`;
  const nearest = codes
    .nearest(system, code, date, NEAREST)
    .map((node) => `${linkTo(node.id, node.id)} ${escapeMarkdown(node.title)}`);
  const hint = nearest.length === 0 ? '' : `\n\nMost alike:\n${nearest.map((line) => `- ${line}`).join('\n')}`;
  return `Not in ${escapeMarkdown(where)}.${hint}`;
}

function unknownLine({ system, date, unknownReason }: Lookup): string {
  switch (unknownReason) {
    case 'licensed-table-not-loaded':
      return 'No licensed CPT table is loaded: the code cannot be described or checked.';
    case 'system-not-loaded':
      return `No ${systemHeading(system)} data is loaded: the code cannot be described or checked.`;
    case 'between-releases':
      return `${date} lies after the newest release that was loaded before it: a code added since then is not known yet.`;
    default:
      return `No loaded ${systemHeading(system)} release covers ${date}.`;
  }
}
