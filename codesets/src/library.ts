import { hasAttribute } from './details/attributes.js';
import { details } from './details/details.js';
import { poaExempt } from './details/poa.js';
import { seventhCharacters } from './details/seventh-characters.js';
import { type Manifest, parseManifest } from './manifest.js';
import type { PackSource } from './pack/source.js';
import { search } from './search/search.js';
import { compact } from './shapes.js';
import { CodeStore } from './store/code-store.js';
import { lookup } from './store/lookup.js';
import { nearest } from './tree/nearest.js';
import { billableBelow, children, pathTo } from './tree/tree.js';
import type {
  CodeDetails,
  CodeFlag,
  CodeLibrary,
  CodeNode,
  Coverage,
  IsoDate,
  Lookup,
  Release,
  SearchRequest,
  SearchResult,
  SeventhCharacters,
  SystemId,
} from './types.js';

/** Opens the packs of a source. Reads the manifest alone; each pack is opened by the first question about its system. */
export function openLibrary(source: PackSource): CodeLibrary {
  return new PackLibrary(parseManifest(source.manifest()), source);
}

class PackLibrary implements CodeLibrary {
  readonly systems: readonly SystemId[];
  private readonly stores: ReadonlyMap<SystemId, CodeStore>;

  constructor(manifest: Manifest, source: PackSource) {
    this.stores = new Map(manifest.packs.map((entry) => [entry.system, new CodeStore(entry, source)]));
    this.systems = [...this.stores.keys()];
  }

  coverage(system: SystemId): Coverage | undefined {
    return this.stores.get(system)?.coverage.coverage;
  }

  covers(system: SystemId, date: IsoDate): boolean {
    return this.releaseOn(system, date) !== undefined;
  }

  releaseOn(system: SystemId, date: IsoDate): Release | undefined {
    return this.stores.get(system)?.coverage.releaseOn(date);
  }

  nearestCovered(system: SystemId, date: IsoDate): IsoDate | undefined {
    return this.stores.get(system)?.coverage.nearestCovered(date);
  }

  lookup(system: SystemId, text: string, date: IsoDate): Lookup {
    const store = this.stores.get(system);
    return store === undefined ? notLoaded(system, text, date) : lookup(store, text, date);
  }

  details(system: SystemId, text: string, date: IsoDate): CodeDetails | undefined {
    const store = this.stores.get(system);
    return store === undefined ? undefined : details(store, text, date);
  }

  flags(system: SystemId, text: string, date: IsoDate): readonly CodeFlag[] {
    return this.details(system, text, date)?.flags ?? [];
  }

  children(system: SystemId, id: string | undefined, date: IsoDate): readonly CodeNode[] {
    const store = this.stores.get(system);
    return store === undefined ? [] : children(store, id, date);
  }

  pathTo(system: SystemId, text: string, date: IsoDate): readonly CodeNode[] {
    const store = this.stores.get(system);
    return store === undefined ? [] : pathTo(store, text, date);
  }

  billableBelow(system: SystemId, text: string, date: IsoDate, limit: number): readonly CodeNode[] {
    const store = this.stores.get(system);
    return store === undefined ? [] : billableBelow(store, text, date, limit);
  }

  nearest(system: SystemId, text: string, date: IsoDate, limit: number): readonly CodeNode[] {
    const store = this.stores.get(system);
    return store === undefined ? [] : nearest(store, text, date, limit);
  }

  seventhCharacters(text: string, date: IsoDate): SeventhCharacters | undefined {
    const store = this.stores.get('icd10cm');
    return store === undefined ? undefined : seventhCharacters(store, text, date);
  }

  search(request: SearchRequest): SearchResult {
    const systems = request.systems.length > 0 ? request.systems : this.systems;
    const stores = systems.flatMap((system) => this.stores.get(system) ?? []);
    return search(stores, request);
  }

  hasAttribute(system: 'icd10cm' | 'icd10pcs', text: string, attribute: string, date: IsoDate): boolean | undefined {
    const store = this.stores.get(system);
    return store === undefined ? undefined : hasAttribute(store, text, attribute, date);
  }

  poaExempt(text: string, date: IsoDate): boolean | undefined {
    const store = this.stores.get('icd10cm');
    return store === undefined ? undefined : poaExempt(store, text, date);
  }
}

function notLoaded(system: SystemId, text: string, date: IsoDate): Lookup {
  const unknownReason = system === 'cpt' ? 'licensed-table-not-loaded' : 'system-not-loaded';
  const nothing = { periods: [], successors: [], predecessors: [] };
  return { system, code: compact(text), date, status: 'unknown', billable: false, ...nothing, unknownReason };
}
