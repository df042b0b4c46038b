/** Where a code stands in the tabular list: the category, block or flat list whose document shows it. */
import type { CodeLibrary, CodeNode, IsoDate } from '../../../codesets/src/types.js';
import type { CodeAddress } from './code-address.js';
import { coveredDate } from './governing-date.js';

export interface TabularPlace {
  readonly date: IsoDate;
  /** Chapters and blocks, outermost first. */
  readonly above: readonly CodeNode[];
  readonly category?: CodeNode;
}

/**
 * Undefined when no loaded release has the code. One that is not in force on the date is shown where it stood last, or
 * where it will stand.
 */
export function tabularPlace(codes: CodeLibrary, { system, code, date }: CodeAddress): TabularPlace | undefined {
  const covered = coveredDate(codes, system, date, date);
  const { status, from, through } = codes.lookup(system, code, covered);
  const shown = (status === 'retired' ? through : status === 'not-yet' ? from : undefined) ?? covered;
  const path = pathOf(codes, { system, code, date: shown });
  if (path.length === 0) return undefined;
  const category = path.find((node) => node.kind === 'category');
  const above = path.filter((node) => node.kind === 'chapter' || node.kind === 'block');
  return { date: shown, above, ...(category !== undefined && { category }) };
}

/** The path to a code, or to a chapter or block by way of the first code below it. */
function pathOf(codes: CodeLibrary, { system, code, date }: CodeAddress): readonly CodeNode[] {
  const path = codes.pathTo(system, code, date);
  if (path.length > 0) return path;
  let [below] = codes.children(system, code, date);
  while (below?.kind === 'chapter' || below?.kind === 'block') [below] = codes.children(system, below.id, date);
  const throughIt = below === undefined ? [] : codes.pathTo(system, below.id, date);
  return throughIt.slice(0, throughIt.findIndex((node) => node.id === code) + 1);
}
