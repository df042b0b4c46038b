/** A file as X12 understood it: read once, and the dearer answers worked out when somebody asks. */
import type { EncounterEdits } from '../../model/edits.js';
import type { Encounter } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import { encounterOf } from './claims/encounter.js';
import { PartyReader } from './claims/parties.js';
import { createEdits } from './edits/index.js';
import { foldsOf } from './folds.js';
import type { Block } from './reading/block.js';
import { scan } from './reading/scan.js';
import type { Scanned } from './reading/scanned.js';
import { type Checked, checkStructure } from './structure/index.js';
import { commonStart } from './unchanged.js';
import { replaceCode } from './write.js';

export interface X12File extends ParsedFile {
  readonly scanned: Scanned;
  /** What the envelopes say, for the edits that change how many segments there are. */
  readonly structure: Checked;
  /** The encounter of a block; undefined for one that is no claim. */
  encounterOf(block: Block): Encounter | undefined;
  /** Encounters that were made, for the next version of the text. */
  readonly made: WeakMap<Block, Encounter>;
}

export function isX12File(file: ParsedFile): file is X12File {
  return file.format === 'x12' && 'scanned' in file;
}

export function x12File(text: string, previous: X12File | undefined): X12File {
  const scanned = previous === undefined ? scan(text) : scan(text, previous.scanned, commonStart(text, previous.text));
  const made = previous?.made ?? new WeakMap<Block, Encounter>();
  const parties = new PartyReader(text);
  let encounters: readonly Encounter[] | undefined;
  let structure: Checked | undefined;
  let edits: EncounterEdits | undefined;
  const file: X12File = {
    format: 'x12',
    text,
    scanned,
    made,
    get references() {
      return scanned.references;
    },
    referencesNear: (offset) => scanned.blockAt(offset)?.references ?? [],
    comments: [],
    get encounters() {
      encounters ??= scanned.blocks.flatMap((block) => file.encounterOf(block) ?? []);
      return encounters;
    },
    get structure() {
      structure ??= checkStructure(text);
      return structure;
    },
    get problems() {
      return file.structure.problems;
    },
    get edits() {
      edits ??= createEdits(file);
      return edits;
    },
    encounterOf: (block) => {
      const known = made.get(block);
      if (known !== undefined || block.kind !== 'claim') return known;
      const encounter = encounterOf(text, block, parties);
      if (encounter !== undefined) made.set(block, encounter);
      return encounter;
    },
    folds: () => foldsOf(text),
    replaceCode,
  };
  return file;
}
