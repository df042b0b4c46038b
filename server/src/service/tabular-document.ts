/** The read-only document behind a `codes:` URI: a category of the tabular list as text. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { CodeAddress } from './code-address.js';
import { tabularPlace } from './tabular-place.js';
import { type TabularDocument, TabularWriter } from './tabular-writer.js';

/**
 * The category that holds the code, from its chapter's notes down to its last code; where codes stand right under a
 * block (HCPCS), the block; a system without chapters as a whole. Undefined when no loaded release has the code.
 */
export function tabularDocument(codes: CodeLibrary, address: CodeAddress): TabularDocument | undefined {
  const place = tabularPlace(codes, address);
  if (place === undefined) return undefined;
  const { system } = address;
  const { date, above, category } = place;
  const writer = new TabularWriter(codes, system, date);
  writer.heading(above, category === undefined ? [] : (codes.details(system, category.id, date)?.notes ?? []));
  writer.rows(category === undefined ? codes.children(system, above.at(-1)?.id, date) : [category], 0);
  return writer.finish();
}

/** The address of the document that lists a code: one for all codes of the category, block or flat system. */
export function tabularAddress(codes: CodeLibrary, { system, code, date }: CodeAddress): CodeAddress | undefined {
  const place = tabularPlace(codes, { system, code, date });
  if (place === undefined) return undefined;
  const holder = place.category ?? place.above.at(-1) ?? codes.children(system, undefined, place.date)[0];
  return holder && { system, code: holder.id, date: place.date };
}
