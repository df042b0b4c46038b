/** Structural changes of encounter files. */
import type { EncounterEdits } from '../../../model/edits.js';
import type { Encounter } from '../../../model/encounter.js';
import type { Source } from '../../syntax/edits/source.js';
import type { SyntaxDocument } from '../../syntax/node.js';
import { insertDiagnosis, moveDiagnosis, removeDiagnosis, setPresentOnAdmission } from './diagnoses.js';
import { addModifier, removeLine, removeModifier, setTotal, setUnits } from './lines.js';
import { Places } from './places.js';
import { setPointers } from './pointers.js';

export function createEdits(
  source: Source,
  encounters: readonly Encounter[],
  documents: readonly SyntaxDocument[],
): EncounterEdits {
  const places = new Places(encounters, documents);
  return {
    removeDiagnosis: (encounter, diagnosis, inItsPlace) =>
      removeDiagnosis(encounter, diagnosis, inItsPlace, places, source),
    moveDiagnosis: (encounter, diagnosis, before) => moveDiagnosis(encounter, diagnosis, before, places, source),
    insertDiagnosis: (encounter, code, before) => insertDiagnosis(encounter, code, before, places, source),
    setPresentOnAdmission: (diagnosis, indicator) => setPresentOnAdmission(diagnosis, indicator, places, source),
    setPointers: (line, positions) => setPointers(line, positions, places, source),
    addModifier: (line, modifier) => addModifier(line, modifier, places, source),
    removeModifier: (line, modifier) => removeModifier(line, modifier, places, source),
    setUnits: (line, units) => setUnits(line, units, places, source),
    removeLine: (encounter, line) => removeLine(encounter, line, places, source),
    setTotal: (encounter, dollars) => setTotal(encounter, dollars, places, source),
  };
}
