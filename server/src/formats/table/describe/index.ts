/** What a column of the table holds, and what says more of it: for the header and for cells that are no code. */
import type { Placed } from '../../../model/span.js';
import type { CodeColumn, Companion, Layout } from '../columns/layout.js';
import { isPlaceholder } from '../columns/plausible.js';
import { type CellPlace, cellAt } from '../place.js';
import { type Edition, editionOf, editionSaid } from '../read/edition.js';
import { factsOf } from '../read/facts.js';
import type { TableContent } from '../read/index.js';
import { INDICATORS, numbered, WORDS } from './words.js';

export function describeAt(text: string, content: TableContent, offset: number): Placed<string> | undefined {
  const place = cellAt(text, content, offset);
  if (!place) return undefined;
  const { layout } = content.table;
  const described = place.isHeader ? headerWords(place.column, layout) : cellWords(place, layout);
  const name = layout.names[place.column];
  if (described === undefined || name === undefined) return undefined;
  return { value: `**${name.replace(/[\\`*_[\]<>]/g, '\\$&')}**: ${described}.`, span: place.row.cell(place.column) };
}

function headerWords(index: number, layout: Layout): string | undefined {
  const column = layout.columns[index];
  const companion = layout.companions.get(index);
  if (companion) return companionWords(companion);
  if (!column) return undefined;
  const code = layout.codes.find((one) => one.index === index);
  return [columnWords(column), ...(code ? companionsOf(code, layout) : [])].join('. ');
}

function columnWords({
  role,
  number,
  pattern,
}: Layout['codes'][number] | NonNullable<Layout['columns'][number]>): string {
  const edition = pattern.edition === undefined ? '' : `, ${pattern.edition === 'icd9' ? 'ICD-9-CM' : 'ICD-10'}`;
  return `${numbered(WORDS[role], number)}${edition}`;
}

function companionsOf(code: CodeColumn, { names }: Layout): string[] {
  const version = code.version === undefined ? undefined : names[code.version];
  const poa = code.poa === undefined ? undefined : names[code.poa];
  const date = code.date === undefined ? undefined : names[code.date];
  return [
    ...(version === undefined ? [] : [`${quoted(version)} says the edition: 0 is ICD-10, 9 is ICD-9-CM`]),
    ...(poa === undefined ? [] : [`${quoted(poa)} says whether it was present on admission`]),
    ...(date === undefined ? [] : [`${quoted(date)} is its day`]),
  ];
}

function companionWords({ says, of }: Companion): string {
  const [first, ...others] = of.map(({ name }) => quoted(name));
  const whose = others.length === 0 ? first : `${first} and ${others.length} more`;
  switch (says) {
    case 'version':
      return `edition of ${whose}: 0 is ICD-10, 9 is ICD-9-CM`;
    case 'poa':
      return `whether ${whose} was present on admission`;
    case 'date':
      return `day of ${whose}`;
  }
}

function cellWords({ row, column: index }: CellPlace, layout: Layout): string | undefined {
  const text = row.textOf(index);
  const companion = layout.companions.get(index);
  if (companion) return [companionWords(companion), ...valueWords(text, companion)].join('. Here: ');
  const column = layout.columns[index];
  if (!column) return undefined;
  const code = layout.codes.find((one) => one.index === index);
  if (code?.version !== undefined && !isPlaceholder(text)) {
    const edition = editionWords(editionOf(code, row), code);
    if (edition !== undefined)
      return `${columnWords(code)}. ${quoted(layout.names[code.version] ?? '')} says ${edition}`;
  }
  const kind = column.role === 'claim-type' ? factsOf(row, layout).claim : undefined;
  return kind === undefined ? columnWords(column) : `${columnWords(column)}. Here: ${kind}`;
}

function valueWords(text: string, { says }: Companion): string[] {
  if (isPlaceholder(text) && text !== '0') return [];
  const meaning =
    says === 'poa' ? INDICATORS[text.toUpperCase()] : says === 'version' ? EDITIONS[editionSaid(text)] : undefined;
  return meaning === undefined ? [] : [meaning];
}

/** `ICD-10-CM`, `ICD-10-PCS`. */
function editionWords(edition: Edition, { role }: CodeColumn): string | undefined {
  if (edition !== 'icd10') return EDITIONS[edition];
  return role === 'procedure' || role === 'claim-procedure' ? 'ICD-10-PCS' : 'ICD-10-CM';
}

const EDITIONS: Partial<Record<Edition, string>> = {
  icd10: 'ICD-10',
  icd9: 'ICD-9-CM, whose codes are left alone here',
  cpt: 'CPT or HCPCS Level II',
  other: 'another code set, which is left alone here',
};

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}
