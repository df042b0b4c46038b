/** Reads single values, reporting those that are not what their key wants. */
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { Placed } from '../../model/span.js';
import { isoDate, onlyDay } from '../support/calendar.js';
import { nearest } from '../support/nearest.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { rewrite } from '../syntax/write.js';
import type { Conversion } from './conversion.js';
import type { Fields } from './fields.js';
import type { FixedValue } from './table.js';

/** The scalar under a key. A list or mapping there is reported; nothing there is nothing. */
export function scalarOf(node: SyntaxNode | undefined, wanted: string, conversion: Conversion): ScalarNode | undefined {
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return undefined;
  if (node.kind === 'scalar') return node.value.trim() === '' ? undefined : node;
  conversion.wrongType(
    node.span,
    `A ${node.kind === 'mapping' ? 'mapping' : 'list'} stands here, where ${wanted} is expected`,
  );
  return undefined;
}

export function textOf(fields: Fields, key: string, conversion: Conversion): Placed<string> | undefined {
  const node = scalarOf(fields.get(key), 'text', conversion);
  return node && { value: node.style === 'block' ? node.value : node.value.trim(), span: node.content };
}

export function dateOf(fields: Fields, key: string, conversion: Conversion): Placed<IsoDate> | undefined {
  const node = scalarOf(fields.get(key), 'a date', conversion);
  if (!node) return undefined;
  const written = node.value.trim();
  const value = isoDate(written);
  if (value !== undefined) return { value, span: node.content };
  const meant = onlyDay(written);
  const fixes = meant === undefined ? [] : [rewrite(`Write ${meant}`, 'repair', node, meant, conversion.notation)];
  const message = /^\d{4}-\d{2}-\d{2}$/.test(written)
    ? `${written} is not a day of the calendar`
    : `${written} is not a date written YYYY-MM-DD`;
  conversion.problem('encounter-bad-date', node.content, message, ...fixes);
  return undefined;
}

/** True when the key has a value, readable or not. */
export function isGiven(fields: Fields, key: string): boolean {
  const node = fields.get(key);
  return node !== undefined && node.kind !== 'empty';
}

export function numberOf(fields: Fields, key: string, conversion: Conversion): Placed<number> | undefined {
  const node = scalarOf(fields.get(key), 'a number', conversion);
  if (!node) return undefined;
  const written = node.value.trim();
  if (isNumber(written)) return { value: Number(written), span: node.content };
  const amount = /^\$?\s*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(written);
  const bare = amount ? `${amount[1]?.replaceAll(',', '')}${amount[2] ?? ''}` : written;
  const fixes = isNumber(bare) ? [rewrite(`Write ${bare}`, 'repair', node, bare, conversion.notation)] : [];
  conversion.wrongType(node.content, `${written} is not a number`, ...fixes);
  return isNumber(bare) ? { value: Number(bare), span: node.content } : undefined;
}

function isNumber(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text);
}

/** One of the fixed values. Another case or the first letter alone (`F`) is understood and mended. */
export function choiceOf<V extends string>(
  fields: Fields,
  key: string,
  values: readonly FixedValue<V>[],
  conversion: Conversion,
): Placed<V> | undefined {
  const names = values.map(({ value }) => value);
  const node = scalarOf(fields.get(key), `one of ${names.join(', ')}`, conversion);
  if (!node) return undefined;
  const written = node.value.trim();
  const exact = names.find((name) => name === written);
  if (exact !== undefined) return { value: exact, span: node.content };
  const same = sameWord(written, names);
  const meant = same ?? nearest(written, names);
  const fixes =
    meant === undefined ? [] : [rewrite(`Use ${meant}`, same ? 'repair' : 'edit', node, meant, conversion.notation)];
  conversion.wrongType(node.content, `${written} is none of ${names.join(', ')}`, ...fixes);
  return same === undefined ? undefined : { value: same, span: node.content };
}

function sameWord<V extends string>(written: string, names: readonly V[]): V | undefined {
  const lower = written.toLowerCase().replace(/[\s_]+/g, '-');
  const candidates = names.filter((name) => name === lower || (lower.length === 1 && name.startsWith(lower)));
  return candidates.length === 1 ? candidates[0] : undefined;
}
