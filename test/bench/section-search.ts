import { Index } from 'flexsearch';
import type { SystemId } from '../../codesets/src/types.js';
import { openBundledLibrary } from '../../server/src/host/library.js';
import { allCodes } from './all-codes.js';
import { milliseconds, type Row, times } from './row.js';
import { quantile } from './statistics.js';

const SYSTEMS: readonly SystemId[] = ['icd10cm', 'icd10pcs', 'hcpcs'];
const DATE = '2025-12-01';
const QUERIES = 500;
const LIMIT = 100;

/** Word search over every code, against FlexSearch with prefix search over the same titles and the same queries. */
export async function searchSection(): Promise<readonly Row[]> {
  const library = openBundledLibrary();
  const codes = SYSTEMS.flatMap((system) => allCodes(library, system, DATE));
  const titles = codes.map(({ id, title }) => `${id} ${title}`);
  const index = new Index({ tokenize: 'forward' });
  titles.forEach((title, id) => {
    index.add(id, title);
  });
  const queries = queriesFrom(titles);
  const ours = queries.map((query) =>
    timed(() => library.search({ query, systems: SYSTEMS, date: DATE, limit: LIMIT })),
  );
  const theirs = queries.map((query) => timed(() => index.search(query, LIMIT)));
  const [p99, floor] = [quantile(ours, 0.99), quantile(theirs, 0.99)];
  return [
    {
      what: `word search p99, ${titles.length.toLocaleString('en-US')} codes`,
      floor: `FlexSearch forward ${milliseconds(floor)}`,
      measured: `${milliseconds(p99)}: ${times(p99 / floor)}`,
      budget: '≤ 1/5 of FlexSearch',
      kept: p99 <= floor / 5,
    },
  ];
}

/** Three words of a title, the last one cut short: what people type. The same titles in every run. */
function queriesFrom(titles: readonly string[]): string[] {
  const step = Math.floor(titles.length / QUERIES);
  return Array.from({ length: QUERIES }, (_, number) => {
    const words = (titles[number * step] ?? '').split(/[^A-Za-z]+/).filter((word) => word.length > 3);
    return words
      .slice(0, 3)
      .map((word, position) => (position === 2 ? word.slice(0, 4) : word))
      .join(' ');
  }).filter((query) => query !== '');
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
