import type { Diagnosis, Procedure, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { type ListKey, type Places, valueAt } from './places.js';
import type { Source } from './source.js';
import { rewritten } from './values.js';

const LISTS: readonly ListKey[] = ['diagnoses', 'procedures', 'lines'];

/** Writes another title in the place of the one that an entry has. */
export function setTitle(
  { span }: Diagnosis | Procedure | ServiceLine,
  title: string,
  places: Places,
  source: Source,
): readonly TextEdit[] {
  const entry = LISTS.map((key) => places.entry(key, span)).find((found) => found?.kind === 'mapping');
  return entry?.kind === 'mapping' ? rewritten(valueAt(entry, 'title'), title, source) : [];
}
