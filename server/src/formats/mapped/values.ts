/** Reads single values as files of billing software write them. What cannot be read is left out, and not reported. */
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { Placed, Span } from '../../model/span.js';
import type { Source } from '../mapping.js';
import { isoDate, onlyDay } from '../support/calendar.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { type Reading, scalarAt } from './reading.js';

export function textAt(root: SyntaxNode, source: Source | undefined): Placed<string> | undefined {
  const node = scalarAt(root, source);
  return node && { value: node.style === 'block' ? node.value : node.value.trim(), span: node.content };
}

export function numberAt(root: SyntaxNode, source: Source | undefined): Placed<number> | undefined {
  const node = scalarAt(root, source);
  const written = node?.value.trim().replace(/^\$\s*/, '') ?? '';
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written;
  return node && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain)
    ? { value: Number(plain), span: node.content }
    : undefined;
}

/**
 * A word of a fixed set: by the meaning that the mapping gives to the value as written, by the word itself, or by its
 * first letter. A value that the file never says stands at `anchor`.
 */
export function wordAt<V extends string>(
  root: SyntaxNode,
  source: Source | undefined,
  words: readonly V[],
  anchor: Span,
): Placed<V> | undefined {
  const fixed = words.find((word) => word === source?.fixed);
  if (fixed !== undefined) return { value: fixed, span: anchor };
  const node = scalarAt(root, source);
  const value = node && meaningOf(node.value.trim(), source, words);
  return node && value !== undefined ? { value, span: node.content } : undefined;
}

function meaningOf<V extends string>(written: string, source: Source | undefined, words: readonly V[]): V | undefined {
  const { values } = source ?? {};
  const meant = values && Object.hasOwn(values, written) ? values[written] : undefined;
  const lower = (meant ?? written).toLowerCase().replace(/[\s_]+/g, '-');
  const found = words.filter((word) => word === lower || (lower.length === 1 && word.startsWith(lower)));
  return found.length === 1 ? found[0] : undefined;
}

/** The payer by the mapping's name for it, or as written: a payer that is not known is still none of the others. */
export function payerAt(root: SyntaxNode, source: Source | undefined, anchor: Span): Placed<string> | undefined {
  if (source?.fixed !== undefined) return { value: source.fixed.toLowerCase(), span: anchor };
  const node = scalarAt(root, source);
  const written = node?.value.trim() ?? '';
  const { values } = source ?? {};
  const meant = values && Object.hasOwn(values, written) ? values[written] : undefined;
  return node && { value: (meant ?? written).toLowerCase(), span: node.content };
}

export function dateAt(
  root: SyntaxNode,
  source: Source | undefined,
  anchor: Span,
  reading: Reading,
): Placed<IsoDate> | undefined {
  const fixed = source?.fixed === undefined ? undefined : isoDate(source.fixed);
  if (fixed !== undefined) return { value: fixed, span: anchor };
  const node = scalarAt(root, source);
  const value = node && dayOf(node, reading);
  return node && value !== undefined ? { value, span: node.content } : undefined;
}

/** A day, also with a time behind it: `2026-01-14T08:30:00Z`, `202601140830`. */
function dayOf(node: ScalarNode, { mapping, problems }: Reading): IsoDate | undefined {
  const written = node.value.trim();
  const day =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}.*)?$/.exec(written)?.[1] ?? /^(\d{8})(?:\d{4}|\d{6})?$/.exec(written)?.[1];
  const value = isoDate(day ?? '') ?? onlyDay(day ?? written) ?? inOrder(written, mapping.dateOrder);
  if (value === undefined && day !== undefined && day !== '00000000') {
    problems.push({
      rule: 'encounter-bad-date',
      span: node.content,
      message: `${written} is not a day of the calendar`,
    });
  }
  return value;
}

/** `1/4/2026`, where the mapping says which number is the month. */
function inOrder(written: string, order: 'month-first' | 'day-first' | undefined): IsoDate | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written);
  if (!match || order === undefined) return undefined;
  const [, first = '', second = '', year = ''] = match;
  const [month, day] = order === 'month-first' ? [first, second] : [second, first];
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
