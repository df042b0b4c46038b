/** Ranked codes for the search box. */
import type { CodeLibrary, SearchRequest } from '../../../codesets/src/types.js';
import type { CodeSearchResult } from '../protocol/requests.js';
import { coveredDate } from './governing-date.js';

/** The most that one search returns. */
const MAXIMUM_HITS = 1000;

/**
 * Searches each group of systems on the covered day nearest to the date: releases of different systems end on
 * different days, and a search box should find a HCPCS code of the newest quarter beside this year's diagnoses.
 */
export function searchCodes(codes: CodeLibrary, request: SearchRequest): CodeSearchResult {
  const limit = Math.max(1, Math.min(MAXIMUM_HITS, Math.trunc(request.limit) || 1));
  const systems = request.systems.length > 0 ? request.systems : codes.systems;
  const days = new Map<string, (typeof systems)[number][]>();
  for (const system of systems) {
    const day = coveredDate(codes, system, request.date, request.date);
    days.set(day, [...(days.get(day) ?? []), system]);
  }
  const results = [...days].map(([date, group]) => codes.search({ ...request, date, systems: group, limit }));
  const hits = inTurn(results.map((result) => result.hits));
  return {
    hits: hits
      .slice(0, limit)
      .map(({ system, code, title, status, billable }) => ({ system, code, title, status, billable })),
    more: hits.length > limit || results.some((result) => result.more),
  };
}

/** The best of each list first, then the second best …: scores of different answers cannot be compared. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list.slice(rank, rank + 1))).flat();
}
