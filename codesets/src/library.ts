import { hasAttribute } from './details/attributes.js';
import { details } from './details/details.js';
import { poaExempt } from './details/poa.js';
import { seventhCharacters } from './details/seventh-characters.js';
import { flags } from './flags/flags.js';
import { parseManifest } from './manifest.js';
import type { PackSource } from './pack/source.js';
import { search } from './search/search.js';
import { compact } from './shapes.js';
import { CodeStore } from './store/code-store.js';
import { lookup } from './store/lookup.js';
import { Remembered } from './store/remembered.js';
import { stretchOf } from './store/stretch.js';
import type { AddOnEdit, FeeScheduleLine, MueEdit, MueSetting, PtpEdit, PtpSetting } from './tables/edits.js';
import { ImportedTables } from './tables/imported-tables.js';
import { nearest } from './tree/nearest.js';
import { billableBelow, children, pathTo } from './tree/tree.js';
import type {
  CodeDetails,
  CodeFlag,
  CodeLibrary,
  CodeNode,
  Coverage,
  ExcludedPair,
  Instruction,
  IsoDate,
  Lookup,
  NoteKind,
  Release,
  SearchRequest,
  SearchResult,
  SeventhCharacters,
  SystemId,
  TargetsFound,
} from './types.js';

/**
 * Opens the packs of a source, and beside them what the user imported. Reads the manifests alone; each pack is opened by
 * the first question about its system. What the user imported of a system takes the place of what ships.
 */
export function openLibrary(source: PackSource, imports?: PackSource): CodeLibrary {
  const shipped = parseManifest(source.manifest());
  const stores = new Map(shipped.packs.map((entry) => [entry.system, new CodeStore(entry, source)]));
  if (imports === undefined) return new PackLibrary(stores, new ImportedTables([], undefined));
  const imported = parseManifest(imports.manifest());
  for (const entry of imported.packs) stores.set(entry.system, new CodeStore(entry, imports));
  return new PackLibrary(stores, new ImportedTables(imported.tables ?? [], imports));
}

/** How many answers are remembered: the codes of some hundred claims on their dates. */
const MOST_REMEMBERED = 4096;

/** Lists are longer than single answers. */
const MOST_LISTS = 256;

/** No code is longer; what stands in its place may be. */
const LONGEST_REMEMBERED = 20;

class PackLibrary implements CodeLibrary {
  readonly systems: readonly SystemId[];
  readonly tables: CodeLibrary['tables'];
  private readonly lookups = new Remembered<Lookup>(MOST_REMEMBERED);
  private readonly below = new Remembered<readonly CodeNode[]>(MOST_LISTS);
  private readonly flagged = new Remembered<readonly CodeFlag[]>(MOST_REMEMBERED);

  constructor(
    private readonly stores: ReadonlyMap<SystemId, CodeStore>,
    private readonly imported: ImportedTables,
  ) {
    this.systems = [...stores.keys()];
    this.tables = imported.kinds;
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
    if (store === undefined) return notLoaded(system, text, date);
    if (text.length > LONGEST_REMEMBERED) return lookup(store, text, date);
    const known = this.lookups.get(`${system} ${stretchOf(system, date)} ${text}`, () => lookup(store, text, date));
    return known.date === date ? known : { ...known, date };
  }

  details(system: SystemId, text: string, date: IsoDate): CodeDetails | undefined {
    const store = this.stores.get(system);
    return store === undefined ? undefined : details(store, text, date);
  }

  flags(system: SystemId, text: string, date: IsoDate): readonly CodeFlag[] {
    const store = this.stores.get(system);
    if (store === undefined) return [];
    if (text.length > LONGEST_REMEMBERED) return flags(store, text, date);
    return this.flagged.get(`${system} ${date} ${text}`, () => flags(store, text, date));
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
    if (store === undefined) return [];
    return this.below.get(`${system} ${stretchOf(system, date)} ${limit} ${text}`, () =>
      billableBelow(store, text, date, limit),
    );
  }

  nearest(system: SystemId, text: string, date: IsoDate, limit: number): readonly CodeNode[] {
    const store = this.stores.get(system);
    return store === undefined ? [] : nearest(store, text, date, limit);
  }

  seventhCharacters(text: string, date: IsoDate): SeventhCharacters | undefined {
    const store = this.stores.get('icd10cm');
    return store === undefined ? undefined : seventhCharacters(store, text, date);
  }

  instructions(text: string, kind: NoteKind, date: IsoDate): readonly Instruction[] {
    return this.stores.get('icd10cm')?.noteLogic.instructions(text, kind, date) ?? [];
  }

  isTarget(instruction: Instruction, text: string): boolean | undefined {
    return this.stores.get('icd10cm')?.noteLogic.isTarget(instruction, text);
  }

  targetsAmong(instruction: Instruction, texts: readonly string[]): TargetsFound {
    return this.stores.get('icd10cm')?.noteLogic.targetsAmong(instruction, texts) ?? { targets: [], uncertain: [] };
  }

  excludes(kind: 'excludes1' | 'excludes2', a: string, b: string, date: IsoDate): Instruction | undefined {
    return this.stores.get('icd10cm')?.noteLogic.excludes(kind, a, b, date);
  }

  excludesAmong(kind: 'excludes1' | 'excludes2', texts: readonly string[], date: IsoDate): readonly ExcludedPair[] {
    return this.stores.get('icd10cm')?.noteLogic.excludesAmong(kind, texts, date) ?? [];
  }

  search(request: SearchRequest): SearchResult {
    const systems = request.systems.length > 0 ? request.systems : this.systems;
    const stores = systems.flatMap((system) => this.stores.get(system) ?? []);
    return search(stores, request);
  }

  ptp(setting: PtpSetting, column1: string, column2: string, date: IsoDate): PtpEdit | undefined {
    return this.imported.ptp(setting, column1, column2, date);
  }

  mue(setting: MueSetting, code: string, date: IsoDate): MueEdit | undefined {
    return this.imported.mue(setting, code, date);
  }

  addOn(code: string, date: IsoDate): AddOnEdit | undefined {
    return this.imported.addOn(code, date);
  }

  feeSchedule(code: string, modifier: string, date: IsoDate): FeeScheduleLine | undefined {
    return this.imported.feeSchedule(code, modifier, date);
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
