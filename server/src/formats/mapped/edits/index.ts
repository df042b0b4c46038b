/** Structural changes of mapped files: those that are safe without knowing what else the file's own shape wants. */
import type { EncounterEdits } from '../../../model/edits.js';
import type { Source } from '../../syntax/edits/source.js';
import type { SyntaxDocument } from '../../syntax/node.js';
import type { ReadDocument } from '../document.js';
import { insertDiagnosis, moveDiagnosis, removeDiagnosis, setPresentOnAdmission } from './diagnoses.js';
import { addModifier, removeLine, removeModifier, setTotal, setUnits } from './lines.js';
import { setPointers } from './pointers.js';
import { Tree } from './tree.js';

export function createEdits(
  source: Source,
  documents: readonly SyntaxDocument[],
  read: readonly ReadDocument[],
): EncounterEdits {
  const tree = new Tree(documents, read, source);
  return {
    removeDiagnosis: (encounter, diagnosis, inItsPlace) => removeDiagnosis(encounter, diagnosis, inItsPlace, tree),
    moveDiagnosis: (encounter, diagnosis, before) => moveDiagnosis(encounter, diagnosis, before, tree),
    insertDiagnosis: (encounter, code, before) => insertDiagnosis(encounter, code, before, tree),
    setPresentOnAdmission: (diagnosis, indicator) => setPresentOnAdmission(diagnosis, indicator, tree),
    setPointers: (line, positions) => setPointers(line, positions, tree),
    addModifier: (line, modifier) => addModifier(line, modifier, tree),
    removeModifier: (line, modifier) => removeModifier(line, modifier, tree),
    setUnits: (line, units) => setUnits(line, units, tree),
    removeLine: (_encounter, line) => removeLine(line, tree),
    setTotal: (encounter, dollars) => setTotal(encounter, dollars, tree),
  };
}
