import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import { nearestPeriodOn, standingOf } from '../store/lookup.js';
import type { SearchHit, SearchRequest, SearchResult } from '../types.js';

export function search(stores: readonly CodeStore[], request: SearchRequest): SearchResult {
  const hits: SearchHit[] = [];
  const day = dayOf(request.date);
  for (const store of stores) {
    const { start, end } = store.codes.withPrefix(compact(request.query));
    for (let index = start; index < end && hits.length <= request.limit; index++) {
      const { status } = standingOf(store, index, day);
      if (status !== 'valid' && status !== 'header') continue;
      const title = store.titles.text(nearestPeriodOn(store, index, day));
      hits.push({ system: store.system, code: store.displayed(index), title, status, billable: status === 'valid', score: 1, matched: ['code'] });
    }
  }
  return { hits: hits.slice(0, request.limit), more: hits.length > request.limit };
}
