import { NoteStore } from '../details/note-store.js';
import { PcsAxes } from '../details/pcs-axes.js';
import type { PackEntry } from '../manifest.js';
import { NoteLogic } from '../notes/note-logic.js';
import { Pack } from '../pack/pack.js';
import type { PackSource } from '../pack/source.js';
import { TextPool, Vocabulary } from '../pack/text-pool.js';
import { WordSearch } from '../search/word-search.js';
import { display } from '../shapes.js';
import { Outline } from '../tree/outline.js';
import type { SystemId } from '../types.js';
import { CodeColumn } from './code-column.js';
import { SystemCoverage } from './coverage.js';
import { Links } from './links.js';
import { PeriodTable } from './period-table.js';
import { Profiles } from './profiles.js';

/** One system: its coverage from the manifest, and the columns of its pack, each opened when first needed. */
export class CodeStore {
  readonly system: SystemId;
  readonly coverage: SystemCoverage;
  private readonly file: string;
  private openPack: Pack | undefined;
  private openCodes: CodeColumn | undefined;
  private openPeriods: PeriodTable | undefined;
  private openVocabulary: Vocabulary | undefined;
  private openProfiles: Profiles | undefined;
  private openWordSearch: WordSearch | undefined;
  private openNotes: NoteStore | undefined;
  private openNoteLogic: NoteLogic | undefined;
  private openAxes: PcsAxes | undefined;
  private openOutline: Outline | undefined;
  private readonly openTexts = new Map<string, TextPool>();
  private openLinks: Links | undefined;

  constructor(
    entry: PackEntry,
    private readonly source: PackSource,
  ) {
    this.system = entry.system;
    this.file = entry.file;
    this.coverage = new SystemCoverage(entry);
  }

  get pack(): Pack {
    this.openPack ??= new Pack(this.source.open(this.file));
    return this.openPack;
  }

  get codes(): CodeColumn {
    this.openCodes ??= new CodeColumn(this.pack);
    return this.openCodes;
  }

  get periods(): PeriodTable {
    this.openPeriods ??= new PeriodTable(this.pack);
    return this.openPeriods;
  }

  /** Replacements of codes in both directions. */
  get links(): Links {
    this.openLinks ??= new Links(this.pack);
    return this.openLinks;
  }

  get profiles(): Profiles {
    this.openProfiles ??= new Profiles(this.pack);
    return this.openProfiles;
  }

  get outline(): Outline {
    this.openOutline ??= new Outline(this.pack);
    return this.openOutline;
  }

  /** Word search, with memory of its own that lives as long as the store. */
  get wordSearch(): WordSearch {
    this.openWordSearch ??= new WordSearch(this);
    return this.openWordSearch;
  }

  /** Notes of the tabular lists; undefined for systems without. */
  get notes(): NoteStore | undefined {
    if (!this.pack.has('notes.owners')) return undefined;
    this.openNotes ??= new NoteStore(this.pack, this.texts('noteTexts'));
    return this.openNotes;
  }

  /** What the notes ask of codes that stand together, with memory of its own that lives as long as the store. */
  get noteLogic(): NoteLogic {
    this.openNoteLogic ??= new NoteLogic(this);
    return this.openNoteLogic;
  }

  /** Names of the axes of ICD-10-PCS; undefined for other systems. */
  get axes(): PcsAxes | undefined {
    if (!this.pack.has('axes')) return undefined;
    this.openAxes ??= new PcsAxes(this.pack);
    return this.openAxes;
  }

  /** Titles of periods, by period. */
  get titles(): TextPool {
    return this.texts('titles');
  }

  /** A named list of texts of the pack. */
  texts(name: string): TextPool {
    let pool = this.openTexts.get(name);
    if (pool === undefined) {
      this.openVocabulary ??= new Vocabulary(this.pack);
      pool = new TextPool(this.pack, name, this.openVocabulary);
      this.openTexts.set(name, pool);
    }
    return pool;
  }

  /** The index after the last code that the code is a beginning of. */
  endBelow(index: number): number {
    return this.codes.withPrefix(this.codes.at(index)).end;
  }

  /** The code at an index in display form. */
  displayed(index: number): string {
    return display(this.system, this.codes.at(index));
  }
}
