import { systemLabel } from '../../../../codesets/src/system-names.js';
import type { CodeLibrary, IsoDate, SearchHit } from '../../../../codesets/src/types.js';
import { coveredDays } from '../covered-day.js';
import { Exit } from '../exit.js';
import type { CliIo } from '../io.js';
import { lineBatches } from '../lines.js';
import { parseCount, parseDate } from '../options.js';
import { parseSystem } from '../systems.js';
import { printable, table } from '../text-style.js';

export interface SearchOptions {
  readonly system?: string;
  readonly date?: string;
  readonly limit: string;
  readonly format: 'text' | 'json';
}

/** A line of `search --format json`: a stable contract. */
export interface SearchRecord {
  readonly query: string;
  readonly hits: readonly Pick<SearchHit, 'system' | 'code' | 'title' | 'billable' | 'score' | 'matched'>[];
}

type Search = (query: string) => SearchRecord;

/** `chartwright search`: words make one query, `-` reads one query per line. */
export async function runSearch(words: readonly string[], options: SearchOptions, io: CliIo): Promise<number> {
  const search = searchWith(options, io);
  const json = (query: string): string => `${JSON.stringify(search(query))}\n`;
  if (words.length === 1 && words[0] === '-') {
    const line = options.format === 'json' ? json : (query: string) => hitsLine(search(query));
    for await (const lines of lineBatches(io.stdin)) await io.stdout.write(lines.map((query) => line(query)).join(''));
  } else {
    const query = words.join(' ');
    await io.stdout.write(options.format === 'json' ? json(query) : hitsTable(search(query)));
  }
  return Exit.clean;
}

function searchWith(options: SearchOptions, io: CliIo): Search {
  const systems = options.system === undefined ? [] : [parseSystem(options.system)];
  const limit = parseCount('--limit', options.limit, 1000);
  const date = options.date === undefined ? undefined : parseDate(options.date);
  const library = io.openLibrary();
  const today = io.today();
  const dayFor = coveredDays(library, today);
  return (typed) => {
    const query = typed.trim();
    const hits = query === '' ? [] : library.search({ query, systems, date: date ?? today, limit }).hits;
    return { query, hits: hits.map((hit) => recordOf(hit, date ?? dayFor(hit.system), library)) };
  };
}

/** Systems reach to different days: whether a code is billable is asked on the last day on which its own can answer. */
function recordOf(hit: SearchHit, date: IsoDate, library: CodeLibrary): SearchRecord['hits'][number] {
  const { system, code, title, score, matched } = hit;
  return { system, code, title, billable: library.lookup(system, code, date).billable, score, matched };
}

function hitsTable({ query, hits }: SearchRecord): string {
  if (hits.length === 0) return `no code found for '${printable(query)}'\n`;
  return table(hits.map((hit) => [hit.code, hit.billable ? 'billable' : '-', systemLabel(hit.system), hit.title]));
}

/** One line, tab-separated: the query, then code and title of the hits, best first. */
function hitsLine({ query, hits }: SearchRecord): string {
  return `${[query, ...hits.map(({ code, title }) => `${code} ${title}`)].map(printable).join('\t')}\n`;
}
