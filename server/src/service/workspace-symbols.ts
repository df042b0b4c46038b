/** Search over the workspace's symbols: encounters by id, codes by code and title, evidence by its words. */
import { Index } from 'flexsearch';
import { searchWords } from './search-words.js';
import type { WorkspaceEntry, WorkspaceSymbol } from './workspace-entry.js';

/** Symbols of one answer. */
const MAXIMUM_SYMBOLS = 200;

export class WorkspaceSymbols {
  private readonly index = new Index({ tokenize: 'forward', encode: searchWords });
  private readonly symbols = new Map<number, WorkspaceSymbol>();
  private readonly idsOf = new Map<string, number[]>();
  private nextId = 0;

  /** Adds a file, or takes its newest symbols in the place of the old ones. */
  update({ uri, symbols }: WorkspaceEntry): void {
    this.remove(uri);
    const ids = symbols.map((symbol) => this.add(symbol));
    this.idsOf.set(uri, ids);
  }

  remove(uri: string): void {
    for (const id of this.idsOf.get(uri) ?? []) {
      this.index.remove(id);
      this.symbols.delete(id);
    }
    this.idsOf.delete(uri);
  }

  /** All words must match, the last one from its beginning on. An empty query lists the encounters. */
  search(query: string): WorkspaceSymbol[] {
    if (searchWords(query).length === 0) return this.encounters();
    const ids = this.index.search(query, { limit: MAXIMUM_SYMBOLS });
    return ids.flatMap((id) => this.symbols.get(Number(id)) ?? []);
  }

  private encounters(): WorkspaceSymbol[] {
    return [...this.symbols.values()].filter(({ kind }) => kind === 'encounter').slice(0, MAXIMUM_SYMBOLS);
  }

  private add(symbol: WorkspaceSymbol): number {
    const id = this.nextId++;
    this.index.add(id, symbol.name);
    this.symbols.set(id, symbol);
    return id;
  }
}
